import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { shareLock } from '../data/poll-queries.ts'
import { insertManyOnRoll } from '../data/roll-store.ts'
import { participationActions } from '../domain/participation-actions.ts'
import { leastAge } from '../domain/participation-settings.ts'
import { type PollHead, type PollId, pollState, type VotingWay } from '../domain/poll.ts'
import { checkVoter, type StatedVoter, type VoterRefusal } from '../domain/voter.ts'
import { personKey, type VoterKeys } from './voter-keys.ts'

export interface MarkOnRoll {
  readonly pollId: PollId
  /** The department or town that runs the booth. */
  readonly boothId: DepartmentId
  readonly people: readonly PersonAtBooth[]
}

export interface PersonAtBooth extends StatedVoter {
  readonly way: Exclude<VotingWay, 'online'>
  readonly townId: DepartmentId | null
}

export const markRefusals = [
  'not-allowed',
  'not-found',
  'nobody-named',
  'not-open-yet',
  'voting-has-ended',
  'person-voted-already',
] as const
export type MarkOnRollRefusal = (typeof markRefusals)[number] | VoterRefusal

/**
 * Marks people on the roll who are given a paper at a booth: all of them, or when one has voted already nobody. The papers
 * go into the booth's box, which knows none of them.
 */
export async function markOnRoll(
  context: Context,
  keys: VoterKeys,
  input: MarkOnRoll,
): Promise<Result<{ readonly marked: number }, MarkOnRollRefusal>> {
  if (!may(context.person, participationActions['mark-roll'], { departmentId: input.boothId }))
    return refuse('not-allowed')
  if (input.people.length === 0) return refuse('nobody-named')
  return await change(context, async (session): Promise<Result<{ marked: number }, MarkOnRollRefusal>> => {
    const poll = await shareLock(session, input.pollId)
    if (poll === null) return refuse('not-found')
    const age = await settingValue(session, leastAge, poll.lastDay)
    const checked = checkPeople(context, poll, age, input.people)
    if (!checked.ok) return checked
    const rows = input.people.map((person) => {
      const key = personKey(keys, poll.id, person)
      return {
        ...{ poll_id: poll.id, voter_key: key, person_key: key, way: person.way },
        ...{ voted_on: context.today, town_id: person.townId, booth_id: input.boothId },
      }
    })
    const added = await insertManyOnRoll(session, rows)
    if (added.size < rows.length) return refuse('person-voted-already')
    await audit(session, context, {
      action: 'participation.mark-roll',
      subject: { kind: 'poll', id: poll.id },
      after: { boothId: input.boothId, people: rows.length },
    })
    return ok({ marked: rows.length })
  })
}

function checkPeople(
  { today }: Context,
  poll: PollHead,
  age: number,
  people: readonly StatedVoter[],
): Result<void, MarkOnRollRefusal> {
  const state = pollState(poll, today)
  if (state === 'coming') return refuse('not-open-yet')
  if (state !== 'open') return refuse('voting-has-ended')
  for (const person of people) {
    const checked = checkVoter(person, { leastAge: age, lastDay: poll.lastDay, today })
    if (!checked.ok) return checked
  }
  return ok()
}
