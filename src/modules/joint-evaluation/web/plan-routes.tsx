import { z } from 'zod'
import { ConfirmPage } from '#design/index.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { ok, refuse } from '#platform/kernel/result.ts'
import { yearOf } from '#platform/kernel/calendar-date.ts'
import { formatCount } from '#platform/text/format.ts'
import { cityProfile } from '#modules/organization/index.ts'
import { indicatorActions, lockSet } from '#modules/indicators/index.ts'
import { citiesOf } from '../data/city-queries.ts'
import { listYears } from '../data/year-queries.ts'
import { jointEvaluationActions } from '../domain/joint-evaluation-actions.ts'
import { awardsText } from '../domain/read-awards.ts'
import { setYearDays } from '../use-cases/set-days.ts'
import { openYear } from '../use-cases/open-year.ts'
import { countField, dayField } from '#platform/http/form-fields.ts'
import {
  compositionFields,
  readComposition,
  type SaidFlaw,
  saidFlaw,
  withDetails,
} from './composition-refusals.ts'
import { compositionRoutes } from './composition-routes.tsx'
import { formUnless, whyNot } from './no-form.tsx'
import { removeYearRoutes } from './remove-year-routes.tsx'
import { DaysForm, YearForm } from './year-form.tsx'
import { fresh, post, sayRefusal, statusOf } from './post.ts'
import { jointTexts } from './words.ts'
import { crumbs, factsIn, notFound, office, setIn, yearHref, yearIn } from './year-in.ts'

/** The next year, with the cities of the last one. */
async function usualYear({ context, locale }: WebRequest) {
  const { database, today } = context
  const [last] = await listYears(database)
  const cities = last === undefined ? [] : await citiesOf(database, last.setId)
  const year = last === undefined ? yearOf(today) : last.evaluationYear + 1
  return {
    ...{ evaluationYear: String(year), resultYear: String(year) },
    ...{ baseDay: `${year}-09-30`, lockDay: `${year}-09-30`, goalRank: '1' },
    cities: cities.map(({ name, population }) => `${name}\t${population}`).join('\n'),
    own: cities.find(({ isOwn }) => isOwn)?.name ?? (await cityProfile(database)).name[locale],
    sizes: (last?.groupSizes ?? [10, 10, 11]).join(', '),
    awards: awardsText(last?.awards ?? usualAwards),
  }
}

async function newYear(request: WebRequest, refused = fresh): Promise<Reply> {
  const values = Object.keys(refused.values).length === 0 ? await usualYear(request) : refused.values
  return page(
    jointTexts[request.locale].newYear,
    <YearForm values={values} errors={refused.errors} />,
    { status: statusOf(refused), breadcrumbs: crumbs(request) },
  )
} // prettier-ignore

const yearField = z.string('required').trim().regex(/^20\d{2}$/, 'not-a-number').transform(Number) // prettier-ignore
const yearForm = z.object({
  ...{ evaluationYear: yearField, resultYear: yearField, baseDay: dayField, lockDay: dayField },
  cities: z.string().max(20_000, 'too-long').default(''),
  own: z.string().trim().min(1, 'required').max(60, 'too-long'),
  sizes: z.string().max(60, 'too-long').default(''),
  ...{ goalRank: countField, awards: z.string().max(200, 'too-long').default('') },
})

/** 경기도: the best, two good, two that are encouraged. */
const usualAwards = [
  { name: '최우수', count: 1 },
  { name: '우수', count: 2 },
  { name: '장려', count: 2 },
] as const

async function opened(request: WebRequest): Promise<Reply> {
  let flaw: SaidFlaw<string> | null = null
  return await post(request, {
    schema: yearForm,
    run: async ({ cities, sizes, own, awards, ...given }) => {
      const read = readComposition({ cities, sizes, awards })
      if (!read.ok) {
        flaw = read.refusal
        return refuse(read.refusal.code)
      }
      const done = await openYear(request.context, {
        ...given,
        title: jointTexts.ko.yearTitle(String(given.evaluationYear)),
        ...read.value,
        ownCode: read.value.cities.find(({ name }) => name === own)?.code ?? '',
      })
      if (done.ok) return ok(given.evaluationYear)
      const said = saidFlaw(done.refusal)
      flaw = said.code === 'no-own-city' ? null : said
      return refuse(said.code)
    },
    fields: {
      'opened-already': 'evaluationYear',
      'years-turned-round': 'resultYear',
      'lock-before-base-day': 'lockDay',
      'base-day-outside-year': 'baseDay',
      'lock-day-over': 'lockDay',
      ...compositionFields,
      'no-own-city': 'own',
    },
    again: (refused) => newYear(request, withDetails(refused, flaw, request.locale)),
    done: (year) => [yearHref({ evaluationYear: year }), jointTexts[request.locale].opened(String(year))],
  })
}

async function askLock(request: WebRequest): Promise<Reply> {
  const facts = await factsIn(request)
  if (facts === null) return notFound()
  const words = jointTexts[request.locale]
  const said = (count: number) => formatCount(count, request.locale)
  const open = [...facts.values.values()].flat().filter(({ state }) => state !== 'accepted').length
  const missing = facts.indicators.filter(({ id }) => !facts.values.has(id)).length
  return page(
    words.lockTitle,
    <ConfirmPage
      title={words.lockTitle}
      action={yearHref(facts.year, '/lock')}
      confirm={words.lock}
      cancelHref={yearHref(facts.year)}
      consequences={[
        words.lockLead,
        ...(open === 0 ? [] : [words.lockNotAccepted(said(open))]),
        ...(missing === 0 ? [] : [words.lockMissing(said(missing))]),
        words.lockUnlock,
      ]}
    />,
    { breadcrumbs: crumbs(request, facts.year) },
  )
}

async function locked(request: WebRequest): Promise<Reply> {
  const facts = await factsIn(request)
  if (facts === null) return notFound()
  const outcome = await lockSet(request.context, facts.set.id)
  const back = yearHref(facts.year)
  if (outcome.ok) return redirect(back, jointTexts[request.locale].locked)
  const { refusal } = outcome
  if (refusal === 'not-allowed' || refusal === 'not-found') return trouble(refusal)
  return redirect(back, sayRefusal(refusal, request))
}

async function daysForm(request: WebRequest, refused = fresh): Promise<Reply> {
  const found = await setIn(request)
  if (found === null) return notFound()
  const { year, set } = found
  const usual = { baseDay: set.baseDay, lockDay: set.lockDay, appealUntil: year.appealUntil ?? '' }
  const values = Object.keys(refused.values).length === 0 ? usual : refused.values
  return page(
    jointTexts[request.locale].setDays,
    <DaysForm year={year} values={values} errors={refused.errors} />,
    { status: statusOf(refused), breadcrumbs: crumbs(request, year) },
  )
}

async function daysSet(request: WebRequest): Promise<Reply> {
  const year = await yearIn(request)
  if (year === null) return notFound()
  return await post(request, {
    schema: z.object({ baseDay: dayField, lockDay: dayField, appealUntil: dayField }),
    run: (days) => setYearDays(request.context, { setId: year.setId, ...days }),
    fields: {
      ...{
        'base-day-outside-year': 'baseDay',
        'lock-before-base-day': 'lockDay',
        'lock-day-over': 'lockDay',
      },
      ...{ locked: 'lockDay', 'appeal-before-lock': 'appealUntil' },
    },
    again: (refused) => daysForm(request, refused),
    done: () => [yearHref(year), jointTexts[request.locale].daysSet],
  })
}

/** Opening a year, its days, and locking it. */
export const planRoutes: readonly Route[] = [
  workspacePage(`${office}/new`, jointEvaluationActions['plan-year'], (request) => newYear(request)),
  workspaceAction(`${office}/new`, jointEvaluationActions['plan-year'], opened),
  workspacePage(
    '/office/joint-evaluation/:year/days',
    jointEvaluationActions['plan-year'],
    formUnless('setDays', whyNot.change, (request) => daysForm(request)),
  ),
  workspaceAction('/office/joint-evaluation/:year/days', jointEvaluationActions['plan-year'], daysSet),
  ...compositionRoutes,
  ...removeYearRoutes,
  workspacePage(
    '/office/joint-evaluation/:year/lock',
    indicatorActions.lock,
    formUnless('lockTitle', whyNot.lock, askLock),
  ),
  workspaceAction('/office/joint-evaluation/:year/lock', indicatorActions.lock, locked),
]
