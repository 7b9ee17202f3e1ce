import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { type BudgetRoundId, phaseOf, readRoundById } from '#modules/participatory-budget/index.ts'
import { type Work, worksOf } from '../data/execution-queries.ts'
import { saveUndone } from '../data/execution-store.ts'
import { lockProposal } from '../data/proposal-queries.ts'
import { budgetProposalActions } from '../domain/budget-proposal-actions.ts'
import { LONGEST_REASON } from '../domain/decide-proposal.ts'
import {
  type BudgetDays,
  checkStep,
  checkUndoing,
  earlyStep,
  type EarlyStep,
  type StepFlaw,
  type WorkStep,
} from '../domain/execution.ts'
import type { Proposal, ProposalEventId, ProposalId } from '../domain/proposal.ts'
import { noteEvent } from './note-event.ts'

export type SelectedRefusal = 'not-allowed' | 'not-found' | 'not-selected'

/** A selected project, locked: what is noted of it at once is noted one after the other. */
export async function lockSelected(
  session: Session,
  id: ProposalId,
  allowed: (proposal: Proposal) => boolean,
): Promise<Result<{ readonly proposal: Proposal; readonly work: Work }, SelectedRefusal>> {
  const proposal = await lockProposal(session, id)
  if (proposal === null || proposal.state === 'draft') return refuse('not-found')
  if (!allowed(proposal)) return refuse('not-allowed')
  const work = (await worksOf(session, { id })).get(id)
  return work === undefined ? refuse('not-selected') : ok({ proposal, work })
}

export type RecordStepRefusal = SelectedRefusal | StepFlaw | EarlyStep | 'text-missing'

/** What became of a selected project: its line in the budget, a contract, what was spent, its end. */
export async function recordStep(
  context: Context,
  input: {
    readonly id: ProposalId
    readonly kind: WorkStep
    readonly day: CalendarDate
    readonly text: string
    readonly won: bigint | null
    /** That it was so before the budget was decided, as whoever notes it was asked. */
    readonly confirmsEarly?: boolean
  },
): Promise<Result<void, RecordStepRefusal>> {
  return await change(context, async (session): Promise<Result<void, RecordStepRefusal>> => {
    const found = await lockSelected(session, input.id, (proposal) =>
      may(context.person, budgetProposalActions['record-step'], proposal),
    )
    if (!found.ok) return found
    const { proposal, work } = found.value
    const checked = checkStep(input, { selectedOn: work.selectedOn, events: work.steps }, context.today)
    if (!checked.ok) return checked
    const text = input.text.trim().slice(0, LONGEST_REASON)
    if (text === '') return refuse('text-missing')
    const early = earlyStep(checked.value, await budgetDaysOf(session, proposal))
    if (early !== null && input.confirmsEarly !== true) return refuse(early)
    const { departmentId } = proposal
    const { kind, day, won } = checked.value
    await noteEvent(session, context, proposal.id, { kind, day, text, won, departmentId })
    await audit(session, context, {
      action: 'budget-proposals.record-step',
      subject: { kind: 'budget-proposal', id: proposal.id },
      after: {
        kind,
        day,
        text,
        won: won === null ? null : String(won),
        ...(early === null ? {} : { early }),
      },
    })
    return ok()
  })
}

async function budgetDaysOf(session: Session, { roundId }: Proposal): Promise<BudgetDays> {
  const round = await readRoundById(session, roundId as BudgetRoundId)
  if (round === null) throw new Error('a proposal without a round')
  return { resultFrom: phaseOf(round, 'result')?.from ?? null, budgetYear: round.year + 1 }
}

export type UndoStepRefusal = SelectedRefusal | 'no-such-step' | 'reason-missing' | 'used-already'

/** Takes back a step that was noted wrongly. The story keeps it, with the reason; figures count it no more. */
export async function undoStep(
  context: Context,
  input: { readonly id: ProposalId; readonly stepId: ProposalEventId; readonly reason: string },
): Promise<Result<void, UndoStepRefusal>> {
  return await change(context, async (session): Promise<Result<void, UndoStepRefusal>> => {
    const found = await lockSelected(session, input.id, (proposal) =>
      may(context.person, budgetProposalActions['record-step'], proposal),
    )
    if (!found.ok) return found
    const { steps } = found.value.work
    const step = steps.find(({ id }) => id === input.stepId)
    if (step === undefined) return refuse('no-such-step')
    const reason = input.reason.trim().slice(0, LONGEST_REASON)
    if (reason === '') return refuse('reason-missing')
    const checked = checkUndoing(steps.filter((each) => each !== step))
    if (!checked.ok) return checked
    await saveUndone(session, step.id, { day: context.today, reason })
    await audit(session, context, {
      action: 'budget-proposals.undo-step',
      subject: { kind: 'budget-proposal', id: input.id },
      before: { kind: step.kind, day: step.day, won: step.won === null ? null : String(step.won) },
      reason,
    })
    return ok()
  })
}
