import { ButtonLink, DataTable, EmptyState, PageHeading, RoomTabs, useReader } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { Ratio } from '#platform/kernel/ratio.ts'
import { formatCount, formatDay, formatPeriod, formatRatio } from '#platform/text/format.ts'
import { officeRooms } from '#modules/pledges/index.ts'
import { listRounds, type PanelRound, seatLines } from '../data/round-queries.ts'
import { pledgePanelActions } from '../domain/pledge-panel-actions.ts'
import { stateOn } from '../domain/round.ts'
import { officeCrumbs } from './office-crumbs.ts'
import { officeHref, RoundBadge, roundName } from './say.tsx'
import { saidOf } from './shown-round.ts'
import { panelTexts, useWords } from './words.ts'

interface RoundsPageProps {
  readonly rounds: readonly PanelRound[]
  readonly open: { readonly round: PanelRound; readonly said: Ratio } | null
  readonly mayRun: boolean
}

async function list(request: WebRequest): Promise<Reply> {
  const words = panelTexts[request.locale]
  const { database, today, person } = request.context
  const rounds = await listRounds(database)
  const open = rounds.find((round) => stateOn(round, today) === 'open')
  return page(
    words.panel,
    <RoundsPage
      rounds={rounds}
      open={open === undefined ? null : { round: open, said: saidOf(await seatLines(database, open)) }}
      mayRun={may(person, pledgePanelActions['run-rounds'])}
    />,
    { breadcrumbs: officeCrumbs(request).slice(0, 2) },
  )
}

/** Every round, with how far the open one has come. */
function RoundsPage({ rounds, open, mayRun }: RoundsPageProps) {
  const words = useWords()
  const { locale, today } = useReader()
  const lead =
    open === null
      ? words.officeLead
      : words.officeOpen(
          roundName(open.round, locale),
          formatRatio(open.said, locale),
          formatDay(open.round.closesOn, locale),
        )
  const openButton = mayRun && <ButtonLink href="/office/pledges/panel/new">{words.newRound}</ButtonLink>
  return (
    <>
      <PageHeading title={words.panel} lead={lead} actions={openButton} />
      <RoomTabs label={words.officePledges} rooms={officeRooms} current="panel" />
      <DataTable
        caption={words.roundsCaption(formatCount(rounds.length, locale))}
        captionHidden
        rows={rounds}
        rowKey={({ id }) => id}
        rowHref={(round) => officeHref(round)}
        empty={<EmptyState title={words.noRounds}>{words.noRoundsBody}</EmptyState>}
        columns={[
          { key: 'name', title: words.rounds, head: true, cell: (round) => roundName(round, locale) },
          {
            key: 'period',
            title: words.period,
            cell: ({ opensOn, closesOn }) => formatPeriod(opensOn, closesOn, locale),
          },
          { key: 'pledges', title: words.pledgesJudged, kind: 'number', cell: ({ pledges }) => pledges },
          { key: 'members', title: words.members, kind: 'number', cell: ({ members }) => members },
          {
            key: 'published',
            title: words.publishedOn,
            kind: 'date',
            cell: ({ publishedOn }) => (publishedOn === null ? '–' : formatDay(publishedOn, locale)),
          },
          {
            key: 'state',
            title: words.state,
            kind: 'status',
            cell: (round) => <RoundBadge state={stateOn(round, today)} />,
          },
        ]}
      />
    </>
  )
}

export const roundsRoutes: readonly Route[] = [
  workspacePage('/office/pledges/panel', pledgePanelActions['read-office'], list),
]
