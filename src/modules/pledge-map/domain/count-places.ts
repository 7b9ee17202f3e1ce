import type { DepartmentId } from '#platform/access/person.ts'
import { type PledgePlace, type Whereabouts, whereaboutsOf } from './pledge-place.ts'

/** A pledge with its places, as far as counting needs them. */
export interface Placed<Stage> {
  readonly stage: Stage
  readonly places: readonly Pick<PledgePlace, 'kind' | 'townIds'>[]
}

/** The towns in which a pledge is carried out, each once. */
export function townsOf(places: readonly Pick<PledgePlace, 'townIds'>[]): ReadonlySet<DepartmentId> {
  return new Set(places.flatMap(({ townIds }) => townIds))
}

/** How many pledges are on the map, in the whole city and nowhere yet: together all of them. */
export function countWhereabouts(
  pledges: readonly Pick<Placed<unknown>, 'places'>[],
): Readonly<Record<Whereabouts, number>> {
  const count = (where: Whereabouts) => pledges.filter(({ places }) => whereaboutsOf(places) === where).length
  return { 'on-map': count('on-map'), 'whole-city': count('whole-city'), nowhere: count('nowhere') }
}

/** The pledges of each town; one that lies in several towns is counted in each of them, but once in each. */
export function pledgesByTown<P extends Placed<unknown>>(
  pledges: readonly P[],
): ReadonlyMap<DepartmentId, readonly P[]> {
  const towns = new Map<DepartmentId, P[]>()
  for (const pledge of pledges)
    for (const town of townsOf(pledge.places)) towns.set(town, [...(towns.get(town) ?? []), pledge])
  return towns
}

/** The step of a colour for a count: four equal steps up to the largest, and one for nothing. */
export function stepOf(value: number, most: number): 0 | 1 | 2 | 3 | 4 {
  if (value <= 0 || most <= 0) return 0
  return Math.min(4, Math.max(1, Math.ceil((value / most) * 4))) as 1 | 2 | 3 | 4
}

/** What each step holds, as whole counts: [1, 3], [4, 6] and so on; steps without any are left out. */
export function stepRanges(
  most: number,
): readonly { readonly step: 1 | 2 | 3 | 4; readonly from: number; readonly until: number }[] {
  return ([1, 2, 3, 4] as const).flatMap((step) => {
    const counts = Array.from({ length: most }, (_, index) => index + 1).filter(
      (n) => stepOf(n, most) === step,
    )
    const [from, until] = [counts[0], counts.at(-1)]
    return from === undefined || until === undefined ? [] : [{ step, from, until }]
  })
}
