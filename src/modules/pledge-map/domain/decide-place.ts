import type { DepartmentId } from '#platform/access/person.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { PlaceKind, PledgePlace } from './pledge-place.ts'
import type { Spot } from './spot.ts'
import { type TownArea, townAt, townsAlong } from './town-area.ts'

/** What somebody wants to put on the map. */
export interface GivenPlace {
  readonly kind: PlaceKind
  readonly name: Localized
  readonly spots: readonly Spot[]
  /** Chosen by hand: needed where the map has no borders, else only for a town. */
  readonly townIds: readonly DepartmentId[]
}

/** The city as it is on the day: its towns, and their borders where the map has them. */
export interface CityGround {
  readonly townIds: ReadonlySet<DepartmentId>
  /** Null with a schematic map, which knows no coordinates. */
  readonly areas: readonly TownArea[] | null
  readonly toleranceMetres: number
}

export type PlaceRefusal =
  | 'town-needed'
  | 'no-such-town'
  | 'spot-needed'
  | 'line-too-short'
  | 'line-too-long'
  | 'point-outside-the-city'
  | 'line-outside-the-city'
  | 'point-in-another-town'

/** More corners than this make no better line on a city's map. */
export const MOST_CORNERS = 200

/** Whether a place lies in the city; where the map has borders, they say in which towns. */
export function decidePlace(
  given: GivenPlace,
  ground: CityGround,
): Result<Omit<PledgePlace, 'id'>, PlaceRefusal> {
  const { kind, name } = given
  if (kind === 'city') return ok({ kind, name, spots: [], townIds: [] })
  if (given.townIds.some((id) => !ground.townIds.has(id))) return refuse('no-such-town')
  const [town] = given.townIds
  if (kind === 'town')
    return town === undefined ? refuse('town-needed') : ok({ kind, name, spots: [], townIds: [town] })
  return kind === 'point' ? decidePoint(given, ground) : decideLine(given, ground)
}

function decidePoint(
  { kind, name, spots, townIds }: GivenPlace,
  { areas }: CityGround,
): Result<Omit<PledgePlace, 'id'>, PlaceRefusal> {
  const [spot] = spots
  if (spot === undefined) return refuse('spot-needed')
  const [chosen] = townIds
  if (areas === null)
    return chosen === undefined ? refuse('town-needed') : ok({ kind, name, spots: [spot], townIds: [chosen] })
  const town = townAt(areas, spot)
  if (town === null) return refuse('point-outside-the-city')
  return chosen !== undefined && chosen !== town
    ? refuse('point-in-another-town')
    : ok({ kind, name, spots: [spot], townIds: [town] })
}

function decideLine(
  { kind, name, spots, townIds }: GivenPlace,
  { areas, toleranceMetres }: CityGround,
): Result<Omit<PledgePlace, 'id'>, PlaceRefusal> {
  if (spots.length > MOST_CORNERS) return refuse('line-too-long')
  if (areas === null) {
    // A schematic map joins the towns that the line passes; its corners are kept for a map with borders.
    if (townIds.length === 0) return refuse('town-needed')
    return spots.length === 1 ? refuse('line-too-short') : ok({ kind, name, spots, townIds })
  }
  if (spots.length < 2) return refuse('line-too-short')
  const passed = townsAlong(areas, spots, toleranceMetres)
  return passed === null ? refuse('line-outside-the-city') : ok({ kind, name, spots, townIds: passed })
}
