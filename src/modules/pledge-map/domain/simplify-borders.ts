import { METRES_PER_MICRO, shrinkAt, type Spot } from './spot.ts'
import type { Ring, TownArea } from './town-area.ts'

const keyOf = ({ lon, lat }: Spot): string => `${lon},${lat}`
const isBefore = (a: Spot, b: Spot): boolean => a.lon < b.lon || (a.lon === b.lon && a.lat < b.lat)

/**
 * Areas with fewer corners, none farther from the true border than so many metres. What two towns share is simplified
 * once and in the same direction for both, so that neighbours still meet: borders are cut where three of them come
 * together, and those corners stay.
 */
export function simplifyBorders(areas: readonly TownArea[], metres: number): readonly TownArea[] {
  const junctions = junctionsOf(areas)
  return areas.map(({ townId, rings }) => ({
    townId,
    rings: rings.map((ring) => simplifyRing(ring, junctions, metres)).filter((ring) => ring.length >= 4),
  }))
}

/** Corners at which more than two different borders begin or end. */
function junctionsOf(areas: readonly TownArea[]): ReadonlySet<string> {
  const neighbours = new Map<string, Set<string>>()
  const note = (a: Spot, b: Spot) => {
    const known = neighbours.get(keyOf(a)) ?? new Set()
    known.add(keyOf(b))
    neighbours.set(keyOf(a), known)
  }
  for (const { rings } of areas)
    for (const ring of rings)
      for (const [at, spot] of ring.entries()) {
        const next = ring[at + 1]
        if (next === undefined) continue
        note(spot, next)
        note(next, spot)
      }
  return new Set([...neighbours].filter(([, of]) => of.size > 2).map(([key]) => key))
}

function simplifyRing(ring: Ring, junctions: ReadonlySet<string>, metres: number): Ring {
  const open = ring.slice(0, -1)
  const start = startOf(open, junctions)
  const turned = [...open.slice(start), ...open.slice(0, start)]
  const [first] = turned
  if (first === undefined) return ring
  const parts: Spot[][] = [[first]]
  for (const spot of [...turned.slice(1), first]) {
    parts.at(-1)?.push(spot)
    if (junctions.has(keyOf(spot)) && spot !== first) parts.push([spot])
  }
  const simple = parts.flatMap((part) => simplifyLine(part, metres).slice(0, -1))
  return [...simple, simple[0] ?? first]
}

/** A ring begins at a junction, or without any at its first corner from the west, the same for whoever shares it. */
function startOf(open: Ring, junctions: ReadonlySet<string>): number {
  const junction = open.findIndex((spot) => junctions.has(keyOf(spot)))
  if (junction >= 0) return junction
  return open.reduce((best, spot, at) => (isBefore(spot, open[best] ?? spot) ? at : best), 0)
}

/** Douglas–Peucker, always in the direction that the corners themselves give. */
function simplifyLine(line: readonly Spot[], metres: number): readonly Spot[] {
  const turn = isTurned(line)
  const given = turn ? line.toReversed() : line
  const kept = new Set([0, given.length - 1])
  const waiting: [number, number][] = [[0, given.length - 1]]
  for (let range = waiting.pop(); range !== undefined; range = waiting.pop()) {
    const [from, until] = range
    const far = farthest(given, from, until)
    if (far.metres <= metres) continue
    kept.add(far.at)
    waiting.push([from, far.at], [far.at, until])
  }
  const simple = given.filter((_, at) => kept.has(at))
  return turn ? simple.toReversed() : simple
}

function isTurned(line: readonly Spot[]): boolean {
  for (let at = 0; at < line.length / 2; at += 1) {
    const [a, b] = [line[at], line.at(-1 - at)]
    if (a !== undefined && b !== undefined && keyOf(a) !== keyOf(b)) return isBefore(b, a)
  }
  return false
}

function farthest(line: readonly Spot[], from: number, until: number): { at: number; metres: number } {
  const [a, b] = [line[from], line[until]]
  let far = { at: from, metres: 0 }
  if (a === undefined || b === undefined) return far
  const shrink = shrinkAt(a.lat)
  const [dx, dy] = [(b.lon - a.lon) * shrink, b.lat - a.lat]
  const long = Math.hypot(dx, dy)
  for (let at = from + 1; at < until; at += 1) {
    const spot = line[at] ?? a
    const [x, y] = [(spot.lon - a.lon) * shrink, spot.lat - a.lat]
    // From a ring's start back to it there is no line: what is farthest from the start.
    const away = (long === 0 ? Math.hypot(x, y) : Math.abs(x * dy - y * dx) / long) * METRES_PER_MICRO
    if (away > far.metres) far = { at, metres: away }
  }
  return far
}
