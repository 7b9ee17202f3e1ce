import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { ok } from '#platform/kernel/result.ts'
import { fillSearch as fill } from '../data/search-store.ts'

/** Makes findable whatever came in past the search: a restored or copied plan. Gives back how many rows. */
export async function fillSearch(context: Context): Promise<number> {
  const done = await change(context, async (session) => ok(await fill(session)))
  return done.ok ? done.value : 0
}
