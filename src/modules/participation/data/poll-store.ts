import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { PollId, PollPlan } from '../domain/poll.ts'
import { choiceRow, pollRow } from './poll-row.ts'
import { participationTables } from './tables.ts'

/** PostgreSQL takes 65,535 values in one statement. */
const CHUNK = 1_000

/** Writes a poll with its choices. False when its subject has a poll already. */
export async function insertPoll(session: Session, id: PollId, plan: PollPlan): Promise<boolean> {
  const added = await participationTables(session)
    .insertInto('poll')
    .values({ ...pollRow(id, plan), closed_on: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added === undefined) return false
  await insertChoices(session, id, plan)
  return true
}

async function insertChoices(session: Session, id: PollId, { choices }: PollPlan): Promise<void> {
  for (let start = 0; start < choices.length; start += CHUNK)
    await participationTables(session)
      .insertInto('poll_choice')
      .values(
        choices.slice(start, start + CHUNK).map((choice, index) => choiceRow(id, choice, start + index)),
      )
      .execute()
}

/** Writes a poll anew that has not begun. */
export async function replacePoll(session: Session, id: PollId, plan: PollPlan): Promise<void> {
  const { id: _id, ...facts } = pollRow(id, plan)
  const tables = participationTables(session)
  await tables.updateTable('poll').set(facts).where('id', '=', id).execute()
  await tables.deleteFrom('poll_choice').where('poll_id', '=', id).execute()
  await insertChoices(session, id, plan)
}

export async function saveClosed(session: Session, id: PollId, day: CalendarDate): Promise<void> {
  await participationTables(session)
    .updateTable('poll')
    .set({ closed_on: day })
    .where('id', '=', id)
    .execute()
}
