import {
  DataTable,
  Disclosure,
  Downloads,
  EmptyState,
  Notice,
  PageHeading,
  Section,
  useReader,
} from '#design/index.ts'
import { documentDownload } from '#platform/documents/download.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import {
  type BudgetRound,
  limitOf,
  type ProposalType,
  proposalTypes,
} from '#modules/participatory-budget/index.ts'
import { cityProfile } from '#modules/organization/index.ts'
import type { Settlement } from '../data/count-queries.ts'
import { budgetVoteActions as actions } from '../domain/budget-vote-actions.ts'
import type { CombinedScore } from '../domain/combined-score.ts'
import type { SettledLine } from '../domain/settle.ts'
import { type RoundStanding, standingOf } from '../use-cases/standing.ts'
import { inMillion, inWon } from './amounts.ts'
import { askedRound, crumbsOf, officeCrumbs } from './asked-round.ts'
import { combinedFormula, sayScore, scoresByNumber } from './combined-part.tsx'
import { opinionDocument } from './opinion-document.ts'
import { type VoteWords, useWords, voteTexts } from './words.ts'

/** The citizens' opinion paper (의견서), attached to the budget bill: nine queries. */
const opinion =
  (room: 'portal' | 'workspace') =>
  async (request: WebRequest): Promise<Reply> => {
    const { database, today } = request.context
    const words = voteTexts[request.locale]
    const round = await askedRound(request)
    if (round === null) return trouble('not-found')
    const standing = await standingOf(database, round, today)
    const title = words.opinionTitle(String(round.year + 1))
    return page(
      title,
      standing.settlement === null ? (
        <>
          <PageHeading title={title} />
          <EmptyState title={words.opinionWaits}>{words.opinionWaitsBody}</EmptyState>
        </>
      ) : (
        <OpinionPage title={title} standing={standing} settlement={standing.settlement} />
      ),
      room === 'portal' ? crumbsOf(request, round) : officeCrumbs(request, round),
    )
  }

interface OpinionProps {
  readonly title: string
  readonly standing: RoundStanding
  readonly settlement: Settlement
}

function OpinionPage({ title, standing, settlement }: OpinionProps) {
  const words = useWords()
  const { locale } = useReader()
  const { round, proposals } = standing
  const titles = new Map(proposals.map((line) => [line.number, line.title]))
  const { lines, settledOn } = settlement
  const scores = scoresByNumber(standing)
  const formula = combinedFormula(round, words, locale)
  return (
    <>
      <PageHeading title={title} lead={words.opinionLead(formatDay(settledOn, locale))} />
      <Downloads
        files={formats.map((format) => ({ format, href: `/budget/rounds/${round.year}/opinion.${format}` }))}
      />
      <Sums round={round} lines={lines} />
      {formula !== '' && <Notice tone="info">{formula}</Notice>}
      <div class="printed-whole">
        {proposalTypes.map((type) => (
          <OfType
            key={type}
            {...{ type, titles }}
            lines={lines.filter((line) => line.type === type)}
            scores={type === 'city' ? scores : new Map()}
          />
        ))}
      </div>
    </>
  )
}

/** What of each type's limit is used: the sums that the bill must match. */
function Sums({ round, lines }: { readonly round: BudgetRound; readonly lines: readonly SettledLine[] }) {
  const words = useWords()
  const { locale } = useReader()
  const selected = lines.filter(({ isSelected }) => isSelected)
  const sumOf = (some: readonly SettledLine[]) => some.reduce((sum, { cost }) => sum + cost, 0n)
  const rows = proposalTypes.map((type) => {
    const own = selected.filter((line) => line.type === type)
    return { type, count: own.length, used: sumOf(own), limit: limitOf(round, type) }
  })
  const used = sumOf(selected)
  return (
    <Section title={words.sums} id="sums">
      <DataTable
        caption={words.sums}
        captionHidden
        rows={rows}
        rowKey={({ type }) => type}
        totals={{
          ...{ type: words.total, count: formatCount(selected.length, locale), used: inWon(used, locale) },
          ...{ limit: inWon(round.total, locale), unused: inWon(round.total - used, locale) },
        }}
        columns={[
          { key: 'type', title: words.type, head: true, cell: ({ type }) => words.types[type] },
          { key: 'count', title: words.cases, kind: 'number', cell: ({ count }) => formatCount(count, locale) },
          { key: 'used', title: words.used, kind: 'number', cell: (row) => inWon(row.used, locale) },
          { key: 'limit', title: words.limit, kind: 'number', cell: (row) => inWon(row.limit, locale) },
          { key: 'unused', title: words.unused, kind: 'number', cell: (row) => inWon(row.limit - row.used, locale) },
        ]} // prettier-ignore
      />
    </Section>
  )
}

interface OfTypeProps {
  readonly type: ProposalType
  readonly lines: readonly SettledLine[]
  readonly titles: ReadonlyMap<number, string>
  /** Of vote and committee together; empty where the rule does not weigh both. */
  readonly scores: ReadonlyMap<number, CombinedScore>
}

function OfType({ type, lines, ...known }: OfTypeProps) {
  const words = useWords()
  const selected = lines.filter(({ isSelected }) => isSelected)
  const others = lines.filter(({ isSelected }) => !isSelected)
  return (
    <>
      <Section title={words.selectedList(words.types[type])} id={type}>
        <Lines caption={words.selectedList(words.types[type])} lines={selected} {...known} />
      </Section>
      {others.length > 0 && (
        <Section title={words.notSelectedList(words.types[type])} id={`${type}-not`}>
          <Lines caption={words.notSelectedList(words.types[type])} lines={others} {...known} />
        </Section>
      )}
    </>
  )
}

/** So many lines stand on the page without a click. */
const MOST_UNFOLDED = 15

interface LinesProps extends Pick<OfTypeProps, 'lines' | 'titles' | 'scores'> {
  readonly caption: string
}

/** A long list opens on a click, and is printed whole: the paper goes with the bill. */
function Lines(props: LinesProps) {
  const words = useWords()
  const { locale } = useReader()
  const { length } = props.lines
  if (length <= MOST_UNFOLDED) return <LinesTable {...props} />
  return (
    <Disclosure summary={words.seeAll(formatCount(length, locale))}>
      <LinesTable {...props} />
    </Disclosure>
  )
}

function LinesTable({ caption, lines, titles, scores }: LinesProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={({ number }) => String(number)}
      empty={<p>{words.noSelected}</p>}
      columns={[
        { key: 'number', title: words.number, kind: 'number', cell: ({ number }) => number },
        { key: 'title', title: words.project, head: true, cell: ({ number }) => <span lang="ko">{titles.get(number) ?? '–'}</span> },
        { key: 'cost', title: words.cost, kind: 'number', cell: ({ cost }) => inMillion(cost, locale) },
        ...(scores.size > 0 ? [{ key: 'combined', title: words.combined, kind: 'number' as const, cell: ({ number }: SettledLine) => sayScore(scores.get(number)) }] : []),
        { key: 'why', title: words.basis, cell: (line) => <Basis line={line} words={words} /> },
      ]} // prettier-ignore
    />
  )
}

function Basis({ line: { why, note, isSelected }, words }: { line: SettledLine; words: VoteWords }) {
  if (note === '') return <>{words.whys[why]}</>
  return (
    <>
      {words.whys[why]}
      <div lang="ko">{isSelected ? `${words.condition}: ${note}` : note}</div>
    </>
  )
}

const formats = ['hwpx', 'pdf'] as const

/** The paper as a file, as it goes with the bill. */
async function paper(request: WebRequest, format: (typeof formats)[number]): Promise<Reply> {
  const { locale, context } = request
  const { database, today } = context
  const round = await askedRound(request)
  if (round === null) return trouble('not-found')
  const standing = await standingOf(database, round, today)
  if (standing.settlement === null) return trouble('not-found')
  const { name } = await cityProfile(database)
  const text = opinionDocument(standing, standing.settlement, name, locale)
  return await documentDownload(text, format, `participatory-budget-${round.year}-opinion`)
}

/** The paper for everybody, and the same in the workspace. */
export const opinionRoutes: readonly Route[] = [
  portalPage('/budget/rounds/:year/opinion', actions['read-results'], opinion('portal'), {
    sameForAllVisitors: true,
  }),
  ...formats.map((format) =>
    portalPage(`/budget/rounds/:year/opinion.${format}`, actions['read-results'], (request) =>
      paper(request, format),
    ),
  ),
  workspacePage('/office/budget/rounds/:year/opinion', actions['read-office'], opinion('workspace')),
]
