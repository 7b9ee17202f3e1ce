import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { ok, refuse } from '#platform/kernel/result.ts'
import { shakeBox } from '../data/box-store.ts'
import { lockPoll, unclosedPolls } from '../data/poll-queries.ts'
import { shakeRoll } from '../data/roll-store.ts'
import { participationActions } from '../domain/participation-actions.ts'

/**
 * Shakes roll and box of every poll that is not closed: each line is written anew in an order of chance, so that the
 * database's own notes no longer tell which were written together. Nothing is logged: there is nothing to tell.
 */
export async function shakeBoxes(context: Context): Promise<void> {
  if (!may(context.person, participationActions['run-clockwork'])) return
  for (const { id } of await unclosedPolls(context.database, context.today))
    await change(context, async (session) => {
      if ((await lockPoll(session, id)) === null) return refuse('not-found')
      await shakeBox(session, id)
      await shakeRoll(session, id)
      return ok()
    })
}
