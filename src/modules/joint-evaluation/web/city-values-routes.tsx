import { z } from 'zod'
import { tableDownload } from '#platform/documents/download.ts'
import { readTable } from '#platform/documents/read-table.ts'
import { readTableTexts } from '#platform/documents/read-table-texts.ts'
import { dayField } from '#platform/http/form-fields.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { formatCount } from '#platform/text/format.ts'
import { decimalText, type Indicator, indicatorsOf } from '#modules/indicators/index.ts'
import { citiesOf, cityValuesOf } from '../data/city-queries.ts'
import type { CityValue } from '../domain/city.ts'
import { jointEvaluationActions } from '../domain/joint-evaluation-actions.ts'
import { readCityValues } from '../domain/read-city-values.ts'
import { type RowProblem, tableOfText, textOfTable } from '../domain/read-rows.ts'
import { knowCityValues } from '../use-cases/know-cities.ts'
import { PastedTable } from './city-form.tsx'
import { fresh, post, type Refused, statusOf } from './post.ts'
import { jointTexts } from './words.ts'
import { crumbs, notFound, yearHref, yearIn } from './year-in.ts'

async function valuesForm(request: WebRequest, refused: Refused = fresh, problems: readonly RowProblem[] = []): Promise<Reply> {
  const year = await yearIn(request)
  if (year === null) return notFound()
  const words = jointTexts[request.locale]
  const values = { asOf: request.context.today, ...refused.values }
  const form = { href: yearHref(year, '/cities/values/form.xlsx'), label: words.cityValuesForm }
  return page(
    words.enterCityValues,
    <PastedTable
      {...{ year, problems, values }}
      errors={refused.errors}
      title={words.enterCityValues}
      lead={words.cityValuesLead}
      hint={words.cityValuesHint}
      path="/cities/values"
      asksSource
      button={words.pasteSaveAll}
      file={{ label: words.cityValuesFile, hint: words.cityValuesFileHint, form }}
    />,
    {
      status: problems.length > 0 ? 422 : statusOf(refused),
      breadcrumbs: crumbs(request, year, { href: yearHref(year, '/cities'), label: words.cities }),
    },
  )
} // prettier-ignore

const valuesOfForm = z.object({
  ...{ asOf: dayField, table: z.string().max(400_000, 'too-long').default('') },
  source: z.string().trim().min(1, 'source-missing').max(200, 'too-long'),
})

/** What was sent: a file's table, or what was pasted; or why the file gives none. */
async function tableIn({ files, values }: FormFields, locale: Locale): Promise<Result<string, string>> {
  const file = files['file']
  const pasted = values['table']
  if (file === undefined || file.bytes.length === 0) return ok(typeof pasted === 'string' ? pasted : '')
  if (typeof pasted === 'string' && pasted.trim() !== '')
    return refuse(jointTexts[locale].refusals['file-and-table'])
  const read = await readTable(file, { rows: 5_000, columns: 60, asSeen: true })
  return read.ok ? ok(textOfTable(read.value.rows)) : refuse(readTableTexts[locale][read.refusal])
}

async function valuesGiven(request: WebRequest): Promise<Reply> {
  const year = await yearIn(request)
  if (year === null) return notFound()
  const { database } = request.context
  const form = await request.form()
  const table = await tableIn(form, request.locale)
  if (!table.ok) return await valuesForm(request, { values: form.values, errors: { file: table.refusal } })
  const known = { cities: await citiesOf(database, year.setId), indicators: await indicatorsOf(database, year.setId) }
  let problems: readonly RowProblem[] = []
  return await post(request, {
    schema: valuesOfForm,
    run: async ({ source, asOf }) => {
      const read = readCityValues(tableOfText(table.value), { ...known, source, asOf })
      problems = read.problems
      if (problems.length > 0) return refuse('flawed')
      const done = await knowCityValues(request.context, { setId: year.setId, values: read.values })
      return done.ok ? ok(read.values.length) : refuse(done.refusal.code)
    },
    fields: { 'nothing-given': 'table', flawed: 'table' },
    // What a file held stands in the field afterwards: a wrong cell is mended there, and nothing is chosen twice.
    again: (refused) => valuesForm(request, { ...refused, values: { ...refused.values, table: table.value } }, problems),
    done: (count) => [yearHref(year, '/cities'), jointTexts[request.locale].cityValuesSaved(formatCount(count, request.locale))],
  })
} // prettier-ignore

const bounds = ({ low, high }: CityValue, { decimals }: Indicator): string => {
  const [bottom, top] = [decimalText(low, decimals + 2), decimalText(high, decimals + 2)]
  return bottom === top ? bottom : `${bottom}~${top}`
}

/** Indicators down and other cities across with what is known of them: filled in and sent back. */
async function form(request: WebRequest): Promise<Reply> {
  const year = await yearIn(request)
  if (year === null) return notFound()
  const { context, locale } = request
  const words = jointTexts[locale]
  const cities = (await citiesOf(context.database, year.setId)).filter(({ isOwn }) => !isOwn)
  const known = new Map((await cityValuesOf(context.database, year.setId)).map((each) => [`${each.indicatorId} ${each.code}`, each]))
  const sheet = {
    ...{ sheetName: words.cities, title: words.yearTitle(String(year.evaluationYear)), locale },
    columns: [words.number, words.name, words.unit, ...cities.map(({ name }) => name)].map((title) => ({ title, type: 'text' as const })),
    rows: (await indicatorsOf(context.database, year.setId)).map((indicator) => [
      ...[indicator.number, indicator.name, indicator.unit],
      ...cities.map(({ code }) => {
        const value = known.get(`${indicator.id} ${code}`)
        return value === undefined ? null : bounds(value, indicator)
      }),
    ]),
  }
  return await tableDownload(sheet, 'xlsx', `joint-evaluation-city-values-${String(year.evaluationYear)}`)
} // prettier-ignore

/** What is known of other cities' indicators, pasted or from a file. */
export function cityValuesRoutes(base: string): readonly Route[] {
  const { 'enter-cities': enter } = jointEvaluationActions
  return [
    workspacePage(`${base}/cities/values`, enter, (request) => valuesForm(request)),
    workspaceAction(`${base}/cities/values`, enter, valuesGiven, { maxBodyBytes: 5 * 1024 * 1024 }),
    workspacePage(`${base}/cities/values/form.xlsx`, enter, form),
  ]
}
