import { z } from 'zod'
import { json, type Reply, trouble } from '#platform/http/reply.ts'
import { apiRoute, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { type BudgetRound, readRound } from '#modules/participatory-budget/index.ts'
import { proposalTypes } from '#modules/participatory-budget/rules.ts'
import { reportsOf } from '../data/execution-queries.ts'
import type { ProposalLine } from '../data/proposal-queries.ts'
import { budgetProposalActions } from '../domain/budget-proposal-actions.ts'
import { latenesses, workStages, workSteps } from '../domain/execution.ts'
import { findings } from '../domain/monitoring.ts'
import { proposalFields, publicStates, verdicts } from '../domain/proposal.ts'
import { executionRows } from './execution-rows.ts'
import { proposalsWithReasons } from './open-data-rows.ts'
import { proposalTexts } from './words.ts'

const { ko, en } = proposalTexts
const day = z.iso.date()
/** Whole won; JSON has no number for all of them. */
const won = z.string().regex(/^\d+$/)

const head = {
  number: z.int(),
  title: z.string(),
  type: z.enum(proposalTypes),
  field: z.enum(proposalFields),
}
const where = { townId: z.uuid().nullable(), departmentId: z.uuid().nullable() }

const proposal = z.object({
  ...{ ...head, ...where, place: z.string(), state: z.enum(publicStates), estimate: won },
  ...{ supporters: z.int(), sentOn: day.nullable() },
  review: z.object({ verdict: z.enum(verdicts), cost: won, reason: z.string(), reviewedOn: day }).nullable(),
  decision: z.object({ day, reason: z.string() }).nullable(),
})
const proposalList = z.object({ year: z.int(), day, proposals: z.array(proposal) })

const project = z.object({
  ...{ ...head, ...where, selectedFor: won, budget: won, contracted: won, spent: won },
  ...{ stage: z.enum(workStages), late: z.enum(latenesses).nullable() },
  steps: z.array(z.object({ kind: z.enum(workSteps), day, won: won.nullable(), text: z.string() })),
  monitoring: z.array(
    z.object({
      ...{ day, finding: z.enum(findings), text: z.string() },
      answer: z.object({ day, text: z.string() }).nullable(),
    }),
  ),
})
const projectList = z.object({ year: z.int(), day, projects: z.array(project) })

async function askedRound(request: WebRequest): Promise<BudgetRound | null> {
  const year = request.param('year')
  return /^\d{4}$/.test(year) ? await readRound(request.context.database, Number(year)) : null
}

const headOf = ({ number, title, type, field, townId, departmentId }: ProposalLine) => ({
  ...{ number, title, type, field, townId, departmentId },
})

/** What came in and what was decided. Who proposed it is not said. */
async function proposals(request: WebRequest): Promise<Reply> {
  const round = await askedRound(request)
  if (round === null) return trouble('not-found')
  const all = await proposalsWithReasons(request.context, round, request.locale)
  const value: z.input<typeof proposalList> = {
    ...{ year: round.year, day: request.context.today },
    proposals: all.map(({ line, decided }) => ({
      ...headOf(line),
      ...{ place: line.place, state: line.state as (typeof publicStates)[number] },
      ...{ estimate: String(line.estimate), supporters: line.supporters, sentOn: line.sentOn },
      review: line.review === null ? null : { ...line.review, cost: String(line.review.cost) },
      decision: decided === null ? null : { day: decided.day, reason: decided.text },
    })),
  }
  return json(value)
}

/** What became of selected projects. Who looked at them is not said. */
async function execution(request: WebRequest): Promise<Reply> {
  const round = await askedRound(request)
  if (round === null) return trouble('not-found')
  const reports = Map.groupBy(
    await reportsOf(request.context.database, { roundId: round.id }),
    ({ proposalId }) => proposalId,
  )
  const value: z.input<typeof projectList> = {
    ...{ year: round.year, day: request.context.today },
    projects: (await executionRows(request, round)).map(({ line, work, money, stage, late }) => ({
      ...{ ...headOf(line), stage, late, selectedFor: String(work.selectedWon) },
      ...{ budget: String(money.budget), contracted: String(money.contracted), spent: String(money.spent) },
      steps: work.steps.map(({ kind, day: on, won: amount, text }) => ({
        ...{ kind, day: on, won: amount === null ? null : String(amount), text },
      })),
      monitoring: (reports.get(line.id) ?? []).map(({ day: on, finding, text, answer }) => ({
        ...{ day: on, finding, text },
        answer: answer === null ? null : { day: answer.day, text: answer.text },
      })),
    })),
  }
  return json(value)
}

const read = budgetProposalActions['read-proposals']
const BASE = '/api/v1/participatory-budget/:year'

export const budgetProposalApi: readonly Route[] = [
  apiRoute(
    ...(['GET', `${BASE}/proposals`, read] as const),
    { summary: { ko: ko.data.apiProposals, en: en.data.apiProposals }, response: proposalList },
    proposals,
  ),
  apiRoute(
    ...(['GET', `${BASE}/execution`, read] as const),
    { summary: { ko: ko.data.apiExecution, en: en.data.apiExecution }, response: projectList },
    execution,
  ),
]
