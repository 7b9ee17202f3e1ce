import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { addEntered, putInBox } from '../data/box-store.ts'
import { costsOf, lockPoll } from '../data/poll-queries.ts'
import { insertManyOnRoll } from '../data/roll-store.ts'
import { type BallotContent, marksOf } from '../domain/ballot.ts'
import { type BallotProblem, checkBooth } from '../domain/check-booth.ts'
import { choicesOf } from '../domain/check-ballot.ts'
import { participationActions } from '../domain/participation-actions.ts'
import type { PollHead, PollId, VotingWay } from '../domain/poll.ts'
import type { StatedVoter } from '../domain/voter.ts'
import { chanceHash } from './receipt-hash.ts'
import { personKey, type VoterKeys } from './voter-keys.ts'

/** Somebody who voted in another system, or in the sample city. */
export interface BroughtInVoter extends StatedVoter {
  readonly way: VotingWay
  readonly votedOn: CalendarDate
  readonly townId: DepartmentId | null
  /** Where a paper was given; null for a vote online. */
  readonly boothId: DepartmentId | null
}

/** A roll and a box, apart as they always are: the order of the one says nothing of the other. */
export interface BringInVotes {
  readonly pollId: PollId
  readonly voters: readonly BroughtInVoter[]
  readonly ballots: readonly BallotContent[]
}

export type BringInVotesRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'box-is-closed'
  | 'roll-and-box-differ'
  | 'day-outside'
  | 'person-voted-already'
  | readonly BallotProblem[]

const CHUNK = 5_000

/** Takes the votes of a poll over that was held elsewhere: only the system's own clockwork may, before the close. */
export async function bringInVotes(
  context: Context,
  keys: VoterKeys,
  { pollId, voters, ballots }: BringInVotes,
): Promise<Result<void, BringInVotesRefusal>> {
  if (!may(context.person, participationActions['run-clockwork'])) return refuse('not-allowed')
  if (voters.length !== ballots.length) return refuse('roll-and-box-differ')
  return await change(context, async (session): Promise<Result<void, BringInVotesRefusal>> => {
    const poll = await lockPoll(session, pollId)
    if (poll === null) return refuse('not-found')
    if (poll.closedOn !== null) return refuse('box-is-closed')
    if (voters.some(({ votedOn }) => votedOn < poll.firstDay || votedOn > poll.lastDay))
      return refuse('day-outside')
    const costs = await costsOf(session, poll.id, [...new Set(ballots.flatMap(choicesOf))])
    const checked = checkBooth(poll.form, costs, ballots)
    if (!checked.ok) return checked
    const rows = voters.map((voter) => rollRow(keys, poll, voter))
    if ((await insertManyOnRoll(session, rows)).size < rows.length) return refuse('person-voted-already')
    for (const [boothId, entered] of papersByBooth(voters))
      await addEntered(session, { poll_id: poll.id, booth_id: boothId, entered })
    const boxed = checked.value.map((content) => ({
      receipt_hash: chanceHash(context),
      marks: marksOf(content),
    }))
    for (let start = 0; start < boxed.length; start += CHUNK)
      if (!(await putInBox(session, poll.id, boxed.slice(start, start + CHUNK), [])))
        throw new Error('two ballots drew the same hash')
    await audit(session, context, {
      action: 'participation.bring-in',
      subject: { kind: 'poll', id: poll.id },
      after: { voters: voters.length, ballots: ballots.length },
    })
    return ok()
  })
}

function rollRow(keys: VoterKeys, poll: PollHead, voter: BroughtInVoter) {
  const key = personKey(keys, poll.id, voter)
  return {
    ...{ poll_id: poll.id, voter_key: key, person_key: key, way: voter.way },
    ...{ voted_on: voter.votedOn, town_id: voter.townId, booth_id: voter.boothId },
  }
}

function papersByBooth(voters: readonly BroughtInVoter[]): ReadonlyMap<DepartmentId, number> {
  const papers = new Map<DepartmentId, number>()
  for (const { boothId } of voters) if (boothId !== null) papers.set(boothId, (papers.get(boothId) ?? 0) + 1)
  return papers
}
