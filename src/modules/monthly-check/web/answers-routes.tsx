import { z } from 'zod'
import {
  Downloads,
  ErrorSummary,
  FilterBar,
  ListCount,
  PageHeading,
  Pagination,
  readColumns,
  Section,
  withQuery,
} from '#design/index.ts'
import { tableDownload, type TableFormat } from '#platform/documents/download.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatCount, formatMonth } from '#platform/text/format.ts'
import type { AnswerId } from '../domain/month-check.ts'
import { monthlyCheckActions } from '../domain/monthly-check-actions.ts'
import type { CheckMails } from '../use-cases/check-mails.ts'
import { acceptAnswers, returnAnswers } from '../use-cases/decide-answers.ts'
import { readMonth } from '../use-cases/month-lines.ts'
import { answerColumns } from './answer-columns.tsx'
import { answerFilters, answersQuery, filteredLines } from './answers-filter.ts'
import { AnswersTable, type Deciding } from './answers-table.tsx'
import { isTrouble, monthAsked, monthCrumbs, monthHref } from './month-asked.ts'
import { isGeneral, refusalErrors, sayRefusal } from './refusal-texts.ts'
import { monthlyCheckTexts } from './words.ts'

const ON_A_PAGE = 60
const nothingDecided: Deciding = { errors: {}, selected: [], reason: '' }

async function list(request: WebRequest, deciding: Deciding = nothingDecided): Promise<Reply> {
  const check = await monthAsked(request)
  if (isTrouble(check)) return check
  const { locale, context } = request
  const words = monthlyCheckTexts[locale]
  const query = request.query(answersQuery)
  const standing = await readMonth(context.database, check, context.today)
  const lines = filteredLines(standing.lines, query)
  const pages = Math.ceil(lines.length / ON_A_PAGE)
  const from = (Math.min(query.page, Math.max(1, pages)) - 1) * ON_A_PAGE
  const shown = lines.slice(from, from + ON_A_PAGE)
  const month = formatMonth(check.month, locale)
  const here = `${request.path}${request.url.search}`
  const download = (format: TableFormat) => ({
    format,
    href: withQuery(monthHref(check.id, `/answers/download/answers.${format}`), here),
  })
  return page(
    `${words.monthOf(month)} – ${words.answers}`,
    <>
      <PageHeading title={`${words.monthOf(month)} – ${words.answers}`} />
      <FilterBar filters={answerFilters(standing, query, request)} />
      <ErrorSummary errors={deciding.errors} labels={{ reason: words.returnReason, form: words.decide }} />
      <Section
        title={words.answers}
        aside={<Downloads files={(['xlsx', 'csv', 'json'] as const).map(download)} />}
        lead={
          <ListCount total={lines.length} from={Math.min(from + 1, lines.length)} to={from + shown.length} />
        }
      >
        <AnswersTable
          request={request}
          check={check}
          lines={shown}
          deciding={deciding}
          columns={readColumns(query.columns)}
        />
        {pages > 1 && <Pagination page={query.page} pages={pages} />}
      </Section>
    </>,
    {
      status: Object.keys(deciding.errors).length === 0 ? 200 : 422,
      breadcrumbs: monthCrumbs(request, check),
    },
  )
}

const decideForm = z.object({
  decision: z.enum(['accept', 'return']).catch('accept'),
  answer: z.preprocess(
    (given: unknown): unknown => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z.array(z.string()).max(5_000),
  ),
  reason: z.string().max(2_000).catch(''),
})

function decide(mails: CheckMails) {
  return async (request: WebRequest): Promise<Reply> => {
    const check = await monthAsked(request)
    if (isTrouble(check)) return check
    const { locale, context } = request
    const { notices } = monthlyCheckTexts[locale]
    const { decision, answer: selected, reason } = decideForm.parse((await request.form()).values)
    const input = { checkId: check.id, answerIds: selected.filter(isId) as AnswerId[], reason }
    const decided =
      decision === 'accept' ? await acceptAnswers(context, input) : await returnAnswers(context, input, mails)
    const count = decided.ok ? formatCount(decided.value, locale) : ''
    if (decided.ok)
      return redirect(
        `${monthHref(check.id, '/answers')}${request.url.search}`,
        decision === 'accept' ? notices.accepted(count) : notices.returned(count),
      )
    const { refusal } = decided
    if (isGeneral(refusal)) return trouble(refusal)
    if (refusal === 'month-is-closed') return redirect(monthHref(check.id), sayRefusal(refusal, locale))
    return await list(request, { errors: refusalErrors(refusal, locale), selected, reason })
  }
}

const download =
  (format: TableFormat) =>
  async (request: WebRequest): Promise<Reply> => {
    const check = await monthAsked(request)
    if (isTrouble(check)) return check
    const { locale, context } = request
    const words = monthlyCheckTexts[locale]
    const query = request.query(answersQuery)
    const { lines } = await readMonth(context.database, check, context.today)
    const chosen = readColumns(query.columns)
    const all = answerColumns(locale)
    const picked = all.filter(({ key, head, optional }) =>
      chosen.length === 0 ? optional !== true : head === true || chosen.includes(key),
    )
    const sheet = {
      sheetName: words.answers,
      title: `${words.monthOf(formatMonth(check.month, locale))} – ${words.answers}`,
      locale,
      columns: picked.map(({ title, sheet: type }) => ({ title, type })),
      rows: filteredLines(lines, query).map((line) => picked.map(({ value }) => value(line))),
    }
    return await tableDownload(sheet, format, `${check.month}-answers`)
  }

const base = '/office/monthly-check/months/:id'

/** The list of a month's answers, what the office decides of them, and the list as a file. */
export function answersRoutes(mails: CheckMails): readonly Route[] {
  const { read } = monthlyCheckActions
  const mayDecide = monthlyCheckActions['decide-answers']
  return [
    workspacePage(`${base}/answers`, read, (request) => list(request)),
    workspaceAction(`${base}/decide`, mayDecide, decide(mails), { maxBodyBytes: 512 * 1024 }),
    ...(['xlsx', 'csv', 'json'] as const).map((format) =>
      workspacePage(`${base}/answers/download/answers.${format}`, read, download(format)),
    ),
  ]
}
