import { z } from 'zod'
import { type SaidErrors, sayErrors } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { calendarDate, yearOf } from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { formatCount } from '#platform/text/format.ts'
import { type MayorTerm, type PledgeLine, readPledge, termOn } from '#modules/pledges/index.ts'
import { goalsOf } from '../data/goal-queries.ts'
import { pledgeCheckActions } from '../domain/pledge-check-actions.ts'
import { goalsUntilDay } from '../domain/pledge-check-settings.ts'
import { type GoalId, mayPlanGoals } from '../domain/pledge-goal.ts'
import { judgeGoals } from '../use-cases/judge-goals.ts'
import { dropGoal, planGoals } from '../use-cases/plan-goals.ts'
import { goalErrors, readGoals } from './answer-form.ts'
import { optionalCount } from './form-parts.ts'
import { GoalsPage, type GoalsPageProps } from './goals-page.tsx'
import { isGeneral, refusalErrors, sayRefusal } from './refusal-texts.ts'
import { checkTexts } from './words.ts'

interface Asked {
  readonly term: MayorTerm
  readonly pledge: PledgeLine
}

/** The pledge of the address in the term of today. */
async function askedPledge(request: WebRequest): Promise<Asked | null> {
  const { database, today } = request.context
  const number = Number(request.param('number'))
  if (!Number.isInteger(number) || number < 1 || number > 9_999) return null
  const term = await termOn(database, today)
  const pledge = term === null ? null : await readPledge(database, term.id, number, today)
  return term === null || pledge === null ? null : { term, pledge }
}

async function goalsPage(request: WebRequest, again: GoalsPageProps['again'] = null): Promise<Reply> {
  const asked = await askedPledge(request)
  if (asked === null) return trouble('not-found')
  const { term, pledge } = asked
  const { locale, context } = request
  const { database, today, person } = context
  const words = checkTexts[locale]
  const untilDay = await settingValue(database, goalsUntilDay, today)
  const first = yearOf(term.from)
  const years = Array.from({ length: yearOf(term.until) - first + 1 }, (_, index) => first + index)
  const goals = Map.groupBy(await goalsOf(database, [pledge.id], 'all'), ({ year }) => year)
  const departmentId = pledge.leadDepartmentId
  const facts = { today, term, isOffice: may(person, pledgeCheckActions['plan-goals']) }
  const planning = may(person, pledgeCheckActions['plan-goals'], { departmentId })
    ? years.filter((year) => mayPlanGoals(year, { ...facts, fixedAfter: fixedAfter(year, untilDay) }).ok)
    : []
  return page(
    words.goalsTitle(pledge.title[locale]),
    <GoalsPage
      pledge={pledge}
      years={years.map((year) => ({ year, goals: goals.get(year) ?? [] })).toReversed()}
      untilDay={untilDay}
      planning={planning}
      mayJudge={may(person, pledgeCheckActions['judge-goals'], { departmentId })}
      again={again}
    />,
    {
      status: again === null ? 200 : 422,
      breadcrumbs: [
        { href: '/office', label: words.myWork },
        { href: '/office/pledges', label: words.officePledges },
        { href: `/office/pledges/${pledge.number}`, label: pledge.title[locale] },
      ],
    },
  )
}

const fixedAfter = (year: number, day: number) => calendarDate(`${year}-01-${String(day).padStart(2, '0')}`)

const planForm = z.object({
  year: z.coerce.number('not-a-number').int('not-a-number').min(1995, 'too-small').max(2999, 'too-large'),
  textKo: z.string('required').trim().min(1, 'required').max(300, 'too-long'),
  textEn: z.string().trim().max(300, 'too-long').default(''),
  unitKo: z.string().trim().max(20, 'too-long').default(''),
  unitEn: z.string().trim().max(20, 'too-long').default(''),
  planned: optionalCount,
})

async function plan(request: WebRequest): Promise<Reply> {
  const asked = await askedPledge(request)
  if (asked === null) return trouble('not-found')
  const { locale, context } = request
  const fields = await request.form()
  const again = (errors: SaidErrors) => goalsPage(request, { form: 'plan', values: fields.values, errors })
  const read = readForm(planForm, fields)
  if (!read.ok) return await again(sayErrors(read.errors, locale))
  const { year, textKo, textEn, unitKo, unitEn, planned } = read.value
  const goal = {
    pledgeId: asked.pledge.id,
    text: { ko: textKo, en: textEn },
    unit: { ko: unitKo, en: unitEn },
    planned,
  }
  const done = await planGoals(context, { year, goals: [goal] })
  if (done.ok) return redirect(hrefOf(asked), checkTexts[locale].notices.goalAdded)
  if (isGeneral(done.refusal)) return trouble(done.refusal)
  return await again(refusalErrors(done.refusal, locale))
}

const hrefOf = ({ pledge }: Asked) => `/office/pledges/${pledge.number}/goals`

async function drop(request: WebRequest): Promise<Reply> {
  const asked = await askedPledge(request)
  if (asked === null) return trouble('not-found')
  const { locale, context } = request
  const { goal } = (await request.form()).values
  if (typeof goal !== 'string' || !isId(goal)) return trouble('not-found')
  const done = await dropGoal(context, { goalId: goal as GoalId })
  if (done.ok) return redirect(hrefOf(asked), checkTexts[locale].notices.goalDropped)
  if (isGeneral(done.refusal)) return trouble(done.refusal)
  return redirect(hrefOf(asked), sayRefusal(done.refusal, locale))
}

async function judge(request: WebRequest): Promise<Reply> {
  const asked = await askedPledge(request)
  if (asked === null) return trouble('not-found')
  const { locale, context } = request
  const form = await request.form()
  const again = (errors: SaidErrors) => goalsPage(request, { form: 'judge', values: form.values, errors })
  const judgements = readGoals(form, await goalsOf(context.database, [asked.pledge.id], 'all'))
  if (judgements.length === 0) return await again({ form: sayRefusal('nothing-answered', locale) })
  const done = await judgeGoals(context, judgements)
  const { notices } = checkTexts[locale]
  if (done.ok) return redirect(hrefOf(asked), notices.judged(formatCount(done.value, locale)))
  const { refusal } = done
  if (typeof refusal === 'string') return trouble(refusal)
  return await again(goalErrors(refusal.goals, locale))
}

export const goalsRoutes: readonly Route[] = [
  workspacePage('/office/pledges/:number/goals', pledgeCheckActions['read-office'], (request) =>
    goalsPage(request),
  ),
  workspaceAction('/office/pledges/:number/goals', pledgeCheckActions['plan-goals'], plan),
  workspaceAction('/office/pledges/:number/goals/drop', pledgeCheckActions['plan-goals'], drop),
  workspaceAction('/office/pledges/:number/goals/results', pledgeCheckActions['judge-goals'], judge),
]
