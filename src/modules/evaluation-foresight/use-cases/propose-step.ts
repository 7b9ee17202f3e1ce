import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { IndicatorId, IndicatorSetId, Rational } from '#modules/indicators/index.ts'
import { listYears, type YearFacts, yearFacts } from '#modules/joint-evaluation/index.ts'
import { holdImprovement, improvementsOf } from '../data/improvement-queries.ts'
import { deleteImprovement, insertImprovement } from '../data/improvement-store.ts'
import { foresightActions } from '../domain/foresight-actions.ts'
import {
  checkImprovement,
  type Improved,
  type ImprovementFlaw,
  type ImprovementId,
  MOST_STEPS,
} from '../domain/plan/improvement.ts'
import { type Expectation, foresee } from './foresee.ts'

export interface ProposeStep {
  readonly setId: IndicatorSetId
  readonly indicatorId: IndicatorId
  readonly value: Rational
  readonly effort: number
  readonly note: string
}

export type ProposeStepRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'locked'
  | 'note-missing'
  | 'too-many-steps'
  | 'proposed-already'
  | ImprovementFlaw

/** What is known of an indicator that a step has to better. */
export const improvedOf = ({ indicator, expected, current, scale }: Expectation): Improved => ({
  scoring: indicator,
  series: indicator.series,
  ...{ expected: expected?.value ?? null, current, least: scale.least, most: scale.most },
})

/** Proposes what could be done for an indicator (개선안): the office or the department that answers for it. */
export async function proposeStep(
  context: Context,
  given: ProposeStep,
): Promise<Result<ImprovementId, ProposeStepRefusal>> {
  return await change(context, async (session): Promise<Result<ImprovementId, ProposeStepRefusal>> => {
    const { setId, indicatorId, value, effort } = given
    const facts = await factsOf(session, setId)
    const indicator = facts?.indicators.find(({ id }) => id === indicatorId)
    if (facts === null || indicator === undefined) return refuse('not-found')
    const { departmentId } = indicator
    if (!may(context.person, foresightActions['propose-step'], { departmentId })) return refuse('not-allowed')
    if (facts.set.lockedAt !== null) return refuse('locked')
    const note = given.note.trim()
    if (note === '') return refuse('note-missing')
    const { expectations } = await foresee(session, context.today, facts)
    const expectation = expectations.find((each) => each.indicator.id === indicatorId)
    if (expectation === undefined) return refuse('not-found')
    const checked = checkImprovement({ value, effort }, improvedOf(expectation))
    if (!checked.ok) return checked
    const there = (await improvementsOf(session, setId)).filter((each) => each.indicatorId === indicatorId)
    if (there.length >= MOST_STEPS) return refuse('too-many-steps')
    const id = context.newId<ImprovementId>()
    const step = { id, indicatorId, value, effort, note, byName: context.person.name, on: context.today }
    if (!(await insertImprovement(session, setId, step))) return refuse('proposed-already')
    await audit(session, context, {
      action: 'evaluation-foresight.propose-step',
      subject: { kind: 'evaluation-improvement', id },
      after: { indicator: indicator.number, effort },
    })
    return ok(id)
  })
}

export type RemoveStepRefusal = 'not-allowed' | 'not-found'

/** Takes a step back: whoever may propose one for the indicator. */
export async function removeStep(
  context: Context,
  { setId, id }: { readonly setId: IndicatorSetId; readonly id: ImprovementId },
): Promise<Result<void, RemoveStepRefusal>> {
  return await change(context, async (session): Promise<Result<void, RemoveStepRefusal>> => {
    const step = await holdImprovement(session, setId, id)
    const facts = await factsOf(session, setId)
    const indicator = facts?.indicators.find((each) => each.id === step?.indicatorId)
    if (step === null || indicator === undefined) return refuse('not-found')
    const { departmentId } = indicator
    if (!may(context.person, foresightActions['propose-step'], { departmentId })) return refuse('not-allowed')
    await deleteImprovement(session, id)
    await audit(session, context, {
      action: 'evaluation-foresight.remove-step',
      subject: { kind: 'evaluation-improvement', id },
      before: { indicator: indicator.number, effort: step.effort },
    })
    return ok()
  })
}

async function factsOf(session: Session, setId: IndicatorSetId): Promise<YearFacts | null> {
  const year = (await listYears(session)).find((each) => each.setId === setId)
  return year === undefined ? null : await yearFacts(session, year)
}
