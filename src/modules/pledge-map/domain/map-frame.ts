import type { DepartmentId } from '#platform/access/person.ts'
import { simplifyBorders } from './simplify-borders.ts'
import { shrinkAt, type Spot } from './spot.ts'
import { boxOf, isInside, type Ring, type TownArea } from './town-area.ts'

/**
 * How the globe becomes a drawing: a box of millionths of a degree is stretched onto whole units, a degree eastwards
 * shortened once for the city's middle. Over forty kilometres that is off by less than a drawn line is wide, so no
 * library of projections is needed.
 */
export interface MapFrame {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
  readonly width: number
  readonly height: number
}

/** A town as it is drawn: its outline as the path of an SVG in units of the frame, and where its name stands. */
export interface DrawnArea {
  readonly townId: DepartmentId
  readonly path: string
  readonly label: { readonly x: number; readonly y: number }
}

const WIDTH = 1_000
/** All outlines together stay below this, so that a page with two drawings of them stays small. */
const MOST_LETTERS = 24_000

/** The frame around some areas. */
export function frameOf(areas: readonly TownArea[]): MapFrame {
  const box = boxOf(areas.flatMap(({ rings }) => rings))
  const wide = (box.east - box.west) * shrinkAt((box.north + box.south) / 2)
  return { ...box, width: WIDTH, height: Math.max(1, Math.round((WIDTH * (box.north - box.south)) / wide)) }
}

/** Where a spot lies in the drawing, in units of the frame. */
export function placeIn(frame: MapFrame, { lon, lat }: Spot): { readonly x: number; readonly y: number } {
  return {
    x: ((lon - frame.west) / (frame.east - frame.west)) * frame.width,
    y: ((frame.north - lat) / (frame.north - frame.south)) * frame.height,
  }
}

/** The spot that somebody pointed at in a drawing. */
export function spotAt(frame: MapFrame, { x, y }: { readonly x: number; readonly y: number }): Spot {
  return {
    lon: Math.round(frame.west + (x / frame.width) * (frame.east - frame.west)),
    lat: Math.round(frame.north - (y / frame.height) * (frame.north - frame.south)),
  }
}

/** Borders made ready to be drawn, once when they come in: simplified until they are small enough. */
export function drawBorders(
  areas: readonly TownArea[],
  detailMetres: number,
): { readonly frame: MapFrame; readonly areas: readonly DrawnArea[] } {
  const frame = frameOf(areas)
  for (let metres = detailMetres; ; metres *= 1.6) {
    const drawn = simplifyBorders(areas, metres).map(({ townId, rings }) => ({
      townId,
      path: rings.map((ring) => pathOf(frame, ring)).join(''),
      label: labelOf(frame, areas.find((area) => area.townId === townId)?.rings ?? rings),
    }))
    const letters = drawn.reduce((sum, { path }) => sum + path.length, 0)
    if (letters <= MOST_LETTERS || metres > 2_000) return { frame, areas: drawn }
  }
}

/** Absolute corners rounded once and written as steps, so that shared corners are drawn at the same place by both. */
function pathOf(frame: MapFrame, ring: Ring): string {
  let last: { x: number; y: number } | null = null
  let path = ''
  for (const spot of ring.slice(0, -1)) {
    const exact = placeIn(frame, spot)
    const at = { x: Math.round(exact.x), y: Math.round(exact.y) }
    if (last === null) path += `M${at.x} ${at.y}`
    else if (at.x !== last.x || at.y !== last.y) path += `l${at.x - last.x} ${at.y - last.y}`
    last = at
  }
  return `${path}z`
}

const CELLS = 24

/** A place for a name: the inner spot of the largest ring that is farthest from its border, found on a grid. */
function labelOf(frame: MapFrame, rings: readonly Ring[]): { x: number; y: number } {
  const largest = rings.toSorted((a, b) => spread(b) - spread(a))[0] ?? []
  const corners = largest.map((spot) => placeIn(frame, spot))
  const box = boxOf([largest])
  let best = { x: 0, y: 0, room: -1 }
  for (let row = 1; row < CELLS; row += 1)
    for (let column = 1; column < CELLS; column += 1) {
      const spot = {
        lon: Math.round(box.west + ((box.east - box.west) * column) / CELLS),
        lat: Math.round(box.south + ((box.north - box.south) * row) / CELLS),
      }
      if (!isInside([largest], spot)) continue
      const at = placeIn(frame, spot)
      const room = roomAround(corners, at)
      if (room > best.room) best = { ...at, room }
    }
  return { x: Math.round(best.x), y: Math.round(best.y) }
}

function spread(ring: Ring): number {
  const { west, south, east, north } = boxOf([ring])
  return (east - west) * (north - south)
}

type Point = { readonly x: number; readonly y: number }

/** A name is wider than high: what lies above or below may be nearer. */
function roomAround(corners: readonly Point[], at: Point): number {
  let least = Infinity
  for (const [index, b] of corners.entries()) {
    const a = corners[index - 1]
    if (a === undefined) continue
    const [ax, ay, bx, by] = [a.x - at.x, (a.y - at.y) * 1.8, b.x - at.x, (b.y - at.y) * 1.8]
    const long = (bx - ax) ** 2 + (by - ay) ** 2
    const along = long === 0 ? 0 : Math.min(1, Math.max(0, -(ax * (bx - ax) + ay * (by - ay)) / long))
    least = Math.min(least, Math.hypot(ax + along * (bx - ax), ay + along * (by - ay)))
  }
  return least
}
