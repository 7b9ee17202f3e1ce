import {
  Button,
  ErrorSummary,
  FileField,
  Link,
  Form,
  formFields,
  HiddenFields,
  Notice,
  PageHeading,
  TextArea,
  TextField,
  DateField,
  DataTable,
  type Column,
} from '#design/index.ts'
import type { EvaluatedCity } from '../domain/city.ts'
import type { JointYear } from '../domain/joint-year.ts'
import type { RowProblem } from '../domain/read-rows.ts'
import type { Refused } from './post.ts'
import { useWords } from './words.ts'
import { yearHref } from './year-in.ts'

/** What is known of one city as a whole. */
export function CityForm({ year, city, values, errors }: Refused & { readonly year: JointYear; readonly city: EvaluatedCity }) {
  const words = useWords()
  const field = formFields(values, errors)
  const labels = { joint: words.jointScore, low: words.totalLow, high: words.totalHigh, source: words.knownFrom, adjustments: words.adjustments }
  return (
    <>
      <PageHeading title={city.name} kicker={words.groupOf(String(city.group))} lead={city.isOwn ? words.ownCityLead : words.cityLead} />
      <ErrorSummary errors={errors} labels={labels} />
      <Form action={yearHref(year, `/cities/${encodeURIComponent(city.code)}`)} label={city.name}>
        <HiddenFields fields={{ version: String(city.version) }} />
        <TextField {...field('joint')} label={words.jointScore} inputMode="decimal" width="short" />
        {!city.isOwn && (
          <>
            <TextField {...field('low')} label={words.totalLow} hint={words.totalHint} inputMode="decimal" width="short" />
            <TextField {...field('high')} label={words.totalHigh} inputMode="decimal" width="short" />
            <TextField {...field('source')} label={words.knownFrom} maxLength={200} />
          </>
        )}
        <TextArea {...field('adjustments')} label={words.adjustments} hint={words.adjustmentsHint} rows={3} />
        <Button>{words.saveCity}</Button>
      </Form>
    </>
  )
} // prettier-ignore

interface PastedProps extends Refused {
  readonly year: JointYear
  readonly title: string
  readonly lead: string
  readonly hint: string
  readonly path: `/${string}`
  readonly problems: readonly RowProblem[]
  /** Asks where it is known from and as of which day. */
  readonly asksSource?: boolean
  readonly button: string
  /** Where a file is taken too: how it is said, and where an empty one is. */
  readonly file?: {
    readonly label: string
    readonly hint: string
    readonly form: { readonly href: string; readonly label: string }
  }
}

/** A table that is pasted, with what is wrong in it by row. */
export function PastedTable({ year, title, lead, hint, path, problems, values, errors, asksSource = false, button, file }: PastedProps) {
  const words = useWords()
  const field = formFields(values, errors)
  const columns: readonly Column<RowProblem>[] = [
    { key: 'row', title: words.row, kind: 'number', cell: ({ row }) => String(row) },
    { key: 'text', title: words.found, cell: ({ text }) => text },
    { key: 'flaw', title: words.problem, head: true, cell: ({ flaw }) => words.refusals[flaw] },
  ]
  return (
    <>
      <PageHeading title={title} kicker={words.yearTitle(String(year.evaluationYear))} lead={lead} actions={file === undefined ? undefined : <Link href={file.form.href}>{file.form.label}</Link>} />
      <ErrorSummary errors={errors} labels={{ file: file?.label ?? '', table: words.pasteField, source: words.knownFrom, asOf: words.asOf }} />
      {problems.length > 0 && (
        <>
          <Notice tone="danger" title={words.nothingSaved} />
          <DataTable caption={words.problem} columns={columns} rows={problems} rowKey={({ row, flaw }) => `${row} ${flaw}`} />
        </>
      )}
      <Form action={yearHref(year, path)} label={title} multipart={file !== undefined}>
        {asksSource && (
          <>
            <TextField {...field('source')} label={words.knownFrom} maxLength={200} required />
            <DateField {...field('asOf')} label={words.asOf} required />
          </>
        )}
        {file !== undefined && <FileField name="file" label={file.label} hint={file.hint} accept=".xlsx,.xls,.csv" error={errors['file']} />}
        <TextArea {...field('table')} label={words.pasteField} hint={hint} rows={10} required={file === undefined} />
        <Button>{button}</Button>
      </Form>
    </>
  )
} // prettier-ignore
