import type { Context } from '#platform/access/context.ts'
import { wayOnRoll } from '../data/roll-queries.ts'
import type { PollId } from '../domain/poll.ts'
import { keyOfAccount } from './cast-ballot.ts'
import type { VoterKeys } from './voter-keys.ts'

/** Whether whoever asks is on the roll with their account. */
export async function hasVoted(
  { database, person }: Context,
  keys: VoterKeys,
  pollId: PollId,
): Promise<boolean> {
  if (person.kind !== 'citizen' || person.accountId === null) return false
  const key = await keyOfAccount(database, keys, pollId, person.accountId)
  return (await wayOnRoll(database, pollId, key)) !== null
}
