import { z } from 'zod'
import {
  Button,
  DataTable,
  Downloads,
  EmptyState,
  ErrorSummary,
  FilterBar,
  ListCount,
  PageHeading,
  readColumns,
  type SaidErrors,
  Section,
  TextField,
  withQuery,
} from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { tableDownload, type TableFormat } from '#platform/documents/download.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatCount, formatMonth } from '#platform/text/format.ts'
import { searchKey } from '#platform/text/korean.ts'
import type { MonthCheck } from '../data/check-queries.ts'
import { answerStates } from '../domain/month-answer.ts'
import type { AnswerId } from '../domain/month-check.ts'
import { monthlyCheckActions } from '../domain/monthly-check-actions.ts'
import { unitKey } from '../domain/owner-unit.ts'
import { stages } from '../domain/stage.ts'
import type { CheckMails } from '../use-cases/check-mails.ts'
import { acceptAnswers, returnAnswers } from '../use-cases/decide-answers.ts'
import { type MonthLine, type MonthStanding, readMonth } from '../use-cases/month-lines.ts'
import { linesByUnit } from '../use-cases/owing-units.ts'
import { answerColumns } from './answer-columns.tsx'
import { isTrouble, monthAsked, monthCrumbs, monthHref } from './month-asked.ts'
import { isGeneral, refusalErrors, sayRefusal } from './refusal-texts.ts'
import { saidIn, unitName } from './say.tsx'
import { monthlyCheckTexts } from './words.ts'

const listQuery = z.object({
  unit: z.string().optional().catch(undefined),
  department: z.string().optional().catch(undefined),
  team: z.string().optional().catch(undefined),
  stage: z.enum(stages).optional().catch(undefined),
  answer: z.enum([...answerStates, 'not-asked']).optional().catch(undefined),
  q: z.string().max(100).optional().catch(undefined),
  columns: z.union([z.string(), z.array(z.string())]).optional(),
})
type ListQuery = z.output<typeof listQuery>

/** The unit that the filter or a link asks for, as the filter writes it. */
function unitAsked({ unit, department, team }: ListQuery): string | undefined {
  if (unit !== undefined && unit !== '') return unit
  return department === undefined
    ? undefined
    : unitKey({ departmentId: department as DepartmentId, team: team ?? null })
}

function filtered(lines: readonly MonthLine[], query: ListQuery): readonly MonthLine[] {
  const unit = unitAsked(query)
  const text = searchKey(query.q ?? '')
  return lines.filter(
    (line) =>
      (unit === undefined || unitKey(line) === unit) &&
      (query.stage === undefined || line.stage === query.stage) &&
      (query.answer === undefined || (line.answer?.state ?? 'not-asked') === query.answer) &&
      (text === '' || searchKey(`${line.text.ko} ${line.text.en ?? ''} ${line.note}`).includes(text)),
  )
}

interface Deciding {
  readonly errors: SaidErrors
  readonly selected: readonly string[]
  readonly reason: string
}
const nothingDecided: Deciding = { errors: {}, selected: [], reason: '' }

async function list(request: WebRequest, deciding: Deciding = nothingDecided): Promise<Reply> {
  const check = await monthAsked(request)
  if (isTrouble(check)) return check
  const { locale, context } = request
  const words = monthlyCheckTexts[locale]
  const query = request.query(listQuery)
  const standing = await readMonth(context.database, check, context.today)
  const lines = filtered(standing.lines, query)
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
      <FilterBar filters={filtersOf(standing, query, request)} />
      <ErrorSummary errors={deciding.errors} labels={{ reason: words.returnReason, form: words.decide }} />
      <Section
        title={words.answers}
        aside={<Downloads files={(['xlsx', 'csv', 'json'] as const).map(download)} />}
        lead={<ListCount total={lines.length} />}
      >
        <Table request={request} check={check} lines={lines} deciding={deciding} columns={readColumns(query.columns)} />
      </Section>
    </>,
    {
      status: Object.keys(deciding.errors).length === 0 ? 200 : 422,
      breadcrumbs: monthCrumbs(request, check),
    },
  )
}

interface TableProps {
  readonly request: WebRequest
  readonly check: MonthCheck
  readonly lines: readonly MonthLine[]
  readonly deciding: Deciding
  readonly columns: readonly string[]
}

function Table({ request, check, lines, deciding, columns }: TableProps) {
  const { locale, context } = request
  const words = monthlyCheckTexts[locale]
  const mayDecide = check.state === 'open' && may(context.person, monthlyCheckActions['decide-answers'])
  const select = {
    name: 'answer',
    action: `${monthHref(check.id, '/decide')}${request.url.search}`,
    selected: deciding.selected,
    label: ({ text }: MonthLine) => saidIn(text, locale),
    actions: (
      <>
        <Button name="decision" value="accept">
          {words.accept}
        </Button>
        <TextField
          name="reason"
          label={words.returnReason}
          hint={words.returnReasonHint}
          value={deciding.reason}
          error={deciding.errors['reason']}
          maxLength={2000}
        />
        <Button name="decision" value="return" kind="secondary">
          {words.returnButton}
        </Button>
      </>
    ),
  }
  return (
    <DataTable
      caption={words.answersCaption(formatCount(lines.length, locale))}
      captionHidden
      columns={answerColumns(locale)}
      shown={columns}
      rows={lines}
      rowKey={({ answer, id }) => answer?.id ?? id}
      rowHref={({ id }) => `/office/tasks/${id}`}
      rowTone={({ stage }) => (stage === 'late' ? 'danger' : undefined)}
      empty={<EmptyState title={words.answersNone} />}
      {...(mayDecide ? { select } : {})}
    />
  )
}

function filtersOf({ lines }: MonthStanding, query: ListQuery, { locale }: WebRequest) {
  const words = monthlyCheckTexts[locale]
  return [
    { kind: 'search' as const, name: 'q', label: words.search, value: query.q ?? '', example: words.searchExample },
    {
      kind: 'select' as const,
      name: 'unit',
      label: words.unit,
      value: unitAsked(query) ?? '',
      all: words.all,
      options: [...linesByUnit(lines)].map(([value, [first]]) => ({ value, label: unitName(first, locale) })),
    },
    {
      kind: 'select' as const,
      name: 'stage',
      label: words.stage,
      value: query.stage ?? '',
      all: words.all,
      options: stages.map((stage) => ({ value: stage, label: words.stages[stage] })),
    },
    {
      kind: 'select' as const,
      name: 'answer',
      label: words.answer,
      value: query.answer ?? '',
      all: words.all,
      options: [
        ...answerStates.map((state) => ({ value: state, label: words.answerStates[state] })),
        { value: 'not-asked', label: words.notAsked },
      ],
    },
  ]
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
    const query = request.query(listQuery)
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
      rows: filtered(lines, query).map((line) => picked.map(({ value }) => value(line))),
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
