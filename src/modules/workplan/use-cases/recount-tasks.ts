import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok } from '#platform/kernel/result.ts'
import {
  type CountedTask,
  lockCountedTasks,
  type RecountedTask,
  saveRecounted,
} from '../data/recount-store.ts'
import { rulesInForce, trackedBy } from './tracking.ts'

/**
 * Computes the days of every open plan's tasks anew, so that a changed setting or an added holiday also reaches
 * tasks that nobody touches. Writes only what differs; a second run writes nothing. Gives back how many changed.
 */
export async function recountTasks(context: Context): Promise<number> {
  const done = await change(context, async (session) => {
    const rules = await rulesInForce(session, context.today)
    const changed = (await lockCountedTasks(session)).flatMap((before) => {
      const after = { ...before, ...trackedBy(rules, before, before.reportedOn) }
      return sameDays(before, after) ? [] : [{ before, after }]
    })
    if (changed.length === 0) return ok(0)
    await saveRecounted(
      session,
      changed.map(({ after }) => after),
    )
    for (const [planId, tasks] of Map.groupBy(changed, ({ before }) => before.planId))
      await audit(session, context, {
        action: 'workplan.recount-tasks',
        subject: { kind: 'plan', id: planId },
        before: dueDays(tasks.map(({ before }) => before)),
        after: dueDays(tasks.map(({ after }) => after)),
      })
    return ok(changed.length)
  })
  return done.ok ? done.value : 0
}

function sameDays(before: CountedTask, after: CountedTask): boolean {
  return JSON.stringify([before.days, before.occurrences]) === JSON.stringify([after.days, after.occurrences])
}

const dueDays = (tasks: readonly RecountedTask[]) =>
  Object.fromEntries(tasks.map(({ id, days }) => [id, days.dueDay]))
