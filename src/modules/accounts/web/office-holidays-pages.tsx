import {
  Button,
  ButtonLink,
  type Column,
  ConfirmPage,
  DataTable,
  DateField,
  ErrorSummary,
  Form,
  formFields,
  Notice,
  PageHeading,
  type SaidErrors,
  Section,
  Tabs,
  TextField,
} from '#design/index.ts'
import { type AddedHoliday, announcedYears } from '#platform/clock/holidays.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatDay } from '#platform/text/format.ts'
import { words } from './words.ts'

export interface HolidayLine {
  readonly day: CalendarDate
  /** As announced, in Korean. */
  readonly names: readonly string[]
  /** What an added day rests on; null for days of the published calendar. */
  readonly source: string | null
}

interface HolidaysPageProps {
  readonly locale: Locale
  readonly year: number
  readonly lines: readonly HolidayLine[]
  readonly mayChange: boolean
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

export function HolidaysPage(props: HolidaysPageProps) {
  const { locale, year } = props
  const text = words[locale].holidays
  const tabs = [year - 1, year, year + 1].map((each) => ({
    href: `/office/holidays?year=${each}`,
    label: String(each),
    current: each === year,
  }))
  return (
    <>
      <PageHeading title={text.title} lead={text.lead} />
      <Tabs label={text.years} tabs={tabs} />
      {year > announcedYears.last && <Notice>{text.notAnnounced(String(year))}</Notice>}
      <HolidayTable {...props} />
      {props.mayChange && <AddHoliday {...props} />}
    </>
  )
}

function HolidayTable({ locale, year, lines, mayChange }: HolidaysPageProps) {
  const text = words[locale].holidays
  const columns: readonly Column<HolidayLine>[] = [
    { key: 'day', title: text.day, kind: 'date', cell: ({ day }) => formatDay(day, locale), head: true },
    { key: 'name', title: text.name, cell: ({ names }) => <span lang="ko">{names.join(', ')}</span> },
    {
      key: 'source',
      title: text.source,
      cell: ({ source }) => (source === null ? text.published : `${text.added}: ${source}`),
    },
    ...(mayChange ? [removeColumn(locale)] : []),
  ]
  return (
    <DataTable
      caption={text.caption(String(year))}
      columns={columns}
      rows={lines}
      rowKey={({ day }) => day}
      narrow
    />
  )
}

function removeColumn(locale: Locale): Column<HolidayLine> {
  const text = words[locale].holidays
  return {
    key: 'remove',
    title: text.remove,
    cell: ({ day, source }) =>
      source !== null && (
        <ButtonLink
          kind="tertiary"
          size="small"
          href={`/office/holidays/${day}/remove`}
          description={formatDay(day, locale)}
        >
          {text.remove}
        </ButtonLink>
      ),
  }
}

function AddHoliday({ locale, values, errors }: HolidaysPageProps) {
  const text = words[locale].holidays
  const field = formFields(values, errors)
  return (
    <Section title={text.add} lead={text.addLead}>
      <ErrorSummary errors={errors} labels={{ day: text.day, name: text.name, source: text.source }} />
      <Form action="/office/holidays">
        <DateField {...field('day')} label={text.day} required />
        <TextField {...field('name')} label={text.name} hint={text.nameHint} maxLength={50} required />
        <TextField {...field('source')} label={text.source} hint={text.sourceHint} maxLength={200} required />
        <Button>{text.add}</Button>
      </Form>
    </Section>
  )
}

export function RemoveHolidayPage(props: {
  readonly locale: Locale
  readonly holiday: AddedHoliday
  readonly errors: SaidErrors
}) {
  const { locale, holiday, errors } = props
  const text = words[locale].holidays
  const reason = words[locale].account.reason
  return (
    <>
      <ErrorSummary errors={errors} labels={{ reason }} />
      <ConfirmPage
        title={`${text.removeTitle}: ${formatDay(holiday.day, locale)} ${holiday.name}`}
        action={`/office/holidays/${holiday.day}/remove`}
        confirm={text.remove}
        cancelHref={`/office/holidays?year=${holiday.day.slice(0, 4)}`}
        consequences={text.removeConsequences}
      >
        <TextField name="reason" label={reason} error={errors['reason']} maxLength={200} required />
      </ConfirmPage>
    </>
  )
}
