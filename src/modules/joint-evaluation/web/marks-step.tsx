import {
  Button,
  CheckboxField,
  type Column,
  DataTable,
  Form,
  Notice,
  PageHeading,
  useReader,
} from '#design/index.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { formatCount } from '#platform/text/format.ts'
import type { IndicatorValue, Rational } from '#modules/indicators/index.ts'
import type { JointYear } from '../domain/joint-year.ts'
import type { IndicatorLine } from '../use-cases/indicator-lines.ts'
import { sayFixed, sayMonth, sayNumber } from './say.ts'
import { useWords } from './words.ts'
import { yearHref } from './year-in.ts'

/** What a review's mark would do to an indicator's month. */
export interface MarkStep {
  readonly line: IndicatorLine
  readonly before: IndicatorValue | null
  readonly mark: Rational
  readonly text: string
  readonly note: string
}

interface MarksStepProps {
  readonly year: JointYear
  readonly month: CalendarMonth
  readonly steps: readonly MarkStep[]
  /** How many of what was chosen have no mark, and how many have it as their value already. */
  readonly without: number
  readonly same: number
  readonly problems: readonly string[]
  readonly isReplacing: boolean
}

const isDecided = ({ before }: MarkStep): boolean =>
  before?.state === 'approved' || before?.state === 'accepted'

/** Old and new of each indicator before marks become values; approved ones need a tick of their own. */
export function MarksStep({ year, month, steps, without, same, problems, isReplacing }: MarksStepProps) {
  const words = useWords()
  const { locale } = useReader()
  const said = (count: number) => formatCount(count, locale)
  const decided = steps.filter(isDecided).length
  const columns: readonly Column<MarkStep>[] = [
    { key: 'name', title: words.name, head: true, cell: ({ line: { indicator } }) => `${indicator.number} ${indicator.name}` },
    { key: 'before', title: words.valueNow, kind: 'number', cell: ({ before, line: { indicator } }) => (before === null ? words.notEntered : sayNumber(before.value, indicator.decimals + 1, locale)) },
    { key: 'state', title: words.state, cell: ({ before }) => (before === null ? '–' : words.states[before.state]) },
    { key: 'mark', title: words.reviewMark, kind: 'number', cell: ({ mark }) => sayFixed(mark, 2, locale) },
  ] // prettier-ignore
  return (
    <>
      <PageHeading title={words.useMarks} kicker={words.yearTitle(String(year.evaluationYear))} lead={words.marksLead(sayMonth(month, locale), said(steps.length))} />
      {problems.length > 0 && <Notice tone="danger" title={words.nothingSaved}>{problems.join(' ')}</Notice>}
      {without > 0 && <p>{words.marksMissing(said(without))}</p>}
      {same > 0 && <p>{words.marksAlready(said(same))}</p>}
      <DataTable caption={words.useMarks} captionHidden columns={columns} rows={steps} rowKey={({ line }) => line.indicator.id} />
      <Form action={yearHref(year, '/best-cases')} label={words.useMarks}>
        {steps.map(({ line, before }) => (
          <input key={line.indicator.id} type="hidden" name="seen" value={`${line.indicator.id}:${before?.version ?? 0}`} />
        ))}
        {decided > 0 && <CheckboxField name="replace" value="yes" label={words.marksReplace(said(decided))} checked={isReplacing} />}
        <Button>{words.marksEnter(said(steps.length))}</Button>
      </Form>
    </>
  )
} // prettier-ignore
