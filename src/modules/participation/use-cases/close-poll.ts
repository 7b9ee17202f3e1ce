import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { addDays } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { countBox } from '../data/box-queries.ts'
import { shakeBox } from '../data/box-store.ts'
import { lockPoll, unclosedPolls } from '../data/poll-queries.ts'
import { saveClosed } from '../data/poll-store.ts'
import { countRoll } from '../data/roll-queries.ts'
import { shakeRoll } from '../data/roll-store.ts'
import { participationActions } from '../domain/participation-actions.ts'
import { boothDays } from '../domain/participation-settings.ts'
import type { PollId } from '../domain/poll.ts'

export type CloseOutcome = 'closed' | 'closed-before' | 'still-open' | 'papers-missing'

/**
 * Closes a poll after its last day, when the box holds as many ballots as the roll has people, or when the days for the
 * booths' papers are over. Roll and box are shaken before anything can be read. Closing twice closes once.
 */
export async function closePollIfDue(
  context: Context,
  pollId: PollId,
): Promise<Result<CloseOutcome, 'not-allowed' | 'not-found'>> {
  const { person, today } = context
  if (!may(person, participationActions['run-clockwork']) && !may(person, participationActions.plan))
    return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<CloseOutcome, 'not-found'>> => {
    const poll = await lockPoll(session, pollId)
    if (poll === null) return refuse('not-found')
    if (poll.closedOn !== null) return ok('closed-before')
    if (today <= poll.lastDay) return ok('still-open')
    const [voters, ballots] = [await countRoll(session, pollId), await countBox(session, pollId)]
    const lastEntry = addDays(poll.lastDay, await settingValue(session, boothDays, poll.lastDay))
    if (voters !== ballots && today <= lastEntry) return ok('papers-missing')
    await shakeBox(session, pollId)
    await shakeRoll(session, pollId)
    await saveClosed(session, pollId, today)
    await audit(session, context, {
      action: 'participation.close',
      subject: { kind: 'poll', id: pollId },
      after: { voters, ballots },
    })
    return ok('closed')
  })
}

/** Closes every poll that is due; gives back which. */
export async function closePollsDue(context: Context): Promise<readonly PollId[]> {
  const closed: PollId[] = []
  for (const poll of await unclosedPolls(context.database, context.today)) {
    const done = await closePollIfDue(context, poll.id)
    if (done.ok && done.value === 'closed') closed.push(poll.id)
  }
  return closed
}
