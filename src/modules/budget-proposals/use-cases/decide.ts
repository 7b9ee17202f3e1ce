import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { type BudgetRoundId, phaseOf, readRoundById } from '#modules/participatory-budget/index.ts'
import { lockProposal } from '../data/proposal-queries.ts'
import {
  askSupporters,
  saveAssigned,
  saveMerged,
  saveState,
  unaskSupporters,
} from '../data/proposal-store.ts'
import { budgetProposalActions } from '../domain/budget-proposal-actions.ts'
import { reviewBusinessDays } from '../domain/budget-proposal-settings.ts'
import {
  checkMerge,
  checkRuleOut,
  LONGEST_REASON,
  mayBecome,
  type MergeRefusal,
  type RuleOutRefusal,
} from '../domain/decide-proposal.ts'
import type { IneligibleGround, Proposal, ProposalId } from '../domain/proposal.ts'
import { dueDay } from './due-day.ts'
import { noteEvent } from './note-event.ts'

/** What every decision on a proposal may be refused for. */
export type LockRefusal = 'not-allowed' | 'not-found' | 'stale'

/** Which proposal, as it was when somebody looked at it. */
export interface SeenProposal {
  readonly id: ProposalId
  readonly version: number
}

/** The proposal, locked; refused when somebody else has changed it since it was looked at. */
export async function lockSeen(
  session: Session,
  { id, version }: SeenProposal,
): Promise<Result<Proposal, 'not-found' | 'stale'>> {
  const proposal = await lockProposal(session, id)
  if (proposal === null || proposal.state === 'draft') return refuse('not-found')
  return proposal.version === version ? ok(proposal) : refuse('stale')
}

const mayDecide = ({ person }: Context) => may(person, budgetProposalActions.decide)
const subjectOf = (id: ProposalId) => ({ kind: 'budget-proposal', id })

/** Puts a proposal into another that says the same. It stays readable, and its supporters are asked again. */
export async function mergeProposal(
  context: Context,
  input: SeenProposal & { readonly into: ProposalId; readonly reason: string },
): Promise<Result<void, LockRefusal | MergeRefusal>> {
  if (!mayDecide(context)) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, LockRefusal | MergeRefusal>> => {
    const reason = input.reason.trim().slice(0, LONGEST_REASON)
    // In one order, so that two merges at once do not wait for each other.
    for (const id of [input.id, input.into].toSorted()) await lockProposal(session, id)
    const from = await lockSeen(session, input)
    if (!from.ok) return from
    const into = await lockProposal(session, input.into)
    if (into === null || into.state === 'draft') return refuse('not-found')
    const checked = checkMerge(from.value, into, reason)
    if (!checked.ok) return checked
    await saveMerged(session, from.value.id, into.id)
    await askSupporters(session, from.value.id, into.id)
    await noteEvent(session, context, from.value.id, { kind: 'merged', text: reason, otherId: into.id })
    await noteEvent(session, context, into.id, { kind: 'took-in', text: reason, otherId: from.value.id })
    await audit(session, context, {
      action: 'budget-proposals.merge',
      subject: subjectOf(from.value.id),
      after: { into: into.id },
      reason,
    })
    return ok()
  })
}

/** Says that a proposal cannot be taken, on a ground of the call. */
export async function ruleOut(
  context: Context,
  input: SeenProposal & { readonly ground: IneligibleGround; readonly note: string },
): Promise<Result<void, LockRefusal | RuleOutRefusal>> {
  if (!mayDecide(context)) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, LockRefusal | RuleOutRefusal>> => {
    const locked = await lockSeen(session, input)
    if (!locked.ok) return locked
    const checked = checkRuleOut(locked.value, input)
    if (!checked.ok) return checked
    await saveState(session, input.id, 'ineligible')
    const note = input.note.trim()
    // The ground stands first, on a line of its own: pages say it in the reader’s language.
    await noteEvent(session, context, input.id, { kind: 'ineligible', text: `${input.ground}\n${note}` })
    await audit(session, context, {
      action: 'budget-proposals.rule-out',
      subject: subjectOf(input.id),
      before: { state: locked.value.state },
      after: { state: 'ineligible', ground: input.ground },
      ...(note === '' ? {} : { reason: note }),
    })
    return ok()
  })
}

export type TakeBackRefusal = 'wrong-state' | 'reason-missing'

/** Undoes a merge or a ruling-out: the proposal is received as before. */
export async function takeBack(
  context: Context,
  input: SeenProposal & { readonly reason: string },
): Promise<Result<void, LockRefusal | TakeBackRefusal>> {
  if (!mayDecide(context)) return refuse('not-allowed')
  const reason = input.reason.trim().slice(0, LONGEST_REASON)
  if (reason === '') return refuse('reason-missing')
  return await change(context, async (session): Promise<Result<void, LockRefusal | TakeBackRefusal>> => {
    const locked = await lockSeen(session, input)
    if (!locked.ok) return locked
    const { state, mergedInto: otherId } = locked.value
    if (state !== 'merged' && state !== 'ineligible') return refuse('wrong-state')
    await saveMerged(session, input.id, null)
    await unaskSupporters(session, input.id)
    await noteEvent(session, context, input.id, { kind: 'corrected', text: reason, otherId })
    if (otherId !== null)
      await noteEvent(session, context, otherId, { kind: 'gave-back', text: reason, otherId: input.id })
    await audit(session, context, {
      action: 'budget-proposals.take-back',
      subject: subjectOf(input.id),
      before: { state },
      after: { state: 'received' },
      reason,
    })
    return ok()
  })
}

/** After the setting's business days, and within the round's step as long as it runs: what is late misses the vote. */
async function reviewDue(session: Session, roundId: string, today: CalendarDate) {
  const due = await dueDay(session, reviewBusinessDays, today)
  const round = await readRoundById(session, roundId as BudgetRoundId)
  const until = round === null ? null : (phaseOf(round, 'review')?.until ?? null)
  return until !== null && today <= until && until < due ? until : due
}

export type AssignRefusal = 'wrong-state' | 'no-such-department'

/** Asks a department for its review, with the day on which it is due; asked again, of another. */
export async function assignReview(
  context: Context,
  input: SeenProposal & { readonly departmentId: DepartmentId },
): Promise<Result<void, LockRefusal | AssignRefusal>> {
  if (!mayDecide(context)) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, LockRefusal | AssignRefusal>> => {
    const locked = await lockSeen(session, input)
    if (!locked.ok) return locked
    if (!mayBecome(locked.value, 'under-review')) return refuse('wrong-state')
    const living = await listDepartments(session, context.today)
    if (!living.some(({ departmentId }) => departmentId === input.departmentId))
      return refuse('no-such-department')
    const { departmentId } = input
    const due = await reviewDue(session, locked.value.roundId, context.today)
    await saveAssigned(session, input.id, { departmentId, dueDay: due })
    await noteEvent(session, context, input.id, { kind: 'assigned', departmentId })
    await audit(session, context, {
      action: 'budget-proposals.assign',
      subject: subjectOf(input.id),
      before: { departmentId: locked.value.departmentId },
      after: { departmentId },
    })
    return ok()
  })
}
