import { type SaidErrors } from '#design/index.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { yearOf } from '#platform/kernel/calendar-date.ts'
import { listRounds } from '../data/round-queries.ts'
import { participatoryBudgetActions } from '../domain/participatory-budget-actions.ts'
import type { BudgetRound } from '../domain/round.ts'
import { changeRound, planRound } from '../use-cases/plan-round.ts'
import { askedRound } from './asked-round.ts'
import { PlanForm } from './plan-form.tsx'
import { nextPlan, planForm, sayFlaws, shownPlan } from './plan-input.ts'
import { type BudgetWords, budgetTexts } from './words.ts'

function formPage(
  request: WebRequest,
  round: BudgetRound | null,
  values: FormFields['values'],
  errors: SaidErrors = {},
): Reply {
  const words = budgetTexts[request.locale]
  return page(
    round === null ? words.planNew : words.change,
    <PlanForm round={round} values={values} errors={errors} />,
    {
      status: Object.keys(errors).length === 0 ? 200 : 422,
      breadcrumbs: [
        { href: '/office/budget', label: words.officeTitle },
        ...(round === null
          ? []
          : [
              {
                href: `/office/budget/rounds/${round.year}`,
                label: words.roundTitle(String(round.year)),
              },
            ]),
      ],
    },
  )
}

const said = (errors: Readonly<Record<string, string>>, words: BudgetWords): SaidErrors =>
  Object.fromEntries(
    Object.entries(errors).map(([field, code]) => [
      field,
      code in words && typeof words[code as 'required'] === 'string'
        ? words[code as 'required']
        : words.required,
    ]),
  )

async function newPlan(request: WebRequest): Promise<Reply> {
  const { database, today } = request.context
  const [latest] = await listRounds(database)
  return formPage(request, null, nextPlan(latest, yearOf(today)))
}

async function planned(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const words = budgetTexts[locale]
  const fields = await request.form()
  const read = readForm(planForm, fields)
  if (!read.ok) return formPage(request, null, fields.values, said(read.errors, words))
  const done = await planRound(context, read.value.plan)
  if (!done.ok) return formPage(request, null, fields.values, sayFlaws(done.refusal, locale))
  return redirect(`/office/budget/rounds/${read.value.plan.year}`, words.planned)
}

async function changeForm(request: WebRequest): Promise<Reply> {
  const round = await askedRound(request)
  return round === null ? trouble('not-found') : formPage(request, round, shownPlan(round))
}

async function changed(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const words = budgetTexts[locale]
  const round = await askedRound(request)
  if (round === null) return trouble('not-found')
  const fields = await request.form()
  const read = readForm(planForm, fields)
  if (!read.ok) return formPage(request, round, fields.values, said(read.errors, words))
  const { plan, version, reason } = read.value
  const done = await changeRound(context, { id: round.id, plan, version, reason })
  if (!done.ok) return formPage(request, round, fields.values, sayFlaws(done.refusal, locale))
  return redirect(`/office/budget/rounds/${plan.year}`, words.changed)
}

const allow = participatoryBudgetActions['plan-round']

/** Planning a round and changing its plan. */
export const planRoutes: readonly Route[] = [
  workspacePage('/office/budget/new', allow, newPlan),
  workspaceAction('/office/budget/new', allow, planned),
  workspacePage('/office/budget/rounds/:year/change', allow, changeForm),
  workspaceAction('/office/budget/rounds/:year/change', allow, changed),
]
