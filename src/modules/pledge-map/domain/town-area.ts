import type { DepartmentId } from '#platform/access/person.ts'
import { METRES_PER_MICRO, metresBetween, shrinkAt, type Spot } from './spot.ts'

/** A closed line, its last spot the same as its first. */
export type Ring = readonly Spot[]

/** What a town covers: rings; a spot is inside when an odd number of them goes round it, so that holes are out. */
export interface TownArea {
  readonly townId: DepartmentId
  readonly rings: readonly Ring[]
}

interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** The box around some rings. */
export function boxOf(rings: readonly Ring[]): Box {
  let box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const ring of rings)
    for (const { lon, lat } of ring)
      box = {
        west: Math.min(box.west, lon),
        south: Math.min(box.south, lat),
        east: Math.max(box.east, lon),
        north: Math.max(box.north, lat),
      }
  return box
}

/** Whether a spot lies in an area; what lies on its border does. */
export function isInside(rings: readonly Ring[], spot: Spot): boolean {
  let inside = false
  for (const ring of rings)
    for (let at = 1; at < ring.length; at += 1) {
      const [a, b] = [ring[at - 1], ring[at]]
      if (a === undefined || b === undefined) continue
      if (isOnEdge(a, b, spot)) return true
      if (a.lat > spot.lat !== b.lat > spot.lat) {
        const crossing = a.lon + ((spot.lat - a.lat) / (b.lat - a.lat)) * (b.lon - a.lon)
        if (spot.lon < crossing) inside = !inside
      }
    }
  return inside
}

function isOnEdge(a: Spot, b: Spot, spot: Spot): boolean {
  const turn = (b.lon - a.lon) * (spot.lat - a.lat) - (b.lat - a.lat) * (spot.lon - a.lon)
  if (turn !== 0) return false
  return (
    spot.lon >= Math.min(a.lon, b.lon) &&
    spot.lon <= Math.max(a.lon, b.lon) &&
    spot.lat >= Math.min(a.lat, b.lat) &&
    spot.lat <= Math.max(a.lat, b.lat)
  )
}

/** The town that a spot lies in; null outside the city. */
export function townAt(areas: readonly TownArea[], spot: Spot): DepartmentId | null {
  return areas.find(({ rings }) => isInside(rings, spot))?.townId ?? null
}

/** Metres from a spot to the nearest border. */
export function metresToBorder(areas: readonly TownArea[], spot: Spot): number {
  const shrink = shrinkAt(spot.lat)
  let least = Infinity
  for (const { rings } of areas)
    for (const ring of rings)
      for (let at = 1; at < ring.length; at += 1) {
        const [a, b] = [ring[at - 1], ring[at]]
        if (a === undefined || b === undefined) continue
        const [ax, ay] = [(a.lon - spot.lon) * shrink, a.lat - spot.lat]
        const [bx, by] = [(b.lon - spot.lon) * shrink, b.lat - spot.lat]
        const long = (bx - ax) ** 2 + (by - ay) ** 2
        const along = long === 0 ? 0 : Math.min(1, Math.max(0, -(ax * (bx - ax) + ay * (by - ay)) / long))
        least = Math.min(least, Math.hypot(ax + along * (bx - ax), ay + along * (by - ay)))
      }
  return least * METRES_PER_MICRO
}

/** A line is looked at every so many metres, but at no more than so many spots: long lines a little coarser. */
const STEP_METRES = 25
const MOST_STEPS = 2_000

/** The spots at which a line is looked at. */
export function spotsAlong(line: readonly Spot[]): readonly Spot[] {
  const length = line.reduce((sum, spot, at) => sum + metresBetween(line[at - 1] ?? spot, spot), 0)
  const step = Math.max(STEP_METRES, length / MOST_STEPS)
  const spots: Spot[] = []
  for (const [at, b] of line.entries()) {
    const a = line[at - 1]
    if (a === undefined) spots.push(b)
    else {
      const parts = Math.max(1, Math.ceil(metresBetween(a, b) / step))
      for (let part = 1; part <= parts; part += 1)
        spots.push({
          lon: Math.round(a.lon + ((b.lon - a.lon) * part) / parts),
          lat: Math.round(a.lat + ((b.lat - a.lat) * part) / parts),
        })
    }
  }
  return spots
}

/** The towns that a line passes, in its order; null when a spot of it lies farther outside than is tolerated. */
export function townsAlong(
  areas: readonly TownArea[],
  line: readonly Spot[],
  toleranceMetres: number,
): readonly DepartmentId[] | null {
  const passed: DepartmentId[] = []
  for (const spot of spotsAlong(line)) {
    const town = townAt(areas, spot)
    if (town === null && metresToBorder(areas, spot) > toleranceMetres) return null
    if (town !== null && !passed.includes(town)) passed.push(town)
  }
  return passed.length === 0 ? null : passed
}
