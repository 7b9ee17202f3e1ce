import { z } from 'zod'
import { formFields, type SaidErrors, sayErrors } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import type { Session } from '#platform/database/session.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { type CalendarDate, yearOf } from '#platform/kernel/calendar-date.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { listPledges, type MayorTerm, termOn } from '#modules/pledges/index.ts'
import { countsByCheck } from '../data/answer-queries.ts'
import { listChecks } from '../data/check-queries.ts'
import { type YearOfGoals, yearsOfGoals } from '../data/goal-queries.ts'
import { periodEndedBy, type Quarter } from '../domain/check-period.ts'
import { pledgeCheckActions } from '../domain/pledge-check-actions.ts'
import { dueDays } from '../domain/pledge-check-settings.ts'
import { openCheck } from '../use-cases/open-check.ts'
import { checkCrumbs, checkHref, officeChecks } from './check-asked.ts'
import { tasksOf } from './check-tasks.ts'
import { ChecksPage, type ChecksPageProps } from './checks-page.tsx'
import { optionalDay } from './form-parts.ts'
import { isGeneral, refusalErrors } from './refusal-texts.ts'
import { checkTexts } from './words.ts'

async function rounds(
  request: WebRequest,
  again: { readonly values: FormFields['values']; readonly errors: SaidErrors } | null = null,
): Promise<Reply> {
  const { database, today, person } = request.context
  const words = checkTexts[request.locale]
  const checks = await listChecks(database)
  const term = await termOn(database, today)
  const mayOpen = may(person, pledgeCheckActions['open-check'])
  return page(
    words.checks,
    <ChecksPage
      checks={checks}
      counts={await countsByCheck(
        database,
        checks.map(({ id }) => id),
      )}
      tasks={person.departmentIds.length === 0 ? null : await tasksOf(request, checks)}
      years={term === null ? [] : await goalsByYear(database, term, today)}
      opening={mayOpen && term !== null ? await openingOf(request, term, again) : null}
    />,
    { status: again === null ? 200 : 422, breadcrumbs: checkCrumbs(request).slice(0, 2) },
  )
}

async function openingOf(
  { context: { database, today } }: WebRequest,
  term: MayorTerm,
  again: { readonly values: FormFields['values']; readonly errors: SaidErrors } | null,
): Promise<ChecksPageProps['opening']> {
  const { year, quarter } = periodEndedBy(today)
  const errors = again?.errors ?? {}
  const first = yearOf(term.from)
  return {
    field: formFields(again?.values ?? { year: String(year), quarter: String(quarter), dueDay: '' }, errors),
    errors,
    years: Array.from({ length: yearOf(term.until) - first + 1 }, (_, index) => first + index),
    dueDays: await settingValue(database, dueDays, today),
  }
}

/** What each year's goals came to, the latest first: two queries. */
async function goalsByYear(
  session: Session,
  term: MayorTerm,
  today: CalendarDate,
): Promise<readonly YearOfGoals[]> {
  const ids = (await listPledges(session, term.id, today)).map(({ id }) => id)
  return await yearsOfGoals(session, ids)
}

const openForm = z.object({
  year: z.coerce.number('not-a-number').int('not-a-number').min(1995, 'too-small').max(2999, 'too-large'),
  quarter: z.coerce
    .number('not-a-choice')
    .int('not-a-choice')
    .min(1, 'not-a-choice')
    .max(4, 'not-a-choice')
    .transform((quarter) => quarter as Quarter),
  dueDay: optionalDay,
})

async function open(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const fields = await request.form()
  const again = (errors: SaidErrors) => rounds(request, { values: fields.values, errors })
  const read = readForm(openForm, fields)
  if (!read.ok) return await again(sayErrors(read.errors, locale))
  const opened = await openCheck(context, read.value)
  if (opened.ok) return redirect(checkHref(opened.value), checkTexts[locale].notices.opened)
  if (isGeneral(opened.refusal)) return trouble(opened.refusal)
  return await again(refusalErrors(opened.refusal, locale))
}

export const checksRoutes: readonly Route[] = [
  workspacePage(officeChecks, pledgeCheckActions['read-office'], (request) => rounds(request)),
  workspaceAction(officeChecks, pledgeCheckActions['open-check'], open),
]
