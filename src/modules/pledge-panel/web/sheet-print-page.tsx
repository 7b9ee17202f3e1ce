import { ButtonLink, DataTable, PageHeading, Tabs, useReader } from '#design/index.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { z } from 'zod'
import { listPledges, type PledgeLine } from '#modules/pledges/index.ts'
import { assignmentsOf, type PanelRound, roundPledges } from '../data/round-queries.ts'
import { verdicts } from '../domain/evaluation.ts'
import { pledgePanelActions } from '../domain/pledge-panel-actions.ts'
import { panelGroups } from '../use-cases/panel-members.ts'
import { officeCrumbs } from './office-crumbs.ts'
import { officeHref, roundName } from './say.tsx'
import { roundAsked } from './shown-round.ts'
import { panelTexts, useWords } from './words.ts'

const sheetQuery = z.object({ group: z.coerce.number().int().min(1).max(99).optional().catch(undefined) })

/** The sheet of a sub-group, as it is printed once for each of its members. */
async function sheets(request: WebRequest): Promise<Reply> {
  const round = await roundAsked(request)
  if (round === null) return trouble('not-found')
  const { database, today } = request.context
  const groups = [...(await panelGroups(database, round.panelId))].map(([id, name], index) => ({
    ...{ id, name, number: index + 1 },
  }))
  const { group: wanted } = request.query(sheetQuery)
  const group = round.split === 'all' ? null : (groups.find(({ number }) => number === (wanted ?? 1)) ?? null)
  const assigned = await assignmentsOf(database, round.id)
  const asked = new Set(await roundPledges(database, round.id))
  const pledges = (await listPledges(database, round.termId, today)).filter(
    ({ id }) => asked.has(id) && (group === null || (assigned.get(id) ?? []).includes(group.id)),
  )
  return page(
    panelTexts[request.locale].printSheets,
    <SheetPage
      round={round}
      pledges={pledges}
      group={group?.name ?? null}
      others={round.split === 'all' ? [] : groups}
    />,
    { breadcrumbs: officeCrumbs(request, round) },
  )
}

interface SheetPageProps {
  readonly round: PanelRound
  readonly pledges: readonly PledgeLine[]
  readonly group: Localized | null
  readonly others: readonly { readonly number: number; readonly name: Localized }[]
}

/** One page of paper: pledge by pledge a box for each verdict, room for a remark, a line to sign. */
function SheetPage({ round, pledges, group, others }: SheetPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const box = () => '□'
  const title = words.sheetTitle(roundName(round, locale))
  return (
    <>
      <PageHeading
        title={title}
        kicker={group?.[locale]}
        lead={words.sheetLead}
        actions={
          <ButtonLink href={officeHref(round)} kind="tertiary">
            {words.backToRound}
          </ButtonLink>
        }
      />
      {others.length > 1 && (
        <Tabs
          label={words.sheetOther}
          tabs={others.map(({ number, name }) => ({
            href: officeHref(round, `/sheets?group=${number}`),
            label: name[locale],
            current: name === group,
          }))}
        />
      )}
      <DataTable
        caption={title}
        captionHidden
        rows={pledges}
        rowKey={({ id }) => id}
        columns={[
          { key: 'number', title: words.number, kind: 'number', cell: ({ number }) => number },
          { key: 'title', title: words.pledge, head: true, cell: (pledge) => pledge.title[locale] },
          {
            key: 'stage',
            title: words.stage,
            cell: ({ stage, progress }) =>
              `${stage === null ? words.noStage : words.stages[stage]} ${progress} %`,
          },
          ...verdicts.map((verdict) => ({ key: verdict, title: words.verdicts[verdict], cell: box })),
          { key: 'recused', title: words.recused, cell: box },
          { key: 'comment', title: words.comment, cell: () => '' },
        ]}
      />
      <p>{words.sheetSign}</p>
    </>
  )
}

export const sheetPrintRoutes: readonly Route[] = [
  workspacePage('/office/pledges/panel/rounds/:round/sheets', pledgePanelActions['enter-paper'], sheets),
]
