import { DataTable, Disclosure, EmptyState, FilterBar, Link, PageHeading, Section } from '#design/index.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { ChartNode } from '../domain/chart.ts'
import type { CityProfile } from '../domain/city-profile.ts'
import type { DepartmentAsOf } from '../domain/department.ts'
import { inLocale, words } from './words.ts'

interface DepartmentsProps {
  readonly locale: Locale
  readonly day: CalendarDate
  readonly dayTyped: string
  readonly typed: string
  readonly tree: readonly ChartNode[]
  readonly departments: readonly DepartmentAsOf[]
  /** What a search found; null when nothing was searched. */
  readonly found: readonly DepartmentAsOf[] | null
  readonly city: CityProfile
}

/** The department's page in the portal, as of the day shown. */
export function departmentHref(code: string, dayTyped: string): string {
  return dayTyped === '' ? `/city/departments/${code}` : `/city/departments/${code}?day=${dayTyped}`
}

/** Citizens' page of all departments: who does what, and where to call. */
export function DepartmentsPage(props: DepartmentsProps) {
  const { locale, departments } = props
  const text = words[locale].departments
  const towns = departments.filter(({ kind }) => kind === 'town').length
  const lead = text.lead(formatCount(departments.length - towns, locale), formatCount(towns, locale))
  return (
    <>
      <PageHeading title={text.title} lead={departments.length > 0 ? lead : undefined} />
      <FilterBar
        action="/city/departments"
        filters={[
          { kind: 'search', name: 'q', label: text.search, value: props.typed, example: text.searchExample },
          { kind: 'date', name: 'day', label: text.asOf, value: props.dayTyped },
        ]}
      />
      {props.found === null ? <Chart {...props} /> : <Found {...props} found={props.found} />}
      {props.city.population[locale] !== '' && (
        <p>
          {text.population}: {props.city.population[locale]}
        </p>
      )}
    </>
  )
}

function Found({
  found,
  locale,
  day,
  dayTyped,
  city,
}: DepartmentsProps & { found: readonly DepartmentAsOf[] }) {
  const text = words[locale].departments
  return (
    <Section title={text.found(formatCount(found.length, locale))}>
      <DataTable
        caption={text.caption}
        captionHidden
        day={day}
        rows={found}
        rowKey={({ departmentId }) => departmentId}
        rowHref={({ code }) => departmentHref(code, dayTyped)}
        empty={<EmptyState title={text.none}>{text.noneHint}</EmptyState>}
        columns={[
          { key: 'name', title: text.name, head: true, cell: ({ name }) => inLocale(name, locale) },
          { key: 'duties', title: text.duties, cell: ({ duties }) => inLocale(duties, locale) },
          {
            key: 'telephone',
            title: text.telephone,
            cell: (row) => <Telephone department={row} city={city} />,
          },
        ]}
      />
    </Section>
  )
}

function Chart({ tree, locale, day, dayTyped, city }: DepartmentsProps) {
  const text = words[locale].departments
  if (tree.length === 0) return <EmptyState title={text.empty} />
  // What stands under the mayor is the city hall; a single root would only be one more click.
  const branches = tree.flatMap((node) =>
    node.department.kind === 'leadership' ? [lone(node), ...node.children] : [node],
  )
  const bureaus = branches.filter(({ children }) => children.length > 0)
  const alone = branches.filter(
    ({ department, children }) => children.length === 0 && department.kind !== 'town',
  )
  const towns = branches.filter(({ department }) => department.kind === 'town')
  return (
    <Section title={text.tree} lead={formatDay(day, locale)}>
      <Rows nodes={alone} locale={locale} dayTyped={dayTyped} city={city} caption={text.caption} />
      {bureaus.map(({ department, children }) => (
        <Disclosure key={department.departmentId} summary={inLocale(department.name, locale)} open>
          <p>
            <Link href={departmentHref(department.code, dayTyped)}>{inLocale(department.name, locale)}</Link>{' '}
            {inLocale(department.duties, locale)}
          </p>
          <Rows
            nodes={children}
            locale={locale}
            dayTyped={dayTyped}
            city={city}
            caption={`${inLocale(department.name, locale)}: ${text.caption}`}
          />
        </Disclosure>
      ))}
      {towns.length > 0 && (
        <Disclosure summary={words[locale].kinds.town} open>
          <Rows
            nodes={towns}
            locale={locale}
            dayTyped={dayTyped}
            city={city}
            caption={`${words[locale].kinds.town}: ${text.caption}`}
          />
        </Disclosure>
      )}
    </Section>
  )
}

const lone = (node: ChartNode): ChartNode => ({ department: node.department, children: [] })

interface RowsProps extends Pick<DepartmentsProps, 'locale' | 'dayTyped' | 'city'> {
  readonly nodes: readonly ChartNode[]
  readonly caption: string
}

function Rows({ nodes, locale, dayTyped, city, caption }: RowsProps) {
  const text = words[locale].departments
  const rows = nodes.flatMap((node): DepartmentAsOf[] => [node.department, ...node.children.flatMap(below)])
  if (rows.length === 0) return null
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ departmentId }) => departmentId}
      rowHref={({ code }) => departmentHref(code, dayTyped)}
      columns={[
        { key: 'name', title: text.name, head: true, cell: ({ name }) => inLocale(name, locale) },
        { key: 'duties', title: text.duties, cell: ({ duties }) => inLocale(duties, locale) },
        {
          key: 'telephone',
          title: text.telephone,
          cell: (row) => <Telephone department={row} city={city} />,
        },
      ]}
    />
  )
}

const below = (node: ChartNode): DepartmentAsOf[] => [node.department, ...node.children.flatMap(below)]

/** The number to call, as a link for telephones. */
export function Telephone({
  department,
  city,
}: {
  department: Pick<DepartmentAsOf, 'extension'>
  city: CityProfile
}) {
  const number = telephoneOf(department.extension, city)
  return number === '' ? null : <Link href={`tel:${number.replace(/[^\d+]/g, '')}`}>{number}</Link>
}

/** A whole number where the city has a prefix, else the inner line. */
export function telephoneOf(extension: string, city: CityProfile): string {
  return extension === '' ? '' : `${city.telephonePrefix}${extension}`
}
