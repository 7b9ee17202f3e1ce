import {
  ButtonLink,
  DataTable,
  Downloads,
  EmptyState,
  Figure,
  FilterBar,
  KeyFigures,
  Link,
  ListCount,
  Notice,
  PageHeading,
  Pagination,
  Prose,
  Section,
  StatusBadge,
  useReader,
  withQuery,
} from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { TableFormat } from '#platform/documents/download.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { formatCount } from '#platform/text/format.ts'
import { proposalFields } from '#modules/budget-proposals/index.ts'
import type { Turnout } from '#modules/participation/index.ts'
import type { KeptCount } from '../data/count-queries.ts'
import { winnersOf } from '../domain/count-box.ts'
import { recountCommand } from '../domain/recount-command.ts'
import { fieldsInWords } from '../use-cases/fields-in-words.ts'
import { conflictIds, type RoundStanding } from '../use-cases/standing.ts'
import { inEok, inMillion } from './amounts.ts'
import { combinedFormula, inPoints } from './combined-part.tsx'
import { ConflictList } from './conflict-list.tsx'
import { LocalLists } from './local-lists.tsx'
import { limitsChart, turnoutChart, votesChart } from './result-charts.ts'
import { type AskedResults, columnsOf, type ResultRow, resultRows, usualSort } from './result-rows.ts'
import { keyFigures } from './round-part.tsx'
import { useWords } from './words.ts'

/** As many as a phone shows without losing the reader. */
const ROWS_ON_A_PAGE = 20

export const tableFormats: readonly TableFormat[] = ['xlsx', 'csv', 'json']

export interface ResultsProps {
  readonly standing: RoundStanding
  readonly count: KeptCount
  readonly asked: AskedResults
  readonly figures: Turnout
  readonly names: ReadonlyMap<DepartmentId, Localized>
}

/** How a round's vote came out: for everybody, with the ballots to count again. */
export function ResultsPage(props: ResultsProps) {
  const { standing, count } = props
  const words = useWords()
  const { locale } = useReader()
  const { year } = standing.round
  const number = (value: number) => formatCount(value, locale)
  const won = winnersOf(count).length
  return (
    <>
      <PageHeading
        title={words.resultsTitle(String(year))}
        lead={words.counted(
          number(won),
          number(count.projects.length),
          inEok(count.spent, locale),
          inEok(count.budget, locale),
        )}
        actions={
          standing.settlement === null ? undefined : (
            <ButtonLink href={`/budget/rounds/${year}/opinion`} kind="secondary">
              {words.seeOpinion}
            </ButtonLink>
          )
        }
      />
      <KeyFigures figures={keyFigures(count, words, locale)} />
      <Section
        title={
          { combined: words.combined, points: words.pointsGiven, votes: words.votes }[usualSort(standing)]
        }
        lead={words.chartKey}
        id="votes"
      >
        <Figure chart={votesChart(resultRows(standing), words, locale)} listedBelow />
      </Section>
      <OnBallot {...props} />
      <ConflictList standing={standing} />
      <LocalLists standing={standing} names={props.names} folded />
      <Section title={words.limitsTitle} id="limits">
        <Figure chart={limitsChart(standing, words, locale)} />
        <Unspent standing={standing} />
      </Section>
      <TurnoutPart {...props} />
      <Recount standing={standing} />
    </>
  )
}

/** The badge of a project: what the vote said of it. */
export function WonBadge({ won }: { readonly won: boolean }) {
  const words = useWords()
  return <StatusBadge tone={won ? 'success' : 'neutral'}>{won ? words.won : words.lost}</StatusBadge>
}

function OnBallot({ standing, asked }: ResultsProps) {
  const words = useWords()
  const { locale, path } = useReader()
  const rows = resultRows(standing, asked)
  const pages = Math.ceil(rows.length / ROWS_ON_A_PAGE)
  // An address of a page that is not there any more leads to the last.
  const page = Math.max(1, Math.min(asked.page ?? 1, pages))
  const base = `/budget/rounds/${standing.round.year}/results`
  const isSettled = standing.settlement !== null
  const { hasPoints, isScored } = columnsOf(standing)
  const formula = combinedFormula(standing.round, words, locale)
  return (
    <Section title={words.onBallot} lead={formula === '' ? undefined : formula} id="projects">
      <FilterBar
        filters={[
          {
            ...{
              kind: 'select',
              name: 'outcome',
              label: words.outcome,
              value: asked.outcome,
              all: words.all,
            },
            options: (['won', 'lost'] as const).map((value) => ({ value, label: words[value] })),
          },
          {
            ...{ kind: 'select', name: 'field', label: words.field, value: asked.field, all: words.all },
            options: proposalFields.map((value) => ({ value, label: fieldsInWords[value][locale] })),
          },
        ]}
      />
      <ListCount total={rows.length} />
      <DataTable
        caption={words.onBallot}
        captionHidden
        rows={rows.slice((page - 1) * ROWS_ON_A_PAGE, page * ROWS_ON_A_PAGE)}
        rowKey={({ number }) => String(number)}
        rowHref={({ number }) => `${base}/${number}`}
        sort={asked.sort ?? `-${usualSort(standing)}`}
        empty={<EmptyState title={words.nothingFits}>{words.nothingFitsBody}</EmptyState>}
        columns={[
          { key: 'number', title: words.number, kind: 'number', sort: true, cell: ({ number }) => number },
          { key: 'title', title: words.project, head: true, cell: ({ title }) => <span lang="ko">{title}</span> },
          { key: 'field', title: words.field, cell: ({ line }) => (line === null ? '–' : fieldsInWords[line.field][locale]) },
          { key: 'cost', title: words.cost, kind: 'number', sort: true, cell: ({ cost }) => inMillion(cost, locale) },
          { key: 'votes', title: words.votes, kind: 'number', sort: true, cell: ({ votes }) => formatCount(votes, locale) },
          ...(hasPoints ? [{ key: 'points', title: words.pointsGiven, kind: 'number' as const, sort: true, cell: ({ points }: ResultRow) => formatCount(points ?? 0, locale) }] : []),
          ...(isScored ? [{ key: 'committee', title: words.office.scores, kind: 'number' as const, cell: ({ committee }: ResultRow) => committee ?? '–' }] : []),
          ...(isScored ? [{ key: 'combined', title: words.combined, kind: 'number' as const, sort: true, cell: ({ combined }: ResultRow) => (combined === null ? '–' : inPoints(combined.score)) }] : []),
          { key: 'order', title: words.order, kind: 'number', sort: true, cell: ({ order }) => order ?? '–' },
          { key: 'outcome', title: words.outcome, kind: 'status', cell: ({ order }) => <WonBadge won={order !== null} /> },
          ...(isSettled ? [{ key: 'settled', title: words.afterCommittee, cell: (row: ResultRow) => <Settled row={row} /> }] : []),
        ]} // prettier-ignore
      />
      <Pagination page={page} pages={pages} />
      <Downloads
        files={tableFormats.map((format) => ({ format, href: withQuery(`${base}.${format}`, path) }))}
      />
    </Section>
  )
}

function Settled({ row }: { readonly row: ResultRow }) {
  const words = useWords()
  if (row.isSelected === null || row.order === null) return <>–</>
  return <>{row.isSelected ? words.selected : words.rejected}</>
}

/** What rejected projects would have cost is not given to others: said, as everybody asks. */
function Unspent({ standing: { settlement } }: { readonly standing: RoundStanding }) {
  const words = useWords()
  const { locale } = useReader()
  const rejected = settlement?.lines.filter(({ why }) => why === 'rejected') ?? []
  if (rejected.length === 0) return null
  const cost = rejected.reduce((sum, each) => sum + each.cost, 0n)
  return <p>{words.unspent(formatCount(rejected.length, locale), inMillion(cost, locale))}</p>
}

function TurnoutPart({ standing, figures, count }: ResultsProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Section title={words.turnoutTitle} id="turnout">
      {figures.voters > count.voters && (
        <Notice tone="warning">
          {words.papersMissing(
            formatCount(figures.voters, locale),
            formatCount(count.voters, locale),
            formatCount(figures.voters - count.voters, locale),
          )}
        </Notice>
      )}
      <Figure chart={turnoutChart(figures, words, locale)} />
      {figures.byWay !== null && (
        <DataTable
          caption={words.byWay}
          narrow
          rows={figures.byWay}
          rowKey={({ way }) => way}
          columns={[
            { key: 'way', title: words.way, head: true, cell: ({ way }) => words.ways[way] },
            {
              ...{ key: 'voters', title: words.voters, kind: 'number' },
              cell: ({ voters }) => formatCount(voters, locale),
            },
          ]}
        />
      )}
      {standing.poll !== null && (
        <p>
          <Link href={`/votes/${standing.poll.id}`}>{words.pollPage}</Link>
        </p>
      )}
    </Section>
  )
}

/** The ballots, and the command by which anyone gets the same winners. */
function Recount({ standing }: { readonly standing: RoundStanding }) {
  const words = useWords()
  const { year, rule } = standing.round
  const command = recountCommand(rule, pbName(year), conflictIds(standing))
  return (
    <Section title={words.recountTitle} id="recount">
      <Prose>
        <p>{words.recountBody}</p>
        <p>
          <code>{`npm run ${command.replace('dure ', 'dure -- ')}`}</code>
        </p>
      </Prose>
      <p>
        <ButtonLink href={`/budget/rounds/${year}/results.pb`} kind="secondary" download>
          {words.pbFile}
        </ButtonLink>
      </p>
    </Section>
  )
}

export const pbName = (year: number) => `participatory-budget-${year}.pb`
