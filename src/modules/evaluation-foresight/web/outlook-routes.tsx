import { z } from 'zod'
import type { Reply } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { IndicatorId } from '#modules/indicators/index.ts'
import { appealsOf, jointIndicatorHref, type JointParts } from '#modules/joint-evaluation/index.ts'
import { improvementsOf } from '../data/improvement-queries.ts'
import { foresightActions } from '../domain/foresight-actions.ts'
import { claimedValues } from '../use-cases/objections.ts'
import { type AskedPlan, planQuestion, type Planner, prudences } from '../use-cases/plan-of-year.ts'
import { weightsOfYear } from '../use-cases/weights-of-year.ts'
import { type FileFormat, fileFormats } from './file-columns.ts'
import { type Told, toldFile, toldPage } from './frame.tsx'
import { improvementRoutes } from './improvement-routes.tsx'
import { outlookFile } from './outlook-files.ts'
import { OutlookPage } from './outlook-page.tsx'
import { planFile } from './plan-files.ts'
import { PlanPage } from './plan-page.tsx'
import type { PlanPageProps } from './plan-shown.ts'
import { answerWhatIf, readWhatIf, WhatIfPage } from './what-if-page.tsx'
import { foresightWords } from './words.ts'

const outlook =
  (parts: JointParts) =>
  async (request: WebRequest): Promise<Reply> =>
    await toldPage(request, parts, '', (all) =>
      Promise.resolve({
        title: foresightWords[request.locale].title,
        body: <OutlookPage all={all} weights={weightsOfYear(all.foresight, all.told)} />,
      }),
    )

const whatIf =
  (parts: JointParts) =>
  async (request: WebRequest): Promise<Reply> =>
    await toldPage(request, parts, '/what-if', (all) => {
      const asked = readWhatIf(request, all.foresight.expectations)
      const isWrong = asked.moves.some(({ value }) => value === null)
      return Promise.resolve({
        title: foresightWords[request.locale].whatIf,
        body: <WhatIfPage {...{ all, asked }} answer={answerWhatIf(all, asked)} />,
        status: isWrong ? 422 : 200,
      })
    })

const query = z.object({
  rank: z.coerce.number().int().optional().catch(Number.NaN),
  others: z.enum(prudences).catch('likely'),
  asked: z.string().optional().catch(undefined),
  suggested: z.string().optional().catch(undefined),
  why: z.string().max(60).optional().catch(undefined),
})

const plan =
  (parts: JointParts, planner: Planner) =>
  async (request: WebRequest): Promise<Reply> =>
    await toldPage(request, parts, '/plan', async (all) => {
      const shown = await planned(request, all, parts, planner)
      return {
        title: foresightWords[request.locale].plan,
        body: <PlanPage {...shown} />,
        status: shown.outcome === null ? 422 : shown.outcome.kind === 'busy' ? 503 : 200,
      }
    })

async function planned(
  request: WebRequest,
  all: Told,
  parts: JointParts,
  planner: Planner,
): Promise<PlanPageProps> {
  const { rank, others, asked: isAsked, suggested, why } = request.query(query)
  const { goalRank } = all.facts.year
  const asked: AskedPlan = {
    ...{ rank: rank ?? goalRank, others },
    withSuggestions: isAsked === undefined || suggested !== undefined,
  }
  const improvements = await improvementsOf(request.context.database, all.facts.set.id)
  const claimed = await claimedAfterLock(request, all)
  const question = planQuestion(all.foresight, all.told, improvements, asked, claimed)
  // Once the values are locked nothing that is done moves them: what is left is to object.
  const taskFor: PlanPageProps['taskFor'] = (indicatorId, title) =>
    claimed === null
      ? parts.taskFor(request, all.facts.year, { indicatorId, title })
      : objectionTo(request, all, indicatorId)
  const isOfGroup = asked.rank >= 1 && asked.rank <= all.told.cities.length
  // A rank that is none is not shown as chosen.
  if (!isOfGroup) return { all, asked: { ...asked, rank: goalRank }, question, taskFor, outcome: null }
  const indicator = all.facts.indicators.find(({ number }) => number === why)
  return { all, asked, question, taskFor, outcome: await planner.answer(question, indicator?.id ?? null) }
}

async function claimedAfterLock({ context }: WebRequest, { facts }: Told) {
  if (facts.set.lockedAt === null) return null
  return claimedValues(facts, await appealsOf(context.database, facts.set.id), context.today)
}

function objectionTo({ context, locale }: WebRequest, { facts }: Told, id: IndicatorId) {
  const { year, indicators } = facts
  const indicator = indicators.find((each) => each.id === id)
  if (indicator === undefined || (year.appealUntil !== null && context.today > year.appealUntil)) return null
  return { href: jointIndicatorHref(year, indicator, '/appeal'), label: foresightWords[locale].object }
}

const outlookDownload =
  (parts: JointParts, format: FileFormat) =>
  async (request: WebRequest): Promise<Reply> =>
    await toldFile(request, parts, (all) => outlookFile(all, format, written(request)))

/** The plan as a file; where there is none the page says why. */
const planDownload =
  (parts: JointParts, planner: Planner, format: FileFormat) =>
  async (request: WebRequest): Promise<Reply> =>
    await toldFile(request, parts, async (all) => {
      const { outcome, ...shown } = await planned(request, all, parts, planner)
      if (outcome?.kind !== 'answered' || !outcome.answer.plan.ok) return await plan(parts, planner)(request)
      const { plan: found, without } = outcome.answer
      return await planFile({ ...shown, plan: found.value, without }, format, written(request))
    })

const written = ({ locale, context }: WebRequest) => ({ locale, today: context.today })

/** Pages of what is ahead of a year. */
export function outlookRoutes(parts: JointParts, planner: Planner): readonly Route[] {
  const base = '/office/joint-evaluation/:year/outlook'
  const { read } = foresightActions
  return [
    workspacePage(base, read, outlook(parts)),
    workspacePage(`${base}/what-if`, read, whatIf(parts)),
    workspacePage(`${base}/plan`, read, plan(parts, planner)),
    ...fileFormats.flatMap((format) => [
      workspacePage(`${base}.${format}`, read, outlookDownload(parts, format)),
      workspacePage(`${base}/plan.${format}`, read, planDownload(parts, planner, format)),
    ]),
    ...improvementRoutes(parts),
  ]
}
