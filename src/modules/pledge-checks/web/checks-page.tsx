import {
  Button,
  type Column,
  DataTable,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  type FormFieldsView,
  InboxList,
  type InboxItem,
  Link,
  PageHeading,
  RoomTabs,
  type SaidErrors,
  Section,
  SelectField,
  useReader,
} from '#design/index.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import { formatCount, formatDay, formatRatio } from '#platform/text/format.ts'
import { officeRooms } from '#modules/pledges/index.ts'
import type { PledgeCheck } from '../data/check-queries.ts'
import type { AnswerCounts } from '../domain/check-answer.ts'
import { quarters } from '../domain/check-period.ts'
import { checkHref, officeChecks } from './check-asked.ts'
import { CheckBadge } from './say.tsx'
import type { YearOfGoals } from '../data/goal-queries.ts'
import { sayPeriod, useWords } from './words.ts'

export interface ChecksPageProps {
  readonly checks: readonly PledgeCheck[]
  readonly counts: ReadonlyMap<PledgeCheck['id'], AnswerCounts>
  /** What the reader's own departments have to do; null for somebody without one. */
  readonly tasks: readonly InboxItem[] | null
  readonly years: readonly YearOfGoals[]
  /** Null where the reader may not open a round. */
  readonly opening: {
    readonly field: FormFieldsView
    readonly errors: SaidErrors
    readonly years: readonly number[]
    readonly dueDays: number
  } | null
}

/** The rounds, what the reader's department has to do in them, and the goals of each year. */
export function ChecksPage(props: ChecksPageProps) {
  const words = useWords()
  return (
    <>
      <PageHeading title={words.checks} lead={words.checksLead} />
      <RoomTabs label={words.pledges} rooms={officeRooms} current="checks" />
      {props.tasks !== null && (
        <Section title={words.yourTasks} id="tasks">
          <InboxList items={props.tasks} level={3} empty={<p>{words.tasksNone}</p>} />
        </Section>
      )}
      <Section
        title={words.checksCaption}
        aside={
          <>
            <Link href={`${officeChecks}/corrections`}>{words.corrections}</Link>{' '}
            <Link href={`${officeChecks}/sessions`}>{words.sessions}</Link>
          </>
        }
      >
        <Rounds {...props} />
      </Section>
      <Years years={props.years} />
      {props.opening !== null && <OpenForm {...props.opening} />}
    </>
  )
}

function Rounds({ checks, counts }: ChecksPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const of = ({ id }: PledgeCheck) => counts.get(id) ?? { asked: 0, answered: 0, returned: 0, accepted: 0 }
  const columns: readonly Column<PledgeCheck>[] = [
    { key: 'round', title: words.round, head: true, cell: (check) => sayPeriod(check, locale) },
    { key: 'due', title: words.dueDay, kind: 'date', cell: ({ dueDay }) => formatDay(dueDay, locale) },
    {
      key: 'answered',
      title: words.answered,
      kind: 'number',
      cell: (check) => {
        const { asked, answered, returned, accepted } = of(check)
        return formatRatio(ratio(answered + accepted, asked + answered + returned + accepted), locale)
      },
    },
    {
      key: 'missing',
      title: words.missing,
      kind: 'number',
      cell: (check) => formatCount(of(check).asked + of(check).returned, locale),
    },
    { key: 'state', title: words.state, kind: 'status', cell: (check) => <CheckBadge check={check} /> },
  ]
  return (
    <DataTable
      caption={words.checksCaption}
      captionHidden
      columns={columns}
      rows={checks}
      rowKey={({ id }) => id}
      rowHref={({ id }) => checkHref(id)}
      empty={<EmptyState title={words.noChecks}>{words.noChecksBody}</EmptyState>}
    />
  )
}

function Years({ years }: { readonly years: readonly YearOfGoals[] }) {
  const words = useWords()
  const { locale } = useReader()
  if (years.length === 0) return null
  const said = (count: bigint | number) => formatCount(count, locale)
  const columns: readonly Column<YearOfGoals>[] = [
    { key: 'year', title: words.goalYear, head: true, cell: ({ year }) => year },
    {
      key: 'planned',
      title: words.goalsPlanned,
      kind: 'number',
      cell: ({ attainment }) => said(attainment.attained.whole),
    },
    {
      key: 'met',
      title: words.goalsMet,
      kind: 'number',
      cell: ({ attainment }) => said(attainment.attained.part),
    },
    {
      key: 'partly',
      title: words.goalsPartly,
      kind: 'number',
      cell: ({ attainment }) => said(attainment.partly),
    },
    {
      key: 'missed',
      title: words.goalsMissed,
      kind: 'number',
      cell: ({ attainment }) => said(attainment.missed),
    },
    { key: 'open', title: words.goalsOpen, kind: 'number', cell: ({ attainment }) => said(attainment.open) },
    {
      key: 'rate',
      title: words.attainment,
      kind: 'number',
      cell: ({ attainment }) => formatRatio(attainment.attained, locale),
    },
  ]
  return (
    <Section title={words.goalsByYear} lead={words.goalsByYearLead} id="goals">
      <DataTable
        caption={words.goalsByYear}
        captionHidden
        columns={columns}
        rows={years}
        rowKey={({ year }) => String(year)}
      />
    </Section>
  )
}

function OpenForm({ field, errors, years, dueDays }: NonNullable<ChecksPageProps['opening']>) {
  const words = useWords()
  return (
    <Section title={words.openCheck} lead={words.openCheckLead} id="open">
      <ErrorSummary
        errors={errors}
        labels={{ year: words.year, quarter: words.quarter, dueDay: words.dueDay }}
      />
      <Form action={officeChecks}>
        <SelectField
          {...field('year')}
          label={words.year}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
          required
        />
        <SelectField
          {...field('quarter')}
          label={words.quarter}
          options={quarters.map((quarter) => ({
            value: String(quarter),
            label: words.quarters[quarter],
          }))}
          required
        />
        <DateField {...field('dueDay')} label={words.dueDay} hint={words.dueDayHint(dueDays)} />
        <Button>{words.openButton}</Button>
      </Form>
    </Section>
  )
}
