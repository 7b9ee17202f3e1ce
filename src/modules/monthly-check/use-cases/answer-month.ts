import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { firstDayOf } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import {
  type PlanId,
  type ReportState,
  reportTask,
  type ReportTaskRefusal,
  type TrackedTask,
  trackedTasks,
} from '#modules/workplan/index.ts'
import { lockAnswers, lockCheck, type MonthAnswer, type MonthCheck } from '../data/check-queries.ts'
import { type KeptAnswer, saveAnswers } from '../data/check-store.ts'
import { type AnswerRefusal, type AnswerWay, mayAnswer } from '../domain/month-answer.ts'
import type { AnswerId, CheckId } from '../domain/month-check.ts'
import { monthlyCheckActions } from '../domain/monthly-check-actions.ts'
import { type UnitKey, unitKey, unitOf } from '../domain/owner-unit.ts'

type Upload = NonNullable<Parameters<typeof reportTask>[1]['evidence']>

/** What an owner says of one task: that nothing changed, or how it goes. */
export interface GivenAnswer {
  readonly answerId: AnswerId
  /** The answer's version that the owner saw. */
  readonly version: number
  readonly said:
    | 'unchanged'
    | {
        readonly state: ReportState
        readonly percent: number
        readonly note: string
        readonly evidence?: Upload | undefined
      }
  readonly problem: string
}

export interface AnswerMonth {
  readonly checkId: CheckId
  readonly answers: readonly GivenAnswer[]
  readonly via: AnswerWay
  /** By a link only this unit's tasks are answered. */
  readonly onlyUnit?: UnitKey | undefined
}

/** What is wrong with one task's answer. */
export type RowRefusal =
  | AnswerRefusal
  | Exclude<ReportTaskRefusal, 'not-allowed' | 'not-found' | 'plan-not-adopted' | 'plan-is-closed'>
  | 'changed-meanwhile'
  | 'problem-too-long'

export type AnswerMonthRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'month-is-closed'
  | 'plan-is-closed'
  | 'nothing-answered'
  | { readonly rows: ReadonlyMap<AnswerId, RowRefusal> }

const LONGEST_PROBLEM = 2_000

/** Takes a department's answers together: all are saved, or none and each error is told. */
export async function answerMonth(
  context: Context,
  input: AnswerMonth,
): Promise<Result<number, AnswerMonthRefusal>> {
  if (input.answers.length === 0) return refuse('nothing-answered')
  return await change(context, async (session): Promise<Result<number, AnswerMonthRefusal>> => {
    const check = await lockCheck(session, input.checkId, 'shared')
    if (check === null) return refuse('not-found')
    if (check.state === 'closed') return refuse('month-is-closed')
    const ids = input.answers.map(({ answerId }) => answerId)
    const asked = new Map((await lockAnswers(session, check.id, ids)).map((row) => [row.id, row]))
    const taskIds = [...asked.values()].map(({ taskId }) => taskId)
    const tasks = await trackedTasks(session, check.planId as PlanId, context.today, taskIds)
    const taskOf = new Map<string, TrackedTask>(tasks.map((task) => [task.id, task]))
    const wrong = new Map<AnswerId, RowRefusal>()
    const kept: KeptAnswer[] = []
    for (const given of input.answers) {
      const row = asked.get(given.answerId)
      const task = row === undefined ? undefined : taskOf.get(row.taskId)
      if (row === undefined || task === undefined) return refuse('not-found')
      if (!mayAnswerFor(context, task, input)) return refuse('not-allowed')
      const answered = await answerOne({ session, context, check }, row, task, given)
      if (answered.ok) kept.push(answered.value)
      else if (isWhole(answered.refusal)) return refuse(answered.refusal)
      else wrong.set(row.id, answered.refusal)
    }
    if (wrong.size > 0) return refuse({ rows: wrong })
    const { accountId: id, name } = context.person
    await saveAnswers(session, kept, { by: { id, name }, at: context.now, via: input.via })
    await audit(session, context, {
      action: 'monthly-check.answer',
      subject: { kind: 'month-check', id: check.id },
      after: {
        month: check.month,
        via: input.via,
        answers: input.answers.map(({ answerId, said }) => ({
          task: asked.get(answerId)?.taskId ?? null,
          unchanged: said === 'unchanged',
        })),
      },
      ...(input.via === 'mail-link' ? { reason: '메일 링크로 보고 (by mail link)' } : {}),
    })
    return ok(input.answers.length)
  })
}

function mayAnswerFor(context: Context, task: TrackedTask, input: AnswerMonth): boolean {
  if (input.onlyUnit !== undefined && unitKey(unitOf(task)) !== input.onlyUnit) return false
  return may(context.person, monthlyCheckActions.answer, { departmentId: task.departmentId })
}

type WholeRefusal = 'not-allowed' | 'not-found' | 'plan-is-closed'

function isWhole(refusal: RowRefusal | WholeRefusal): refusal is WholeRefusal {
  return refusal === 'not-allowed' || refusal === 'not-found' || refusal === 'plan-is-closed'
}

interface Answering {
  readonly session: Session
  readonly context: Context
  readonly check: MonthCheck
}

async function answerOne(
  { session, context, check }: Answering,
  row: MonthAnswer,
  task: TrackedTask,
  given: GivenAnswer,
): Promise<Result<KeptAnswer, RowRefusal | WholeRefusal>> {
  if (row.version !== given.version) return refuse('changed-meanwhile')
  const allowed = mayAnswer(row.state)
  if (!allowed.ok) return allowed
  const problem = given.problem.trim()
  if (problem.length > LONGEST_PROBLEM) return refuse('problem-too-long')
  const reported = await reportFor({ ...context, database: session }, check, task, given)
  if (!reported.ok)
    return reported.refusal === 'plan-not-adopted' ? refuse('plan-is-closed') : refuse(reported.refusal)
  return ok({ row, unchanged: given.said === 'unchanged', reportId: reported.value, problem })
}

/** The report that answers: a new one, or the one of this month that still holds. */
async function reportFor(
  context: Context,
  check: MonthCheck,
  task: TrackedTask,
  { said }: GivenAnswer,
): Promise<Result<string, ReportTaskRefusal | 'nothing-reported-yet'>> {
  if (said !== 'unchanged') return await reportTask(context, { taskId: task.id, day: context.today, ...said })
  const last = task.lastReport
  if (last === null) return refuse('nothing-reported-yet')
  if (last.day >= firstDayOf(check.month)) return ok(last.id)
  const { state, percent, note } = last
  return await reportTask(context, { taskId: task.id, day: context.today, state, percent, note })
}
