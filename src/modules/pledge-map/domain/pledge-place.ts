import type { DepartmentId } from '#platform/access/person.ts'
import type { Id } from '#platform/kernel/ids.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { Spot } from './spot.ts'

export type PlaceId = Id<'PledgePlaceId'>
/** The same ids as the register's: rows of this module name its pledges and terms. */
export type PledgeId = Id<'PledgeId'>
export type MayorTermId = Id<'MayorTermId'>

/** 시 전체, 읍면동, 지점, 선: what a place is. */
export const placeKinds = ['city', 'town', 'point', 'line'] as const
export type PlaceKind = (typeof placeKinds)[number]

/** Where a pledge is carried out. */
export interface PledgePlace {
  readonly id: PlaceId
  readonly kind: PlaceKind
  /** What is there, e.g. the library's site; empty where the town says it all. */
  readonly name: Localized
  /** One for a point, at least two for a line, none for a town or the city. */
  readonly spots: readonly Spot[]
  /** The town of a point or a town; those that a line passes, in its order; none for the city. */
  readonly townIds: readonly DepartmentId[]
}

/** Whether a place can be shown on the map; what is everywhere is said beside it. */
export function isOnMap({ kind }: Pick<PledgePlace, 'kind'>): boolean {
  return kind !== 'city'
}

/** How a pledge is told on the map: somewhere on it, in the whole city, or not yet anywhere. */
export type Whereabouts = 'on-map' | 'whole-city' | 'nowhere'

export function whereaboutsOf(places: readonly Pick<PledgePlace, 'kind'>[]): Whereabouts {
  if (places.some(isOnMap)) return 'on-map'
  return places.length > 0 ? 'whole-city' : 'nowhere'
}
