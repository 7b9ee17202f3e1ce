import {
  Button,
  CheckboxField,
  type Column,
  DataTable,
  Disclosure,
  ErrorSummary,
  FileField,
  Form,
  HiddenFields,
  Link,
  Notice,
  PageHeading,
  Section,
  useReader,
} from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount } from '#platform/text/format.ts'
import {
  compare,
  type IndicatorPlan,
  type ManualDoubt,
  type ManualFlaw,
  type PlanChange,
  rational,
  readDecimal,
  type ReadManual,
  subtract,
  zero,
} from '#modules/indicators/index.ts'
import type { JointYear } from '../domain/joint-year.ts'
import { sayAim, sayFixed, sayNumber } from './say.ts'
import { jointTexts, useWords } from './words.ts'
import { yearHref } from './year-in.ts'

export interface ManualProps {
  readonly year: JointYear
  readonly errors: Readonly<Record<string, string>>
  /** What was read, and the table it was read from, to be sent again with the confirmation. */
  readonly read: (ReadManual & { readonly table: string; readonly changes?: readonly PlanChange[] }) | null
}

/** A year's manual: read, shown with all that is wrong, and brought in whole. */
export function ManualPage({ year, errors, read }: ManualProps) {
  const words = useWords()
  return (
    <>
      <PageHeading title={words.manualTitle} kicker={words.yearTitle(String(year.evaluationYear))} lead={words.manualLead} />
      <ErrorSummary errors={errors} labels={{ file: words.manualFile, sure: words.manualDoubts }} />
      {read !== null && <Findings read={read} year={year} error={errors['sure']} />}
      {read !== null && <Skipped rows={read.skipped} />}
      <Form action={yearHref(year, '/manual')} label={words.manualTitle} multipart>
        <FileField name="file" label={words.manualFile} hint={words.manualHint} error={errors['file']} required />
        <Button kind={read === null ? 'primary' : 'secondary'}>{words.manualRead}</Button>
      </Form>
      <Disclosure summary={words.manualHow}>
        <ul>{words.manualWords.map((line) => <li key={line}>{line}</li>)}</ul>
      </Disclosure>
      <p>
        <Link href={yearHref(year, '/manual/form.xlsx')}>{words.manualForm}</Link>
      </p>
    </>
  )
} // prettier-ignore

/** Rows that were not taken for indicators: a row that lost its name is seen here. */
function Skipped({ rows }: { readonly rows: ReadManual['skipped'] }) {
  const words = useWords()
  if (rows.length === 0) return null
  return (
    <Section title={words.skippedRows} lead={words.skippedRowsLead}>
      <ul>{rows.map(({ row, text }) => <li key={row}>{`${words.pasteRow(String(row))}: ${text}`}</li>)}</ul>
    </Section>
  )
} // prettier-ignore

function Findings({ read, year, error }: { readonly read: NonNullable<ManualProps['read']>; readonly year: JointYear; readonly error: string | undefined }) {
  const words = useWords()
  const { locale } = useReader()
  const { flaws, doubts, plans, table, changes = [] } = read
  if (flaws.length > 0)
    return (
      <>
        <Notice tone="danger" title={words.manualFlawed(formatCount(flaws.length, locale))} />
        <DataTable caption={words.problem} columns={useFlawColumns()} rows={flaws} rowKey={({ row, column, code }) => `${row} ${column ?? ''} ${code}`} />
      </>
    )
  return (
    <>
      <Notice tone="success" title={words.manualGood(formatCount(plans.length, locale))} />
      {changes.length > 0 && (
        <Section title={words.planChanges} lead={words.planChangesLead}>
          <ul>{changes.map(({ number, before, after, parts }) => <li key={number}>{words.planChange(number, before, after, parts.map((part) => words.changedParts[part]).join(', '))}</li>)}</ul>
        </Section>
      )}
      {doubts.length > 0 && (
        <Section title={words.manualDoubts}>
          <ul>{doubts.map((each) => <li key={`${each.row} ${each.code}`}>{useDoubt(each)}</li>)}</ul>
        </Section>
      )}
      <Form action={yearHref(year, '/manual')} label={words.manualCommit(formatCount(plans.length, locale))}>
        <HiddenFields fields={{ table }} />
        {doubts.length + changes.length > 0 && <CheckboxField name="sure" value="yes" label={words.manualSure} error={error} />}
        <Button>{words.manualCommit(formatCount(plans.length, locale))}</Button>
      </Form>
      <DataTable caption={words.read} columns={usePlanColumns()} rows={plans} rowKey={({ number }) => number} />
    </>
  )
} // prettier-ignore

function useDoubt({ row, code, number }: ManualDoubt): string {
  const words = useWords()
  return `${words.pasteRow(String(row))} (${number}): ${words.planDoubts[code]}`
}

/** By how much the weights miss 100. */
function sayOff(found: string, locale: Locale): string {
  const words = jointTexts[locale]
  const off = subtract(rational(100n), readDecimal(found) ?? zero)
  const isShort = compare(off, zero) > 0
  const by = sayNumber(isShort ? off : subtract(zero, off), 6, locale)
  return isShort ? words.weightsShort(by) : words.weightsOver(by)
}

function useFlawColumns(): readonly Column<ManualFlaw>[] {
  const words = useWords()
  const { locale } = useReader()
  return [
    { key: 'row', title: words.row, kind: 'number', cell: ({ row }) => String(row) },
    {
      key: 'column',
      title: words.column,
      cell: ({ column }) => (column === null ? '–' : words.columns[column]),
    },
    { key: 'found', title: words.found, cell: ({ found }) => (found === '' ? '–' : found) },
    {
      ...{ key: 'said', title: words.problem, head: true },
      cell: ({ code, found }) =>
        code === 'weights-not-100'
          ? `${words.refusals[code]} ${sayOff(found, locale)}`
          : words.refusals[code],
    },
  ]
}

function usePlanColumns(): readonly Column<IndicatorPlan>[] {
  const words = useWords()
  const { locale } = useReader()
  return [
    { key: 'number', title: words.number, cell: ({ number }) => number },
    { key: 'name', title: words.name, head: true, cell: ({ name }) => name },
    { key: 'field', title: words.field, cell: ({ field }) => field },
    { key: 'weight', title: words.weight, kind: 'number', cell: ({ weight }) => sayFixed(weight, 2, locale) },
    { key: 'direction', title: words.direction, cell: ({ aim }) => words.directions[aim.direction] },
    {
      key: 'baseline',
      title: words.baseline,
      kind: 'number',
      cell: ({ baseline, decimals }) => (baseline === null ? '–' : sayNumber(baseline, decimals + 1, locale)),
    },
    { key: 'target', title: words.target, kind: 'number', cell: (plan) => sayAim(plan, locale) },
    { key: 'department', title: words.department, cell: ({ department }) => department },
  ]
}
