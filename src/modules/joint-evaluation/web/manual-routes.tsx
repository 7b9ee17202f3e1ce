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
import { tableDownload } from '#platform/documents/download.ts'
import { readTable } from '#platform/documents/read-table.ts'
import { readTableTexts } from '#platform/documents/read-table-texts.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatCount } from '#platform/text/format.ts'
import {
  columnHeads,
  type IndicatorPlan,
  type IndicatorSet,
  manualColumns,
  type ManualDoubt,
  type ManualFlaw,
  type PlanChange,
  planIndicators,
  readManual,
  type ReadManual,
} from '#modules/indicators/index.ts'
import { jointEvaluationActions } from '../domain/joint-evaluation-actions.ts'
import type { JointYear } from '../domain/joint-year.ts'
import { tableOfText, textOfTable } from '../domain/read-rows.ts'
import { sourceWords } from '../domain/source-words.ts'
import { sayAim, sayFixed, sayNumber } from './say.ts'
import { jointTexts, useWords } from './words.ts'
import { crumbs, notFound, setIn, yearHref } from './year-in.ts'

interface ManualProps {
  readonly year: JointYear
  readonly errors: Readonly<Record<string, string>>
  /** What was read, and the table it was read from, to be sent again with the confirmation. */
  readonly read: (ReadManual & { readonly table: string; readonly changes?: readonly PlanChange[] }) | null
}

/** A year's manual: read, shown with all that is wrong, and brought in whole. */
function ManualPage({ year, errors, read }: ManualProps) {
  const words = useWords()
  return (
    <>
      <PageHeading title={words.manualTitle} kicker={words.yearTitle(String(year.evaluationYear))} lead={words.manualLead} />
      <ErrorSummary errors={errors} labels={{ file: words.manualFile, sure: words.manualDoubts }} />
      {read !== null && <Findings read={read} year={year} error={errors['sure']} />}
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

function useFlawColumns(): readonly Column<ManualFlaw>[] {
  const words = useWords()
  return [
    { key: 'row', title: words.row, kind: 'number', cell: ({ row }) => String(row) },
    {
      key: 'column',
      title: words.column,
      cell: ({ column }) => (column === null ? '–' : words.columns[column]),
    },
    { key: 'found', title: words.found, cell: ({ found }) => (found === '' ? '–' : found) },
    { key: 'said', title: words.problem, head: true, cell: ({ code }) => words.refusals[code] },
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

async function show(
  request: WebRequest,
  { errors, read }: Pick<ManualProps, 'errors' | 'read'> = { errors: {}, read: null },
): Promise<Reply> {
  const found = await setIn(request)
  if (found === null) return notFound()
  const isWrong = Object.keys(errors).length > 0 || (read?.flaws.length ?? 0) > 0
  return page(
    jointTexts[request.locale].manualTitle,
    <ManualPage {...{ year: found.year, errors, read }} />,
    { status: isWrong ? 422 : 200, breadcrumbs: crumbs(request, found.year) },
  )
} // prettier-ignore

async function brought(request: WebRequest): Promise<Reply> {
  const found = await setIn(request)
  if (found === null) return notFound()
  const { values, files } = await request.form()
  const table = values['table']
  if (typeof table === 'string' && table !== '')
    return await commit(request, found, table, values['sure'] === 'yes')
  const words = jointTexts[request.locale]
  const file = files['file']
  if (file === undefined || file.bytes.length === 0)
    return await show(request, { errors: { file: words.refusals['file-missing'] }, read: null })
  const rows = await readTable(file, { rows: 2_000, columns: 60, asSeen: true })
  if (!rows.ok)
    return await show(request, { errors: { file: readTableTexts[request.locale][rows.refusal] }, read: null })
  const read = readRows(rows.value.rows, found.set)
  return await show(request, { errors: {}, read: { ...read, table: textOfTable(rows.value.rows) } })
}

const readRows = (rows: readonly (readonly string[])[], { resultYear }: IndicatorSet): ReadManual =>
  readManual(rows, { resultYear, sources: sourceWords })

async function commit(
  request: WebRequest,
  { year, set }: { readonly year: JointYear; readonly set: IndicatorSet },
  table: string,
  isSure: boolean,
): Promise<Reply> {
  const words = jointTexts[request.locale]
  const read = readRows(tableOfText(table), set)
  const again = (errors: Readonly<Record<string, string>>, changes: readonly PlanChange[] = []) => show(request, { errors, read: { ...read, table, changes } })
  if (read.flaws.length > 0) return await again({})
  if (read.doubts.length > 0 && !isSure) return await again({ sure: words.refusals['doubts-not-seen'] })
  const done = await planIndicators(request.context, { setId: set.id, plans: read.plans, isSure })
  if (done.ok) return redirect(yearHref(year), words.manualDone(formatCount(read.plans.length, request.locale)))
  const { refusal } = done
  if (refusal.code === 'not-allowed' || refusal.code === 'not-found') return trouble(refusal.code)
  if (refusal.code === 'plan-changes-not-seen') return await again({ sure: words.refusals[refusal.code] }, refusal.changes)
  const named = 'names' in refusal ? ` (${refusal.names.join(', ')})` : ''
  return await again({ file: `${words.refusals[refusal.code]}${named}` })
} // prettier-ignore

/** An empty manual with our own heads. */
async function blank(request: WebRequest): Promise<Reply> {
  const words = jointTexts[request.locale]
  const sheet = {
    ...{ sheetName: words.manual, title: words.manual, locale: request.locale },
    columns: manualColumns.map((column) => ({ title: columnHeads[column][0] ?? column, type: 'text' as const })),
    rows: [],
  }
  return await tableDownload(sheet, 'xlsx', 'joint-evaluation-manual')
} // prettier-ignore

/** Bringing a year's manual in. */
export const manualRoutes: readonly Route[] = [
  workspacePage('/office/joint-evaluation/:year/manual', jointEvaluationActions['plan-year'], (request) =>
    show(request),
  ),
  workspaceAction('/office/joint-evaluation/:year/manual', jointEvaluationActions['plan-year'], brought, {
    maxBodyBytes: 10 * 1024 * 1024,
  }),
  workspacePage(
    '/office/joint-evaluation/:year/manual/form.xlsx',
    jointEvaluationActions['plan-year'],
    blank,
  ),
]
