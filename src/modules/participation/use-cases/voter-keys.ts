import type { Keys } from '#platform/access/keys.ts'
import type { PollId } from '../domain/poll.ts'
import { personText, type StatedVoter } from '../domain/voter.ts'

/** The installation's keyed hash: without its secret nobody can tell whose key one is. */
export type VoterKeys = Pick<Keys, 'mac'>

/** Whoever signed in, as this poll's roll knows them: rolls of two polls cannot be laid side by side. */
export function voterKey(keys: VoterKeys, pollId: PollId, identityOrAccount: string): string {
  return keys.mac(`${pollId}|${identityOrAccount}`, 'poll-voter')
}

/** Somebody by what they say of themselves: the key that online votes and papers have in common. */
export function personKey(keys: VoterKeys, pollId: PollId, voter: StatedVoter): string {
  return keys.mac(`${pollId}|${personText(voter)}`, 'poll-person')
}
