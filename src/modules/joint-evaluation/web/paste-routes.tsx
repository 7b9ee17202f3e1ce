import { z } from 'zod'
import {
  Button,
  CheckboxField,
  type Column,
  DataTable,
  ErrorSummary,
  Form,
  formFields,
  Notice,
  PageHeading,
  TextArea,
} from '#design/index.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount } from '#platform/text/format.ts'
import {
  checkValues,
  enterValues,
  type GivenFlaw,
  type GivenValue,
  type Indicator,
  indicatorActions,
  indicatorsOf,
  type IndicatorSet,
} from '#modules/indicators/index.ts'
import { peerValues } from '../data/city-queries.ts'
import type { JointYear } from '../domain/joint-year.ts'
import { type PastedRow, type PasteFlaw, readPaste } from '../domain/read-paste.ts'
import { monthToEnter } from '../use-cases/indicator-lines.ts'
import { MonthSelect } from './month-select.tsx'
import { formUnless, whyNot } from './no-form.tsx'
import { fresh, type Refused } from './post.ts'
import { asksReplace, asksSure, formulaInputs, sayFlaw } from './value-fields.tsx'
import { jointTexts, useWords } from './words.ts'
import { crumbs, notFound, setIn, yearHref } from './year-in.ts'

interface Problem {
  readonly row: number
  readonly name: string
  readonly text: string
  readonly said: string
}

interface PasteProps extends Refused {
  readonly year: JointYear
  readonly set: IndicatorSet
  readonly month: CalendarMonth
  readonly problems: readonly Problem[]
  readonly asksSure: boolean
  readonly asksReplace: boolean
}

/** A month's values at once, as they are copied from a sheet. */
function PastePage({ year, set, month, values, errors, problems, asksSure, asksReplace }: PasteProps) {
  const words = useWords()
  const field = formFields({ month, ...values }, errors)
  const columns: readonly Column<Problem>[] = [
    { key: 'row', title: words.row, kind: 'number', cell: ({ row }) => String(row) },
    { key: 'name', title: words.name, head: true, cell: ({ name }) => name },
    { key: 'text', title: words.found, cell: ({ text }) => text },
    { key: 'said', title: words.problem, cell: ({ said }) => said },
  ]
  return (
    <>
      <PageHeading title={words.paste} kicker={words.yearTitle(String(year.evaluationYear))} lead={words.pasteLead} />
      <ErrorSummary errors={errors} labels={{ table: words.pasteField, month: words.month, note: words.note }} />
      {problems.length > 0 && (
        <>
          <Notice tone="danger" title={words.nothingSaved} />
          <DataTable caption={words.problem} columns={columns} rows={problems} rowKey={({ row, said }) => `${row} ${said}`} />
        </>
      )}
      <Form action={yearHref(year, '/paste')} label={words.paste}>
        <MonthSelect {...field('month')} label={words.month} set={set} />
        <TextArea {...field('table')} label={words.pasteField} example={words.pasteExample} rows={10} required />
        {asksSure && (
          <>
            <TextArea {...field('note')} label={words.note} hint={words.noteHint} rows={2} maxLength={1000} />
            <CheckboxField name="sure" value="yes" label={words.sure} checked={field.has('sure')} />
          </>
        )}
        {asksReplace && <CheckboxField name="replace" value="yes" label={words.mayReplace} checked={field.has('replace')} />}
        <Button>{words.pasteSaveAll}</Button>
      </Form>
    </>
  )
} // prettier-ignore

const form = z.object({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'month-outside-year') as unknown as z.ZodType<CalendarMonth>,
  table: z.string().max(100_000, 'too-long').default(''),
  note: z.string().max(2_000).default(''),
  sure: z.string().optional(),
  replace: z.string().optional(),
}) // prettier-ignore

async function show(
  request: WebRequest,
  refused: Refused & Partial<Pick<PasteProps, 'problems' | 'asksSure' | 'asksReplace'>> = fresh,
): Promise<Reply> {
  const found = await setIn(request)
  if (found === null) return notFound()
  const { problems = [], asksSure = false, asksReplace = false } = refused
  const isFresh = problems.length === 0 && Object.keys(refused.errors).length === 0
  return page(
    jointTexts[request.locale].paste,
    <PastePage
      {...{ ...found, ...refused, problems, asksSure, asksReplace }}
      month={monthToEnter(found.set, request.context.today)}
    />,
    { status: isFresh ? 200 : 422, breadcrumbs: crumbs(request, found.year) },
  )
}

/** A formula says what it needs, in its order. */
const sayPasteFlaw = (flaw: PasteFlaw, inputs: readonly string[], locale: Locale): string => {
  const said = jointTexts[locale].pasteFlaws[flaw]
  return flaw === 'formula-needs-inputs' ? `${said} ${inputs.join(' → ')}` : said
}

/** Which of a formula's inputs is to blame. */
const inputOf = (field: string): string =>
  field.startsWith('input:') ? `${field.slice('input:'.length)}: ` : ''

interface Pasted {
  readonly rows: readonly PastedRow<Indicator & { readonly inputs: readonly string[] }>[]
  readonly given: readonly GivenValue[]
  /** The rows of what is given, in its order. */
  readonly rowsOfGiven: Pasted['rows']
}

/** What stands in the table, as values to enter, as far as its rows can be read. */
function pastedIn(indicators: readonly Indicator[], { month, table, note, sure, replace }: z.infer<typeof form>): Pasted {
  const rows = readPaste(table, indicators.map((each) => ({ ...each, inputs: formulaInputs(each) })))
  const said = { note, isSure: sure === 'yes', mayReplace: replace === 'yes', version: null }
  const rowsOfGiven = rows.filter(({ flaw }) => flaw === null)
  const given = rowsOfGiven.flatMap(({ indicator, text, inputs }) =>
    indicator === null ? [] : [{ indicatorId: indicator.id, month, text, inputs, ...said }],
  )
  return { rows, given, rowsOfGiven }
} // prettier-ignore

/** Everything that is wrong in the order of the rows: what cannot be read, and what cannot be entered. */
function problemsOf({ rows, rowsOfGiven }: Pasted, flaws: readonly GivenFlaw[], locale: Locale): readonly Problem[] {
  const at = ({ row, indicator, text }: Pasted['rows'][number], said: string): Problem => ({
    ...{ row, text, said, name: indicator === null ? '–' : `${indicator.number} ${indicator.name}` },
  })
  const unread = rows.flatMap((row) => (row.flaw === null ? [] : [at(row, sayPasteFlaw(row.flaw, row.indicator?.inputs ?? [], locale))]))
  const wrong = flaws.flatMap((flaw) => {
    const row = rowsOfGiven[flaw.at]
    return row === undefined ? [] : [at(row, `${inputOf(flaw.field)}${sayFlaw(flaw, locale)}`)]
  })
  return [...unread, ...wrong].toSorted((a, b) => a.row - b.row)
} // prettier-ignore

async function pasted(request: WebRequest): Promise<Reply> {
  const found = await setIn(request)
  if (found === null) return notFound()
  const { locale, context } = request
  const words = jointTexts[locale]
  const fields = await request.form()
  const { values } = fields
  const read = readForm(form, fields)
  if (!read.ok) return await show(request, { values, errors: { month: words.refusals['month-outside-year'] } })
  const all = pastedIn(await indicatorsOf(context.database, found.set.id), read.value)
  const { rows, given } = all
  if (rows.length === 0) return await show(request, { values, errors: { table: words.pasteEmpty } })
  const again = (flaws: readonly GivenFlaw[]) => {
    const refusal = { code: 'flawed', flaws } as const
    const asks = { asksSure: asksSure(refusal), asksReplace: asksReplace(refusal) }
    return show(request, { values, errors: {}, problems: problemsOf(all, flaws, locale), ...asks })
  }
  const input = { setId: found.set.id, given }
  if (given.length < rows.length) {
    const checked = await checkValues(context, input, peerValues)
    return checked.ok ? await again(checked.value) : trouble(checked.refusal)
  }
  const outcome = await enterValues(context, input, peerValues)
  if (outcome.ok) {
    const [news, kept] = [outcome.value.length, given.length - outcome.value.length]
    const said = words.enteredDone(formatCount(news, locale))
    return redirect(yearHref(found.year, `/enter?month=${read.value.month}`), kept === 0 ? said : `${said} ${words.pasteKept(formatCount(kept, locale))}`)
  }
  return outcome.refusal.code === 'flawed' ? await again(outcome.refusal.flaws) : trouble(outcome.refusal.code)
} // prettier-ignore

/** Pasting a month's values. */
export const pasteRoutes: readonly Route[] = [
  workspacePage(
    '/office/joint-evaluation/:year/paste',
    indicatorActions.enter,
    formUnless('paste', whyNot.paste, (request) => show(request)),
  ),
  workspaceAction('/office/joint-evaluation/:year/paste', indicatorActions.enter, pasted, {
    maxBodyBytes: 512 * 1024,
  }),
]
