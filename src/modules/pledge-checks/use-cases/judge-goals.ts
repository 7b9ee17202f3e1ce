import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import type { FileId } from '#platform/files/kept-file.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { listPledges, termOn } from '#modules/pledges/index.ts'
import { lockGoals } from '../data/goal-queries.ts'
import { type KeptJudgement, saveJudgements } from '../data/goal-store.ts'
import { pledgeCheckActions } from '../domain/pledge-check-actions.ts'
import {
  type GoalId,
  type GoalResult,
  judgeGoal,
  type JudgeGoalRefusal as Decided,
} from '../domain/pledge-goal.ts'
import { type EvidenceRefusal, type EvidenceUpload, keepEvidence } from './keep-evidence.ts'

/** What became of a goal, as the department says it. */
export interface GoalJudgement {
  readonly goalId: GoalId
  readonly result: GoalResult | null
  readonly reached: number | null
  readonly note: string
  readonly evidence?: EvidenceUpload | undefined
}

export type GoalProblem = Decided | EvidenceRefusal | 'not-a-count'
export type JudgeGoalsRefusal =
  'not-allowed' | 'not-found' | { readonly goals: ReadonlyMap<GoalId, GoalProblem> }

/** Says what became of goals, of one pledge or of many: all are kept, or none and each error is told. */
export async function judgeGoals(
  context: Context,
  judgements: readonly GoalJudgement[],
): Promise<Result<number, JudgeGoalsRefusal>> {
  return await change(context, async (session): Promise<Result<number, JudgeGoalsRefusal>> => {
    const goals = await lockGoals(
      session,
      judgements.map(({ goalId }) => goalId),
    )
    const leads = await leadsOf(session, context)
    const byId = new Map(goals.map((goal) => [goal.id, goal]))
    const wrong = new Map<GoalId, GoalProblem>()
    const kept: KeptJudgement[] = []
    for (const given of judgements) {
      const goal = byId.get(given.goalId)
      const departmentId = goal === undefined ? undefined : leads.get(goal.pledgeId)
      if (goal === undefined || departmentId === undefined) return refuse('not-found')
      if (!may(context.person, pledgeCheckActions['judge-goals'], { departmentId }))
        return refuse('not-allowed')
      const judged = await judgeOne(session, context, goal, given)
      if (judged.ok) kept.push(judged.value)
      else wrong.set(goal.id, judged.refusal)
    }
    if (wrong.size > 0) return refuse({ goals: wrong })
    await saveJudgements(session, kept, { on: context.today, name: context.person.name })
    await audit(session, context, {
      action: 'pledge-checks.judge-goals',
      subject: { kind: 'pledge-goals', id: kept[0]?.id ?? '' },
      before: Object.fromEntries(goals.map(({ id, result }) => [id, result])),
      after: Object.fromEntries(kept.map(({ id, result }) => [id, result])),
    })
    return ok(kept.length)
  })
}

/** The lead departments of the pledges of today's term. */
async function leadsOf(session: Session, { today }: Context) {
  const term = await termOn(session, today)
  const pledges = term === null ? [] : await listPledges(session, term.id, today)
  return new Map(pledges.map(({ id, leadDepartmentId }) => [id, leadDepartmentId]))
}

const MOST = 1_000_000_000

async function judgeOne(
  session: Session,
  context: Context,
  goal: { readonly id: GoalId; readonly year: number },
  given: GoalJudgement,
): Promise<Result<KeptJudgement, GoalProblem>> {
  const decided = judgeGoal(goal, given, context.today)
  if (!decided.ok) return decided
  const { reached } = given
  if (reached !== null && !(Number.isInteger(reached) && reached >= 0 && reached <= MOST))
    return refuse('not-a-count')
  const file: Result<FileId | null, EvidenceRefusal> =
    given.evidence === undefined ? ok(null) : await keptId(session, context, given.evidence)
  if (!file.ok) return file
  return ok({ id: goal.id, ...decided.value, reached, fileId: file.value })
}

async function keptId(
  session: Session,
  context: Context,
  upload: EvidenceUpload,
): Promise<Result<FileId, EvidenceRefusal>> {
  const kept = await keepEvidence(session, context, upload)
  return kept.ok ? ok(kept.value.id) : kept
}
