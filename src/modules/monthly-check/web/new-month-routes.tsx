import { z } from 'zod'
import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  formFields,
  MonthField,
  PageHeading,
  type SaidErrors,
  sayErrors,
  SelectField,
} from '#design/index.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { calendarMonthOf, type CalendarMonth, parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { choosePlan, listPlans, type PlanId } from '#modules/workplan/index.ts'
import { monthlyCheckActions } from '../domain/monthly-check-actions.ts'
import { dueBusinessDay } from '../domain/monthly-check-settings.ts'
import { openMonth } from '../use-cases/open-month.ts'
import { monthCrumbs, monthHref } from './month-asked.ts'
import { isGeneral, refusalErrors } from './refusal-texts.ts'
import { monthlyCheckTexts } from './words.ts'

const day = z
  .string()
  .default('')
  .transform((text, check) => {
    if (text.trim() === '') return null
    const read = parseCalendarDate(text.trim())
    if (read !== null) return read
    check.addIssue({ code: 'custom', message: 'no-such-day' })
    return z.NEVER
  })

const newMonthForm = z.object({
  plan: z
    .string('required')
    .refine(isId, 'required')
    .transform((id) => id as PlanId),
  month: z
    .string('required')
    .regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/, 'not-a-month')
    .transform((text) => text as CalendarMonth),
  dueDay: day,
})

async function formPage(
  request: WebRequest,
  values: FormFields['values'] | null,
  errors: SaidErrors = {},
): Promise<Reply> {
  const { locale, context } = request
  const words = monthlyCheckTexts[locale]
  const plans = (await listPlans(context.database, { drafts: false })).filter(
    ({ state }) => state === 'adopted',
  )
  const plan = choosePlan(plans, undefined, context.today)
  const rule = await settingValue(context.database, dueBusinessDay, context.today)
  const field = formFields(
    values ?? { plan: plan?.id ?? '', month: calendarMonthOf(context.today), dueDay: '' },
    errors,
  )
  return page(
    words.openMonth,
    <>
      <PageHeading title={words.openMonth} lead={words.openMonthLead} />
      <ErrorSummary errors={errors} labels={{ plan: words.plan, month: words.month, dueDay: words.dueDay }} />
      <Form action="/office/monthly-check/new">
        <SelectField
          {...field('plan')}
          label={words.plan}
          options={plans.map(({ id, title }) => ({ value: id, label: title[locale] }))}
          required
        />
        <MonthField {...field('month')} label={words.month} required />
        <DateField
          {...field('dueDay')}
          label={words.dueDay}
          hint={words.dueDayHint(rule)}
          min={context.today}
        />
        <Button>{words.openButton}</Button>
      </Form>
    </>,
    { status: Object.keys(errors).length === 0 ? 200 : 422, breadcrumbs: monthCrumbs(request) },
  )
}

async function open(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const fields = await request.form()
  const read = readForm(newMonthForm, fields)
  if (!read.ok) return await formPage(request, fields.values, sayErrors(read.errors, locale))
  const { plan: planId, month, dueDay } = read.value
  const opened = await openMonth(context, { planId, month, dueDay })
  if (opened.ok) return redirect(monthHref(opened.value), monthlyCheckTexts[locale].notices.opened)
  if (isGeneral(opened.refusal)) return trouble(opened.refusal)
  return await formPage(request, fields.values, refusalErrors(opened.refusal, locale))
}

const mayOpen = monthlyCheckActions['open-month']

export const newMonthRoutes: readonly Route[] = [
  workspacePage('/office/monthly-check/new', mayOpen, (request) => formPage(request, null)),
  workspaceAction('/office/monthly-check/new', mayOpen, open),
]
