import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { isInBox } from '../data/box-queries.ts'
import { putInBox } from '../data/box-store.ts'
import { lockForCast } from '../data/poll-queries.ts'
import { identityKeyOf, wayOnRoll } from '../data/roll-queries.ts'
import { insertOnRoll } from '../data/roll-store.ts'
import { type BallotContent, marksOf } from '../domain/ballot.ts'
import { type BallotRefusal, checkBallot, choicesOf, type Costs } from '../domain/check-ballot.ts'
import { participationActions } from '../domain/participation-actions.ts'
import { leastAge } from '../domain/participation-settings.ts'
import { type PollHead, type PollId, pollState } from '../domain/poll.ts'
import { readReceipt } from '../domain/receipt.ts'
import { checkVoter, type StatedVoter, type VoterRefusal } from '../domain/voter.ts'
import { chancePoints, receiptHash } from './receipt-hash.ts'
import { somebody } from './somebody.ts'
import { personKey, voterKey, type VoterKeys } from './voter-keys.ts'

export interface CastBallot {
  readonly pollId: PollId
  readonly content: BallotContent
  /** Drawn with the page on which the voter looks at the ballot once more (`newReceipt`). */
  readonly receipt: string
  readonly voter: StatedVoter
  /** Where the voter lives or works, if they say so. */
  readonly townId: DepartmentId | null
}

export const castRefusals = [
  'not-a-citizen',
  'not-found',
  'not-open-yet',
  'voting-has-ended',
  'receipt-unfit',
  'receipt-used',
  'voted-already',
  'person-voted-already',
] as const
export type CastBallotRefusal = (typeof castRefusals)[number] | BallotRefusal | VoterRefusal

/** A vote that is in the box. */
export interface CastVote {
  readonly receipt: string
  /** The same form had been sent before: nothing was put in again. */
  readonly isRepeated: boolean
}

/**
 * Casts a citizen's ballot: a line on the roll and a ballot in the box, in one transaction and with nothing in common. The
 * same form sent again, twice at once or after an answer that was lost, answers with the same receipt.
 */
export async function castBallot(
  context: Context,
  keys: VoterKeys,
  input: CastBallot,
): Promise<Result<CastVote, CastBallotRefusal>> {
  const { accountId, kind } = context.person
  if (!may(context.person, participationActions.cast) || kind !== 'citizen' || accountId === null)
    return refuse('not-a-citizen')
  const receipt = readReceipt(input.receipt)
  if (receipt === null) return refuse('receipt-unfit')
  return await change(context, async (session): Promise<Result<CastVote, CastBallotRefusal>> => {
    const choices = choicesOf(input.content)
    const facts = await lockForCast(session, { pollId: input.pollId, accountId, choices })
    if (facts === null) return refuse('not-found')
    const { poll } = facts
    const voter = voterKey(keys, poll.id, facts.identityKey ?? accountId)
    const casting: Casting = { poll, voter, receipt, input, hash: receiptHash(poll.id, receipt) }
    const checked = await checkCast(session, context, casting, facts.costs)
    // Whoever's answer was lost at midnight asks again on the next day.
    if (!checked.ok) return (await repeated(session, casting)) ?? checked
    const isNew = await insertOnRoll(session, {
      ...{ poll_id: poll.id, voter_key: voter, person_key: personKey(keys, poll.id, input.voter) },
      ...{ way: 'online', voted_on: context.today, town_id: input.townId, booth_id: null },
    })
    if (!isNew) return (await repeated(session, casting)) ?? refuse(await whyOnRoll(session, casting))
    const ballot = { receipt_hash: casting.hash, marks: marksOf(checked.value) }
    if (!(await putInBox(session, poll.id, [ballot], chancePoints(context)))) return refuse('receipt-used')
    await audit(session, somebody(context), {
      action: 'participation.cast',
      subject: { kind: 'poll', id: poll.id },
    })
    return ok({ receipt, isRepeated: false })
  })
}

interface Casting {
  readonly poll: PollHead
  readonly voter: string
  readonly receipt: string
  readonly hash: string
  readonly input: CastBallot
}

/** Whom the identity check found, else the account. */
export async function keyOfAccount(
  session: Session,
  keys: VoterKeys,
  pollId: PollId,
  accountId: AccountId,
): Promise<string> {
  return voterKey(keys, pollId, (await identityKeyOf(session, accountId)) ?? accountId)
}

async function checkCast(
  session: Session,
  { today }: Context,
  { poll, input }: Casting,
  costs: Costs,
): Promise<Result<BallotContent, CastBallotRefusal>> {
  const state = pollState(poll, today)
  if (state === 'coming') return refuse('not-open-yet')
  if (state !== 'open') return refuse('voting-has-ended')
  const age = await settingValue(session, leastAge, poll.lastDay)
  const voter = checkVoter(input.voter, { leastAge: age, lastDay: poll.lastDay, today })
  if (!voter.ok) return voter
  return checkBallot(poll.form, costs, input.content)
}

/** The first answer of a form that is sent again; null when it is another form, or the first. */
async function repeated(
  session: Session,
  { poll, voter, receipt, hash, input }: Casting,
): Promise<Result<CastVote, never> | null> {
  if ((await wayOnRoll(session, poll.id, voter)) === null) return null
  const isSame = await isInBox(session, poll.id, hash, marksOf(input.content))
  return isSame ? ok({ receipt, isRepeated: true }) : null
}

async function whyOnRoll(session: Session, { poll, voter }: Casting) {
  return (await wayOnRoll(session, poll.id, voter)) === null ? 'person-voted-already' : 'voted-already'
}
