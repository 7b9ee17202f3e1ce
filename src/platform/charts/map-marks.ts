import { mapMark, type MarkLook } from './map-mark.ts'
import { type Led, linked, type MapSheet, TARGET, target, tooltip } from './map-parts.ts'
import { boxAround, nearestFree } from './map-room.ts'
import { colours, element } from './svg.ts'
import { fillOf, toneClass } from './tone.ts'

export interface MapPoint extends MarkLook, Led {
  readonly x: number
  readonly y: number
}

export interface MapLine extends MarkLook, Led {
  readonly corners: readonly Corner[]
}

interface Corner {
  readonly x: number
  readonly y: number
}

const MARK = 8
/** More marks than these would hide the map and each other: they are then small, where they lie, and lead nowhere. */
const MANY = 30

/** Marks of points and of the middles of lines: each in a free place near its own, with a thread to it. */
export function marksOf(
  points: readonly MapPoint[],
  lines: readonly MapLine[],
  sheet: MapSheet,
): { readonly under: readonly string[]; readonly over: readonly string[] } {
  const marks = [
    ...points.map((point) => ({ mark: point, at: { x: sheet.x(point.x), y: sheet.y(point.y) } })),
    ...lines.map((line) => ({ mark: line, at: middleOf(line, sheet) })),
  ]
  if (!sheet.narrow && marks.length <= MANY)
    return { under: [], over: marks.map(({ mark, at }) => markShape(mark, at, sheet)) }
  const small = marks.map(({ mark, at }) => mapMark(mark, at.x, at.y, sheet.narrow ? 3.5 : 5))
  return {
    under: [element('g', { 'aria-hidden': 'true', 'pointer-events': 'none' }, small)],
    over: [],
  }
}

function middleOf({ corners }: MapLine, sheet: MapSheet): Corner {
  const middle = corners[Math.floor(corners.length / 2)] ?? { x: 0, y: 0 }
  return { x: sheet.x(middle.x), y: sheet.y(middle.y) }
}

function markShape(led: MarkLook & Led, at: Corner, sheet: MapSheet): string {
  const free = nearestFree(sheet.room, at, TARGET, sheet)
  sheet.room.take(boxAround(free.x, free.y, TARGET, TARGET))
  const away = Math.hypot(free.x - at.x, free.y - at.y)
  const thread = away < MARK ? [] : threadOf(at, free)
  const mark = mapMark(led, free.x, free.y, MARK)
  return [...thread, linked(led, 'map-mark', [target(free.x, free.y), tooltip(led.said), mark])].join('')
}

const threadOf = (at: Corner, free: Corner): readonly string[] => [
  element('path', {
    class: 'chart-axis',
    stroke: colours.axis,
    'stroke-width': 1,
    fill: 'none',
    d: `M${Math.round(at.x)} ${Math.round(at.y)}L${Math.round(free.x)} ${Math.round(free.y)}`,
  }),
  element('circle', { class: 'chart-mark-hollow', cx: at.x, cy: at.y, r: 1.8, fill: colours.axis }),
]

/** A line through its corners. */
export function lineShape(line: MapLine, sheet: MapSheet): string {
  const d = line.corners
    .map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${Math.round(sheet.x(x))} ${Math.round(sheet.y(y))}`)
    .join('')
  const round = { fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round', d }
  return element('g', { 'aria-hidden': 'true', 'pointer-events': 'none' }, [
    element('path', {
      ...round,
      class: 'map-casing',
      stroke: colours.paper,
      'stroke-width': sheet.narrow ? 4 : 6,
    }),
    element('path', {
      ...round,
      class: `map-stroke ${toneClass(line.tone)}`,
      stroke: fillOf(line.tone),
      'stroke-width': sheet.narrow ? 2 : 3,
    }),
  ])
}

/** Of the way between two tiles, the part that a join covers. */
const JOIN = [0.43, 0.57] as const
const JOIN_GAP = 7
/** Tiles whose middles are farther apart do not touch: nothing can be drawn over their border. */
const NEXT_TILE = 110

/** On a scheme a line only joins tiles: a short bar over each border that it crosses, side by side with others there. */
export function joins(lines: readonly MapLine[], sheet: MapSheet): readonly string[] {
  const crossed = new Map<string, number>()
  return lines.flatMap(({ corners, tone }) =>
    corners.flatMap((corner, at) => {
      const before = corners[at - 1]
      if (before === undefined) return []
      const [a, b] = [before, corner].toSorted((one, other) => one.x - other.x || one.y - other.y)
      if (a === undefined || b === undefined || Math.hypot(a.x - b.x, a.y - b.y) > NEXT_TILE) return []
      const key = `${a.x} ${a.y} ${b.x} ${b.y}`
      const nth = crossed.get(key) ?? 0
      crossed.set(key, nth + 1)
      return joinShape(a, b, tone, nth, sheet)
    }),
  )
}

function joinShape(a: Corner, b: Corner, tone: MapLine['tone'], nth: number, sheet: MapSheet): string {
  const [ax, ay, bx, by] = [sheet.x(a.x), sheet.y(a.y), sheet.x(b.x), sheet.y(b.y)]
  const long = Math.hypot(bx - ax, by - ay) || 1
  // The first in the middle, the next ones to either side of it.
  const aside = Math.ceil(nth / 2) * (nth % 2 === 0 ? 1 : -1) * JOIN_GAP * (sheet.narrow ? 0.7 : 1)
  const at = (part: number) =>
    `${Math.round(ax + (bx - ax) * part - ((by - ay) / long) * aside)} ${Math.round(ay + (by - ay) * part + ((bx - ax) / long) * aside)}`
  const d = `M${at(JOIN[0])}L${at(JOIN[1])}`
  const round = { fill: 'none', 'stroke-linecap': 'round', d }
  return element('g', { 'aria-hidden': 'true', 'pointer-events': 'none' }, [
    element('path', { ...round, class: 'map-casing', stroke: colours.paper, 'stroke-width': 7 }),
    element('path', {
      ...round,
      class: `map-stroke ${toneClass(tone)}`,
      stroke: fillOf(tone),
      'stroke-width': sheet.narrow ? 3 : 4,
    }),
  ])
}
