import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { recordAccess } from '#platform/audit/access-record.ts'
import { audit } from '#platform/audit/audit.ts'
import { addDays } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import {
  type BudgetRound,
  type BudgetRoundId,
  listRounds,
  lockRound,
  phaseOf,
} from '#modules/participatory-budget/index.ts'
import { senderOf } from '../data/sender-queries.ts'
import { deleteSendersOf, insertSender } from '../data/sender-store.ts'
import { budgetProposalActions } from '../domain/budget-proposal-actions.ts'
import type { GivenProposal } from '../domain/check-proposal.ts'
import { checkSender, type EntryDays, isEntryDay, type Sender, type SenderFlaw } from '../domain/paper.ts'
import type { ProposalId } from '../domain/proposal.ts'
import { keepSent, type ProposeRefusal, type SentProposal } from './propose.ts'

export type EnterProposalRefusal = ProposeRefusal | SenderFlaw

/**
 * Enters what somebody brought on paper or by telephone. The day on which it came in counts, not that of the entry;
 * who brought it is kept apart, for the office alone.
 */
export async function enterProposal(
  context: Context,
  input: { readonly roundId: BudgetRoundId; readonly words: GivenProposal; readonly sender: Sender },
): Promise<Result<SentProposal, EnterProposalRefusal>> {
  const { person, today, now } = context
  if (!may(person, budgetProposalActions['enter-proposal'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<SentProposal, EnterProposalRefusal>> => {
    const round = await lockRound(session, input.roundId)
    if (round === null) return refuse('not-found')
    const days = entryDays(round)
    if (days === null || !isEntryDay(days, today)) return refuse('not-open')
    const checked = checkSender(input.sender, days, today)
    if (!checked.ok) return checked
    const { sentOn, way, name, contact, receivedOn } = checked.value
    const sent = await keepSent(session, context, { round, words: input.words, draftId: null, sentOn })
    if (!sent.ok) return sent
    const { id } = sent.value
    await insertSender(session, {
      ...{ proposal_id: id, way, name, contact, received_on: receivedOn },
      ...{ entered_at: now, entered_by_name: person.name },
    })
    // The log says that it was entered, not for whom.
    await audit(session, context, {
      action: 'budget-proposals.enter',
      subject: { kind: 'budget-proposal', id },
      after: { way, receivedOn },
    })
    await recordAccess(session, context, {
      ...{ task: 'enter', dataSubjects: `budget-proposal:${id}`, what: 'budget-proposals.sender' },
    })
    return sent
  })
}

/** From when until when what came in on paper is entered into a round; null where it takes none. */
export function entryDays(round: BudgetRound): EntryDays | null {
  const [intake, screening] = [phaseOf(round, 'intake'), phaseOf(round, 'screening')]
  if (intake === null) return null
  return { from: intake.from, until: intake.until, sortedUntil: screening?.until ?? intake.until }
}

/** Who brought a proposal; that somebody looked is recorded. Null for one that came by the portal. */
export async function lookAtSender(context: Context, id: ProposalId): Promise<Sender | null> {
  if (!may(context.person, budgetProposalActions['enter-proposal'])) return null
  const sender = await senderOf(context.database, id)
  if (sender !== null)
    await recordAccess(context.database, context, {
      ...{ task: 'read', dataSubjects: `budget-proposal:${id}`, what: 'budget-proposals.sender' },
    })
  return sender
}

/** How many days after its round's result nobody needs to reach a proposer any more (a year). */
const DAYS_KEPT = 365

/** Forgets who brought proposals of rounds whose result was out a year ago. May run late or again; answers how many went. */
export async function sweepSenders(context: Context): Promise<number> {
  const over = (await listRounds(context.database)).filter((round) => {
    const last = phaseOf(round, 'result')?.until
    return last !== undefined && addDays(last, DAYS_KEPT) < context.today
  })
  const done = await change(context, async (session): Promise<Result<number, never>> => {
    let all = 0
    for (const { id } of over) {
      const gone = await deleteSendersOf(session, id)
      all += gone
      if (gone > 0)
        await audit(session, context, {
          action: 'budget-proposals.sweep-senders',
          subject: { kind: 'budget-round', id },
          before: { senders: gone },
        })
    }
    return ok(all)
  })
  return done.ok ? done.value : 0
}
