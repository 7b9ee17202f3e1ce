import {
  Downloads,
  EmptyState,
  FactList,
  KeyFigures,
  Link,
  Notice,
  PageHeading,
  Prose,
  RoomTabs,
  Section,
  Tabs,
  useReader,
} from '#design/index.ts'
import type { DepartmentId, Person } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatDay, formatInstant, formatPeriod } from '#platform/text/format.ts'
import type { SettledLine } from '../data/settlement-queries.ts'
import type { ReceiverId } from '../domain/entry.ts'
import { meanOf } from '../domain/ranking.ts'
import type { Settlement } from '../domain/settlement.ts'
import type { YearAwards } from '../use-cases/year-awards.ts'
import { formatScore } from './format-score.ts'
import { listFiles } from './list-files.ts'
import type { Names } from './names.ts'
import { useReportWords } from './report-words.ts'
import { HOME, roomsFor } from './rooms.ts'
import { type TypedTable, TypedTableView } from './typed-table.tsx'
import { useWords } from './words.ts'

/** Whom awards may go to; the others are behind a fold. */
const PLACES_OPEN = 20

export interface AwardsPageProps {
  readonly person: Person
  readonly year: number
  readonly thisYear: number
  readonly today: CalendarDate
  readonly awards: YearAwards
  readonly names: Names
  /** People and departments; empty until the year is settled. */
  readonly tables: readonly TypedTable[]
}

/** Who the year's awards go to: from its settled ranking, or when that will be. */
export function AwardsPage(props: AwardsPageProps) {
  const { year, thisYear, awards } = props
  const words = useReportWords()
  const common = useWords()
  return (
    <>
      <PageHeading title={words.awardsOf(String(year))} lead={useLead(props)} />
      <RoomTabs label={common.rooms} rooms={roomsFor(props.person)} current="awards" />
      <Tabs
        label={words.years}
        tabs={[thisYear, thisYear - 1, thisYear - 2].map((each) => ({
          ...{ href: `${HOME}/awards?year=${each}`, label: String(each), current: each === year },
        }))}
      />
      {awards.months === 0 ? (
        <EmptyState title={words.awardsNone}>{words.calendarEmptyHelp}</EmptyState>
      ) : awards.ranking === null ? (
        <Notice tone="info" title={words.awardsOpenTitle}>
          <Link href={`${HOME}/rankings?view=year`}>{words.awardsSoFar}</Link>
        </Notice>
      ) : (
        <Settled {...props} ranking={awards.ranking} />
      )}
      {awards.months > 0 && <Basis {...props} />}
    </>
  )
}

function useLead({ awards, today }: AwardsPageProps): string | undefined {
  const { locale } = useReader()
  const words = useReportWords()
  const { span, ranking, settledFrom, months } = awards
  const [from, until] = [formatDay(span.from, locale), formatDay(span.until, locale)]
  const settlement = ranking?.settlement ?? null
  if (settlement !== null)
    return words.awardsSettled(from, until, formatInstant(settlement.settledAt, locale))
  if (months === 0) return undefined
  return settledFrom > today
    ? words.awardsOpen(from, until, formatDay(settledFrom, locale))
    : words.awardsLate(from, until)
}

function Settled({
  year,
  awards,
  ranking,
  names,
  tables,
}: AwardsPageProps & { readonly ranking: NonNullable<YearAwards['ranking']> }) {
  const { locale } = useReader()
  const words = useReportWords()
  const { people, departments } = ranking
  const day = awards.span.until
  const first = (
    label: string,
    lines: readonly SettledLine[],
    nameOf: (id: string) => string,
    by: 'place' | 'meanPlace' = 'place',
  ) => {
    const best = lines.filter((line) => line[by] === 1)
    const score = by === 'place' ? best[0]?.score : best[0] === undefined ? null : meanOf(best[0])
    return {
      ...{ label, day, value: best.map(({ id }) => nameOf(id)).join(', ') || words.nobody },
      note: score === undefined || score === null ? undefined : words.pointsOf(formatScore(score, locale)),
    }
  }
  const department = (id: string) => names.department(id as DepartmentId)
  return (
    <>
      <KeyFigures
        figures={[
          first(words.bestPerson, people, (id) => names.person(id as ReceiverId)),
          first(words.bestDepartment, departments, department),
          first(words.bestPerHead, departments, department, 'meanPlace'),
        ]}
      />
      {tables.map((table) => (
        <Section
          key={table.key}
          title={table.caption}
          id={table.key}
          aside={<Downloads files={listFiles(`${HOME}/awards`, `year=${year}&kind=${table.key}`)} />}
        >
          <TypedTableView table={table} captionHidden open={PLACES_OPEN} />
        </Section>
      ))}
    </>
  )
}

/** What the awards rest on, and how places are given. */
function Basis({ awards }: AwardsPageProps) {
  const { locale } = useReader()
  const words = useReportWords()
  const { span, ranking, months, settledFrom } = awards
  const settlement = ranking?.settlement ?? null
  const settled = settlement === null ? settledFrom : settlement.settledAt
  return (
    <Section title={words.basis} id="basis">
      <FactList
        facts={[
          { term: words.cutOff, value: formatDay(span.until, locale) },
          {
            term: words.counted,
            value: `${formatPeriod(span.from, span.until, locale)}, ${words.monthsCounted(formatCount(months, locale))}`,
          },
          {
            term: settlement === null ? words.settlesOn : words.settledOn,
            value: settled instanceof Date ? formatInstant(settled, locale) : formatDay(settled, locale),
          },
          { term: words.weightsOf, value: useWeights(settlement) },
        ]}
      />
      <Section title={words.rules} level={3}>
        <Prose>
          <ul>
            {[words.ruleTies, words.ruleLeavers, words.ruleMovers, words.ruleEnded, words.rulePerHead].map(
              (rule) => (
                <li key={rule}>{rule}</li>
              ),
            )}
          </ul>
        </Prose>
      </Section>
    </Section>
  )
}

/** The weights of all months, where they are the same. */
function useWeights(settlement: Settlement | null): string {
  const { locale } = useReader()
  const words = useReportWords()
  const said = Object.values(settlement?.weights ?? {}).map(({ received, sent }) =>
    words.weightsSaid(formatCount(received, locale), formatCount(sent, locale)),
  )
  return new Set(said).size === 1 ? (said[0] ?? words.weightsVary) : words.weightsVary
}
