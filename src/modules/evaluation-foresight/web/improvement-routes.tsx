import { z } from 'zod'
import { type SaidErrors, sayErrors } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { readForm } from '#platform/http/form.ts'
import { redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { readDecimal, withoutSeparators } from '#modules/indicators/index.ts'
import { factsIn, type JointParts, notFound } from '#modules/joint-evaluation/index.ts'
import { improvementsOf } from '../data/improvement-queries.ts'
import { foresightActions } from '../domain/foresight-actions.ts'
import type { ImprovementId } from '../domain/plan/improvement.ts'
import { proposeStep, removeStep } from '../use-cases/propose-step.ts'
import { outlookHref } from './ahead-in.ts'
import { toldPage } from './frame.tsx'
import { ImprovementsPage } from './improvements-page.tsx'
import type { GeneralRefusal, SaidRefusal } from './refusal-text.ko.ts'
import { foresightWords } from './words.ts'

const number = (text: string) => withoutSeparators(text.trim()) ?? ''

const form = z.object({
  indicator: z.string().min(1, 'choose-indicator').max(60),
  value: z
    .string()
    .transform(number)
    .refine((text) => readDecimal(text) !== null, 'not-a-number'),
  effort: z
    .string()
    .transform(number)
    .refine((text) => /^-?\d{1,9}$/.test(text), 'not-a-number')
    .transform(Number),
  note: z.string().max(500).default(''),
})

const fields: Readonly<Partial<Record<SaidRefusal, string>>> = {
  'effort-not-positive': 'effort',
  'effort-too-large': 'effort',
  'value-out-of-bounds': 'value',
  'value-undoes-what-is-there': 'value',
  'value-not-better': 'value',
  'proposed-already': 'value',
  'note-missing': 'note',
  'too-many-steps': 'indicator',
}

const list =
  (parts: JointParts) =>
  async (request: WebRequest, typed: FormFields['values'] = {}, errors: SaidErrors = {}): Promise<Reply> =>
    await toldPage(request, parts, '/improvements', async (all) => {
      const { context, locale, url } = request
      const improvements = await improvementsOf(context.database, all.facts.set.id)
      const own = all.foresight.expectations.filter(({ indicator: { departmentId } }) =>
        may(context.person, foresightActions['propose-step'], { departmentId }),
      )
      const asked = { indicator: url.searchParams.get('indicator') ?? '' }
      return {
        title: foresightWords[locale].improvements,
        body: <ImprovementsPage {...{ all, improvements, own, errors }} typed={{ ...asked, ...typed }} />,
        status: Object.keys(errors).length === 0 ? 200 : 422,
      }
    })

const isGeneral = (code: SaidRefusal | GeneralRefusal): code is GeneralRefusal =>
  code === 'not-allowed' || code === 'not-found'

const proposed =
  (parts: JointParts) =>
  async (request: WebRequest): Promise<Reply> => {
    const facts = await factsIn(request)
    if (facts === null) return notFound()
    const { locale } = request
    const words = foresightWords[locale]
    const typed = await request.form()
    const read = readForm(form, typed)
    if (!read.ok)
      return await list(parts)(request, typed.values, sayErrors(read.errors, locale, words.refusals))
    const indicator = facts.indicators.find((each) => each.number === read.value.indicator)
    const value = readDecimal(read.value.value)
    if (indicator === undefined || value === null) return notFound()
    const { effort, note } = read.value
    const step = { setId: facts.set.id, indicatorId: indicator.id, value, effort, note }
    const outcome = await proposeStep(request.context, step)
    if (outcome.ok) return redirect(outlookHref(facts, '/improvements'), words.saved)
    const { refusal } = outcome
    if (isGeneral(refusal)) return trouble(refusal)
    return await list(parts)(request, typed.values, { [fields[refusal] ?? 'form']: words.refusals[refusal] })
  }

async function removed(request: WebRequest): Promise<Reply> {
  const facts = await factsIn(request)
  const read = readForm(z.object({ improvement: z.string().default('') }), await request.form())
  if (facts === null || !read.ok || !isId(read.value.improvement)) return notFound()
  const id = read.value.improvement as ImprovementId
  const outcome = await removeStep(request.context, { setId: facts.set.id, id })
  if (!outcome.ok) return trouble(outcome.refusal)
  return redirect(outlookHref(facts, '/improvements'), foresightWords[request.locale].removed)
}

/** Where people say what could be done. */
export function improvementRoutes(parts: JointParts): readonly Route[] {
  const base = '/office/joint-evaluation/:year/outlook/improvements'
  const { read } = foresightActions
  return [
    workspacePage(base, read, (request) => list(parts)(request)),
    workspaceAction(base, foresightActions['propose-step'], proposed(parts)),
    workspaceAction(`${base}/remove`, foresightActions['propose-step'], removed),
  ]
}
