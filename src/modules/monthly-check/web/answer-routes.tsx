import { z } from 'zod'
import { PageHeading, type SaidErrors, Tabs } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId, Person } from '#platform/access/person.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { formatCount, formatDay, formatMonth } from '#platform/text/format.ts'
import { type MonthCheck, problemsBefore } from '../data/check-queries.ts'
import { isMissing } from '../domain/month-answer.ts'
import { monthlyCheckActions } from '../domain/monthly-check-actions.ts'
import { type UnitKey, unitKey } from '../domain/owner-unit.ts'
import { answerMonth, type AnswerMonthRefusal } from '../use-cases/answer-month.ts'
import { readMonth } from '../use-cases/month-lines.ts'
import { linesByUnit } from '../use-cases/owing-units.ts'
import { type AskedLine, readAnswers, rowErrors } from './answer-form.ts'
import { AnswerForm } from './answer-page.tsx'
import { isTrouble, monthAsked, monthCrumbs, monthHref } from './month-asked.ts'
import { isGeneral, sayRefusal } from './refusal-texts.ts'
import { unitName } from './say.tsx'
import { monthlyCheckTexts } from './words.ts'

const MEGABYTE = 1024 * 1024
const unitQuery = z.object({
  department: z.string().optional().catch(undefined),
  team: z.string().optional().catch(undefined),
})

/** The tasks of a month that someone may answer for, in the plan's order. */
export async function askedLines(
  { context }: WebRequest,
  check: MonthCheck,
  person: Person,
): Promise<readonly AskedLine[]> {
  const { lines } = await readMonth(context.database, check, context.today)
  return lines.filter(
    (line): line is AskedLine =>
      line.answer !== null && may(person, monthlyCheckActions.answer, { departmentId: line.departmentId }),
  )
}

/** The reader's own departments; who may answer for all starts with the own ones and can choose any. */
function shownUnits(request: WebRequest, lines: readonly AskedLine[]) {
  const { department, team } = request.query(unitQuery)
  const { departmentIds } = request.context.person
  const units = [...linesByUnit(lines)]
  const asked =
    department === undefined
      ? null
      : unitKey({ departmentId: department as DepartmentId, team: team ?? null })
  const own = units.filter(([, [{ departmentId }]]) => departmentIds.includes(departmentId))
  const usual = own.length > 0 ? own : units.slice(0, 1)
  const shown = asked === null ? usual : units.filter(([key]) => key === asked)
  return { tabs: own.length > 0 ? own : units, asked, own, shown }
}

async function answerPage(
  request: WebRequest,
  refused: { readonly values: FormFields['values']; readonly errors: SaidErrors } | null = null,
): Promise<Reply> {
  const check = await monthAsked(request)
  if (isTrouble(check)) return check
  if (check.state === 'closed')
    return redirect(monthHref(check.id), sayRefusal('month-is-closed', request.locale))
  const { locale, context } = request
  const words = monthlyCheckTexts[locale]
  const all = await askedLines(request, check, context.person)
  const { tabs, asked, own, shown } = shownUnits(request, all)
  const lines = shown.flatMap(([, each]) => each)
  const [first] = lines
  const problems = await problemsBefore(context.database, check)
  const name =
    first === undefined || shown.length > 1 ? (first?.department[locale] ?? '') : unitName(first, locale)
  return page(
    words.answerTitle(formatMonth(check.month, locale)),
    <>
      <PageHeading
        title={words.answerTitle(formatMonth(check.month, locale))}
        lead={words.answerLead(name, formatDay(check.dueDay, locale))}
      />
      {tabs.length > 1 && (
        <Tabs label={words.otherUnits} tabs={tabsOf(request, check, { tabs, asked, own })} />
      )}
      <AnswerForm
        lines={lines}
        problems={problems}
        action={`${monthHref(check.id, '/answer')}${request.url.search}`}
        hidden={{}}
        values={refused?.values ?? null}
        errors={refused?.errors ?? {}}
        links
      />
    </>,
    { status: refused === null ? 200 : 422, breadcrumbs: monthCrumbs(request, check) },
  )
}

type Units = readonly (readonly [UnitKey, readonly [AskedLine, ...AskedLine[]]])[]

function tabsOf(
  { locale }: WebRequest,
  check: MonthCheck,
  { tabs, asked, own }: { readonly tabs: Units; readonly asked: UnitKey | null; readonly own: Units },
) {
  const words = monthlyCheckTexts[locale]
  const missing = (lines: readonly AskedLine[]) =>
    lines.filter(({ answer }) => isMissing(answer.state)).length
  const each = tabs.map(([key, lines]) => {
    const [{ departmentId, team }] = lines
    const query = new URLSearchParams({ department: departmentId, ...(team === null ? {} : { team }) })
    return {
      href: monthHref(check.id, `/answer?${query.toString()}`),
      label: lines[0].team ?? lines[0].department[locale],
      count: missing(lines),
      current: key === asked || (asked === null && own.length === 0 && key === tabs[0]?.[0]),
    }
  })
  if (own.length === 0) return each
  const all = {
    href: monthHref(check.id, '/answer'),
    label: words.all,
    count: missing(own.flatMap(([, lines]) => lines)),
    current: asked === null,
  }
  return [all, ...each]
}

async function save(request: WebRequest): Promise<Reply> {
  const check = await monthAsked(request)
  if (isTrouble(check)) return check
  const { locale, context } = request
  const form = await request.form()
  const lines = await askedLines(request, check, context.person)
  const { given, errors } = readAnswers(form, lines, locale)
  const again = (said: SaidErrors) => answerPage(request, { values: form.values, errors: said })
  if (Object.keys(errors).length > 0) return await again(errors)
  const saved = await answerMonth(context, { checkId: check.id, answers: given, via: 'workspace' })
  const here = `${monthHref(check.id, '/answer')}${request.url.search}`
  if (saved.ok)
    return redirect(here, monthlyCheckTexts[locale].notices.answered(formatCount(saved.value, locale)))
  return await refusedSaving(saved.refusal, locale, again)
}

/** A refused saving: at its rows, at the form, or as a page of its own. */
export async function refusedSaving(
  refusal: AnswerMonthRefusal,
  locale: WebRequest['locale'],
  again: (errors: SaidErrors) => Promise<Reply>,
): Promise<Reply> {
  if (typeof refusal !== 'string') return await again(rowErrors(refusal.rows, locale))
  return isGeneral(refusal) ? trouble(refusal) : await again({ form: sayRefusal(refusal, locale) })
}

const { answer } = monthlyCheckActions

export const answerRoutes: readonly Route[] = [
  workspacePage('/office/monthly-check/months/:id/answer', answer, (request) => answerPage(request)),
  workspaceAction('/office/monthly-check/months/:id/answer', answer, save, { maxBodyBytes: 64 * MEGABYTE }),
]
