import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { ok } from '#platform/kernel/result.ts'
import { loadChart } from '../data/chart-queries.ts'
import { lockChart } from '../data/chart-store.ts'
import { heirsIn } from '../domain/successors.ts'
import { passOnDepartments } from './duty-sources.ts'

/** Passes on the open work of departments that have ended since a reorganisation was decided ahead of its day. */
export async function passOnEndedDepartments(context: Context): Promise<void> {
  await change(context, async (session) => {
    await lockChart(session)
    const ended = heirsIn(await loadChart(session), context.today)
    await passOnDepartments(session, context, ended, '조직개편')
    return ok()
  })
}
