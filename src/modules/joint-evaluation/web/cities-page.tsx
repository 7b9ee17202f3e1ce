import {
  ButtonLink,
  type Column,
  DataTable,
  Downloads,
  Notice,
  PageHeading,
  Section,
  StatusBadge,
  useReader,
} from '#design/index.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { type ScoredCity, type YearFacts } from '../use-cases/year-board.ts'
import type { AnnouncedResult } from '../data/appeal-queries.ts'
import type { Knowing } from '../domain/city.ts'
import { sayRank } from './board-page.tsx'
import { type Rooms, RoomsOfYear } from './rooms.tsx'
import { sayFixed, sayRange } from './say.ts'
import { useWords } from './words.ts'
import { yearHref } from './year-in.ts'

export interface CitiesProps {
  readonly facts: YearFacts
  readonly scored: readonly ScoredCity[]
  readonly results: ReadonlyMap<string, AnnouncedResult>
  readonly rooms: Rooms
  readonly mayEnter: boolean
}

/** All cities in their groups, with what is known of their totals; a guess is shown as the range it is. */
export function CitiesPage({ facts, scored, results, rooms, mayEnter }: CitiesProps) {
  const words = useWords()
  const { locale, today } = useReader()
  const { year } = facts
  const groups = [...Map.groupBy(scored, ({ city }) => city.group)].sort(([a], [b]) => a - b)
  const columns = useColumns(facts, results)
  const sure = scored.filter(({ low, high }) => low === high).length
  return (
    <>
      <PageHeading
        title={words.cities}
        kicker={words.yearTitle(String(year.evaluationYear))}
        lead={words.citiesLead(formatCount(scored.length, locale), formatCount(groups.length, locale), formatCount(sure, locale))}
        actions={mayEnter && year.resultOn === null ? <ButtonLink href={yearHref(year, '/cities/values')}>{words.enterCityValues}</ButtonLink> : undefined}
      />
      <RoomsOfYear rooms={rooms} />
      {facts.set.lockedAt === null && facts.cityValues.length > 0 && <Notice tone="info" title={words.otherDays}>{words.otherDaysBody}</Notice>}
      {groups.map(([group, of]) => (
        <Section key={group} title={words.groupOf(String(group))}>
          <DataTable
            caption={words.groupOf(String(group))}
            captionHidden
            day={today}
            unit={words.pointsUnit}
            columns={columns}
            rows={of.toSorted((a, b) => rankOf(a, results) - rankOf(b, results) || Number(b.high - a.high))}
            rowKey={({ city }) => city.code}
            {...(mayEnter ? { rowHref: ({ city }: ScoredCity) => yearHref(year, `/cities/${encodeURIComponent(city.code)}`) } : {})}
            rowTone={({ city }) => (city.isOwn ? 'primary' : undefined)}
          />
        </Section>
      ))}
      <Downloads files={(['xlsx', 'csv', 'json'] as const).map((format) => ({ format, href: yearHref(year, `/cities.${format}`) }))} />
    </>
  )
} // prettier-ignore

const rankOf = ({ city, bestRank, worstRank }: ScoredCity, results: CitiesProps['results']) =>
  results.get(city.code)?.rank ?? (bestRank + worstRank) / 2

/** The last of some days. */
const sayLast = (days: readonly CalendarDate[], locale: Locale): string => {
  const last = days.toSorted().at(-1)
  return last === undefined ? '–' : formatDay(last, locale)
}

function useColumns(
  { cityValues, indicators }: YearFacts,
  results: CitiesProps['results'],
): readonly Column<ScoredCity>[] {
  const words = useWords()
  const { locale } = useReader()
  const known = Map.groupBy(cityValues, ({ code }) => code)
  const knowing = ({ city }: ScoredCity): Knowing | 'own' | 'unknown' =>
    city.isOwn
      ? 'own'
      : city.total === null && !known.has(city.code)
        ? 'unknown'
        : (city.total?.knowing ??
          (known.get(city.code)?.some((each) => each.knowing === 'estimated') === true
            ? 'estimated'
            : 'imported'))
  return [
    { key: 'name', title: words.city, head: true, cell: ({ city }) => <>{city.name}{city.isOwn && <> <StatusBadge tone="primary">{words.ours}</StatusBadge></>}</> },
    { key: 'population', title: words.population, kind: 'number', cell: ({ city }) => formatCount(city.population, locale) },
    { key: 'joint', title: words.jointScore, kind: 'number', cell: ({ city }) => (city.joint === null ? '–' : sayFixed(city.joint, 2, locale)) },
    { key: 'known', title: words.knownIndicators, kind: 'number', cell: ({ city, score }) => (score === null || city.isOwn ? '–' : `${formatCount(indicators.length - score.unknown, locale)}/${formatCount(indicators.length, locale)}`) },
    { key: 'total', title: words.total, kind: 'number', cell: ({ city, low, high }) => {
      const announced = results.get(city.code)
      return announced === undefined ? sayRange(low, high, locale) : sayFixed(announced.total, 2, locale)
    } },
    { key: 'rank', title: words.rank, cell: (each) => {
      const announced = results.get(each.city.code)
      return announced === undefined ? sayRank(each, locale) : `${words.rankOf(String(announced.rank))}${announced.award === null ? '' : ` · ${announced.award}`}`
    } },
    { key: 'asOf', title: words.asOf, kind: 'date', cell: ({ city }) => sayLast(known.get(city.code)?.map(({ asOf }) => asOf) ?? [], locale) },
    { key: 'knowing', title: words.knowing, cell: (each) => (results.has(each.city.code) ? words.announced : words.knowings[knowing(each)]) },
  ] // prettier-ignore
}
