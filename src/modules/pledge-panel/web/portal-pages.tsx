import {
  ButtonLink,
  DataTable,
  EmptyState,
  Figure,
  KeyFigures,
  Notice,
  PageHeading,
  RoomTabs,
  Section,
  useReader,
} from '#design/index.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import { formatCount, formatDay, formatPeriod, formatRatio } from '#platform/text/format.ts'
import { portalRooms } from '#modules/pledges/index.ts'
import type { PanelRound } from '../data/round-queries.ts'
import { standingOf } from '../domain/point.ts'
import { sumOf, weakShare } from '../domain/results.ts'
import { stateOn } from '../domain/round.ts'
import type { NamedPoint } from '../use-cases/owed-points.ts'
import { fieldChart } from './field-chart.ts'
import { PointsSection, useAnswered } from './point-parts.tsx'
import type { ResultsQuery } from './results-filter.ts'
import { ResultsSection } from './results-table.tsx'
import { portalHref, RoundBadge, roundName } from './say.tsx'
import { participationOf, saidOf, type ShownRound } from './shown-round.ts'
import { useWords } from './words.ts'

export interface PanelPageProps {
  readonly rounds: readonly PanelRound[]
  /** The latest round with published results. */
  readonly shown: ShownRound | null
  readonly points: readonly NamedPoint[]
  readonly groups: ReadonlyMap<string, Localized>
}

/** What the panel found last, as a sentence, figures and a chart; what is under way; every round. */
export function PanelPage({ rounds, shown, points, groups }: PanelPageProps) {
  const words = useWords()
  const { today } = useReader()
  return (
    <>
      <PageHeading title={words.panelTitle} lead={useFinding(shown)} />
      <RoomTabs label={words.pledges} rooms={portalRooms} current="panel" />
      <UnderWay rounds={rounds} />
      {shown === null ? (
        <EmptyState title={words.panelNone}>{words.panelNoneBody}</EmptyState>
      ) : (
        <>
          <RoundFigures shown={shown} points={points} />
          <FieldFigure shown={shown} />
          <p>
            <ButtonLink href={portalHref(shown.round)}>{words.seeRound}</ButtonLink>
          </p>
          <PointsSection
            title={words.openPoints}
            points={points.filter((point) => standingOf(point, today) !== 'closed')}
            names={shown.names}
            groups={groups}
            empty={words.openPointsNone}
          />
        </>
      )}
      <RoundsTable rounds={rounds} />
    </>
  )
}

/** The sentence that says what the panel found. */
function useFinding(shown: ShownRound | null): string {
  const words = useWords()
  const { locale } = useReader()
  if (shown === null || shown.rows.length === 0) return words.panelNoneBody
  const flagged = shown.rows.filter((row) => row.flagged).length
  const all = formatCount(shown.rows.length, locale)
  const round = roundName(shown.round, locale)
  const percent = `${shown.percent} %`
  return flagged === 0
    ? words.panelNoneFlagged(round, all, percent)
    : words.panelLead(round, formatCount(flagged, locale), all, percent)
}

/** Rounds that are not published: by when, and that nobody sees their results. */
function UnderWay({ rounds }: { readonly rounds: readonly PanelRound[] }) {
  const words = useWords()
  const { locale, today } = useReader()
  return (
    <>
      {rounds.map((round) => {
        const name = roundName(round, locale)
        const state = stateOn(round, today)
        if (state === 'published') return null
        const said = {
          planned: words.plannedNow(name, formatDay(round.opensOn, locale)),
          open: words.openNow(name, formatDay(round.closesOn, locale)),
          closed: words.closedNow(name),
        }[state]
        return (
          <Notice key={round.id}>
            <p>
              {said} {state === 'open' && words.openNowBody}
            </p>
          </Notice>
        )
      })}
    </>
  )
}

/** Participation, flags and answers, each with its counts and its formula. */
export function RoundFigures({
  shown,
  points,
}: {
  readonly shown: ShownRound
  readonly points: readonly NamedPoint[]
}) {
  const words = useWords()
  const { locale, today } = useReader()
  const judged = shown.rows.filter((row) => row.judged > 0)
  const flagged = judged.filter((row) => row.flagged).length
  const { day } = shown
  return (
    <KeyFigures
      figures={[
        {
          label: words.flagged,
          value: formatRatio(ratio(flagged, judged.length), locale),
          note: words.flaggedFormula(`${shown.percent} %`),
          day,
        },
        {
          label: words.participation,
          value: formatRatio(participationOf(shown.seats), locale),
          note: words.participationFormula,
          day,
        },
        {
          label: words.wordsGiven,
          value: formatRatio(saidOf(shown.seats), locale),
          note: words.wordsFormula,
          day,
        },
        { label: words.answered, value: useAnswered(points), note: words.answeredFormula, day: today },
      ]}
    />
  )
}

export function FieldFigure({ shown }: { readonly shown: ShownRound }) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Section title={words.fieldChart}>
      <Figure chart={fieldChart(shown, locale)} />
    </Section>
  )
}

function RoundsTable({ rounds }: { readonly rounds: readonly PanelRound[] }) {
  const words = useWords()
  const { locale, today } = useReader()
  if (rounds.length === 0) return null
  return (
    <Section title={words.rounds}>
      <DataTable
        caption={words.roundsCaption(formatCount(rounds.length, locale))}
        captionHidden
        rows={rounds}
        rowKey={({ id }) => id}
        rowHref={(round) => portalHref(round)}
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
            key: 'state',
            title: words.state,
            kind: 'status',
            cell: (round) => <RoundBadge state={stateOn(round, today)} />,
          },
        ]}
      />
    </Section>
  )
}

export interface RoundPageProps {
  readonly shown: ShownRound
  readonly points: readonly NamedPoint[]
  readonly groups: ReadonlyMap<string, Localized>
  readonly query: ResultsQuery
}

/** One round: what was found, every pledge's result, and what departments answer. */
export function RoundPage({ shown, points, groups, query }: RoundPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const { round, state } = shown
  const isPublic = state === 'published'
  const finding = useFinding(isPublic ? shown : null)
  return (
    <>
      <PageHeading
        kicker={words.panel}
        title={roundName(round, locale)}
        status={<RoundBadge state={state} />}
        lead={isPublic ? finding : formatPeriod(round.opensOn, round.closesOn, locale)}
      />
      {!isPublic && <UnderWay rounds={[round]} />}
      {isPublic && (
        <>
          <RoundFigures shown={shown} points={points} />
          <FieldFigure shown={shown} />
          <ResultsSection shown={shown} query={query} base="/pledges" downloads />
          <Total shown={shown} />
          <PointsSection
            title={words.points}
            points={points}
            names={shown.names}
            groups={groups}
            empty={words.pointsNone}
          />
        </>
      )}
    </>
  )
}

/** The sum of all verdicts, so that whoever adds the list up finds the same. */
function Total({ shown }: { readonly shown: ShownRound }) {
  const words = useWords()
  const { locale } = useReader()
  const counts = sumOf(shown.rows.map(({ counts: own }) => own))
  const share = weakShare(counts)
  return <p>{words.resultsLead(formatCount(share.whole, locale), formatRatio(share, locale))}</p>
}
