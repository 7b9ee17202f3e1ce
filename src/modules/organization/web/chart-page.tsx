import {
  Button,
  ButtonLink,
  DataTable,
  Downloads,
  EmptyState,
  FilterBar,
  Form,
  Link,
  PageHeading,
  Section,
  SelectField,
} from '#design/index.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { ReorganizationListed } from '../data/chart-queries.ts'
import type { DepartmentAsOf } from '../domain/department.ts'
import { actKinds } from '../domain/reorganization.ts'
import { inLocale, words } from './words.ts'

interface ChartPageProps {
  readonly locale: Locale
  readonly day: CalendarDate
  /** Empty when the day is today because none was asked for. */
  readonly dayTyped: string
  readonly rows: readonly { readonly department: DepartmentAsOf; readonly depth: number }[]
  readonly people: ReadonlyMap<DepartmentId, number>
  readonly reorganizations: readonly ReorganizationListed[]
  readonly mayChange: boolean
}

export const officeDepartmentHref = (idOrCode: string, day?: CalendarDate): string =>
  day === undefined
    ? `/office/organization/departments/${idOrCode}`
    : `/office/organization/departments/${idOrCode}?day=${day}`

/** The chart as of a day, with what managers do to it. */
export function ChartPage(props: ChartPageProps) {
  const { locale, mayChange } = props
  const text = words[locale].chart
  return (
    <>
      <PageHeading
        title={text.title}
        lead={text.lead}
        actions={
          mayChange && (
            <ButtonLink kind="secondary" href="/office/organization/import">
              {text.import}
            </ButtonLink>
          )
        }
      />
      <FilterBar
        action="/office/organization"
        filters={[
          { kind: 'date', name: 'day', label: words[locale].departments.asOf, value: props.dayTyped },
        ]}
      />
      <ChartTable {...props} />
      {mayChange && <ChooseAct {...props} />}
      <Acts {...props} />
    </>
  )
}

function ChartTable({ locale, day, rows, people }: ChartPageProps) {
  const { chart: text, departments, kinds } = words[locale]
  const files = (['xlsx', 'csv'] as const).map((format) => ({
    format,
    href: `/office/organization/chart.${format}?day=${day}`,
  }))
  return (
    <Section title={departments.tree} aside={<Downloads files={files} label={text.downloads} />}>
      <DataTable
        caption={text.caption}
        captionHidden
        day={day}
        rows={rows}
        rowKey={({ department }) => department.departmentId}
        empty={<EmptyState title={departments.empty} />}
        columns={[
          {
            key: 'name',
            title: departments.name,
            head: true,
            // An ideographic space keeps its width in HTML; it stays outside the link.
            cell: ({ department, depth }) => (
              <>
                {'\u3000'.repeat(depth)}
                <Link href={officeDepartmentHref(department.code, day)}>
                  {inLocale(department.name, locale)}
                </Link>
              </>
            ),
          },
          { key: 'kind', title: departments.kind, cell: ({ department }) => kinds[department.kind] },
          { key: 'code', title: text.code, cell: ({ department }) => department.code, phone: 'hidden' },
          {
            key: 'extension',
            title: words[locale].directory.extension,
            cell: ({ department }) => department.extension,
          },
          {
            key: 'people',
            title: text.people,
            kind: 'number',
            cell: ({ department }) => formatCount(people.get(department.departmentId) ?? 0, locale),
          },
        ]}
      />
    </Section>
  )
}

function ChooseAct({ locale, rows }: ChartPageProps) {
  const { chart: text, acts, reorganise } = words[locale]
  return (
    <Section title={text.reorganise} id="reorganise">
      <Form action="/office/organization/reorganise" method="get" label={text.chooseAct}>
        <SelectField
          name="act"
          label={text.act}
          options={actKinds.map((act) => ({ value: act, label: acts[act] }))}
        />
        <SelectField
          name="code"
          label={reorganise.department}
          emptyLabel="–"
          options={rows.map(({ department }) => ({
            value: department.code,
            label: inLocale(department.name, locale),
          }))}
        />
        <Button>{text.next}</Button>
      </Form>
    </Section>
  )
}

function Acts({ locale, reorganizations }: ChartPageProps) {
  const text = words[locale].chart
  return (
    <Section title={text.acts}>
      <DataTable
        caption={text.actsCaption}
        captionHidden
        rows={reorganizations}
        rowKey={({ id }) => id}
        rowHref={({ day }) => `/office/organization?day=${day}`}
        empty={<EmptyState title={text.noActs} />}
        columns={[
          { key: 'title', title: text.titleOf, head: true, cell: ({ title }) => inLocale(title, locale) },
          { key: 'day', title: text.day, kind: 'date', cell: ({ day }) => formatDay(day, locale) },
          { key: 'basis', title: text.basis, cell: ({ basis }) => basis },
        ]}
      />
    </Section>
  )
}
