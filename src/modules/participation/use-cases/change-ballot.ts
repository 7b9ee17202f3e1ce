import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { putInBox, takeFromBox } from '../data/box-store.ts'
import { costsOf, lockPoll } from '../data/poll-queries.ts'
import { wayOnRoll } from '../data/roll-queries.ts'
import { type BallotContent, marksOf } from '../domain/ballot.ts'
import { type BallotRefusal, checkBallot, choicesOf } from '../domain/check-ballot.ts'
import { participationActions } from '../domain/participation-actions.ts'
import { type PollId, pollState } from '../domain/poll.ts'
import { readReceipt } from '../domain/receipt.ts'
import { keyOfAccount } from './cast-ballot.ts'
import { chancePoints, receiptHash } from './receipt-hash.ts'
import { somebody } from './somebody.ts'
import type { VoterKeys } from './voter-keys.ts'

export const changeRefusals = [
  'not-a-citizen',
  'not-found',
  'not-open-yet',
  'voting-has-ended',
  'change-not-allowed',
  'not-voted-online',
  'receipt-unfit',
  'receipt-unknown',
] as const
export type ChangeBallotRefusal = (typeof changeRefusals)[number] | BallotRefusal

/**
 * Fills a ballot in anew: for somebody who is on the roll and has the receipt. That the two belong together nobody can
 * tell, so whoever lends their receipt lends their ballot. The receipt stays the same.
 */
export async function changeBallot(
  context: Context,
  keys: VoterKeys,
  input: { readonly pollId: PollId; readonly content: BallotContent; readonly receipt: string },
): Promise<Result<{ readonly receipt: string }, ChangeBallotRefusal>> {
  const { accountId, kind } = context.person
  if (!may(context.person, participationActions.cast) || kind !== 'citizen' || accountId === null)
    return refuse('not-a-citizen')
  const receipt = readReceipt(input.receipt)
  if (receipt === null) return refuse('receipt-unfit')
  return await change(context, async (session): Promise<Result<{ receipt: string }, ChangeBallotRefusal>> => {
    // Alone: a cast that takes this very ballot out to mix it would hide it from here.
    const poll = await lockPoll(session, input.pollId)
    if (poll === null) return refuse('not-found')
    const state = pollState(poll, context.today)
    if (state === 'coming') return refuse('not-open-yet')
    if (state !== 'open') return refuse('voting-has-ended')
    if (!poll.mayChange) return refuse('change-not-allowed')
    const voter = await keyOfAccount(session, keys, poll.id, accountId)
    if ((await wayOnRoll(session, poll.id, voter)) === null) return refuse('not-voted-online')
    const costs = await costsOf(session, poll.id, choicesOf(input.content))
    const checked = checkBallot(poll.form, costs, input.content)
    if (!checked.ok) return checked
    const hash = receiptHash(poll.id, receipt)
    if (!(await takeFromBox(session, poll.id, hash))) return refuse('receipt-unknown')
    const ballot = { receipt_hash: hash, marks: marksOf(checked.value) }
    if (!(await putInBox(session, poll.id, [ballot], chancePoints(context)))) return refuse('receipt-unknown')
    await audit(session, somebody(context), {
      action: 'participation.change-ballot',
      subject: { kind: 'poll', id: poll.id },
    })
    return ok({ receipt })
  })
}
