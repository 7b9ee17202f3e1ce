import { widthInEms } from '../documents/text-width.ts'
import type { DocumentTable } from '../documents/document.ts'
import { type Chart, type ChartAbout, chartOf, NARROW } from './chart.ts'
import { legend } from './legend.ts'
import { areaLabels, tileLabels } from './map-labels.ts'
import { mapMark, type MarkLook } from './map-mark.ts'
import {
  type Led,
  linked,
  type MapArea,
  type MapSheet,
  type MapStep,
  TARGET,
  target,
  tooltip,
} from './map-parts.ts'
import { boxAround, mapRoom, nearestFree } from './map-room.ts'
import { colours, element, label } from './svg.ts'
import { fillOf, toneClass } from './tone.ts'

export interface MapPoint extends MarkLook, Led {
  readonly x: number
  readonly y: number
}

export interface MapLine extends MarkLook, Led {
  readonly corners: readonly { readonly x: number; readonly y: number }[]
}

export interface AreaMapData extends ChartAbout {
  /** Tiles are all of one size and hold their marks; areas have places within them. */
  readonly kind: 'tiles' | 'areas'
  readonly frame: { readonly width: number; readonly height: number }
  readonly areas: readonly MapArea[]
  readonly points?: readonly MapPoint[]
  readonly lines?: readonly MapLine[]
  /** What the marks mean; drawn under the map. */
  readonly marks: readonly (MarkLook & { readonly name: string })[]
  /** What the colours mean. */
  readonly steps: readonly { readonly step: MapStep; readonly name: string }[]
  readonly table: Pick<DocumentTable, 'head' | 'align' | 'rows'>
  /** Wide drawings are as wide as this; 640 unless told. */
  readonly wide?: number
}

const MAP_WIDE = 640
const MARGIN = 6

export const stepFills: readonly string[] = ['#f4f5f6', '#ecf2fe', '#d8e5fd', '#b1cefb', '#86aff9']

/** A map of areas with their values, marks and lines: the same for borders and for tiles. */
export function areaMap(data: AreaMapData): Chart {
  return chartOf(data, (width) => draw(data, width), data.table, data.wide ?? MAP_WIDE)
}

function sheetOf({ frame }: AreaMapData, width: number): MapSheet {
  const scale = (width - MARGIN * 2) / frame.width
  return {
    scale,
    width,
    height: Math.round(frame.height * scale + MARGIN * 2),
    narrow: width <= NARROW,
    room: mapRoom(),
    x: (units) => units * scale + MARGIN,
    y: (units) => units * scale + MARGIN,
  }
}

function draw(data: AreaMapData, width: number): string {
  const sheet = sheetOf(data, width)
  const labels = data.kind === 'tiles' ? tileLabels(data.areas, sheet) : areaLabels(data.areas, sheet)
  const content = [
    ...data.areas.map((area) => areaShape(area, sheet)),
    ...labels,
    ...(data.kind === 'tiles'
      ? joins(data.lines ?? [], sheet)
      : (data.lines ?? []).map((line) => lineShape(line, sheet))),
    ...(data.points ?? []).map((point) => pointShape(point, sheet)),
  ]
  const key = keyOf(data, width, sheet.height + 8)
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${Math.round(sheet.height + key.height)}`,
      width,
      height: Math.round(sheet.height + key.height),
      // What is inside an image can be neither reached nor heard: one with links is a group.
      role: data.areas.some(({ href }) => href !== null) ? 'group' : 'img',
      'aria-label': data.title,
      class: 'chart chart-map',
      'font-family': 'Pretendard GOV, sans-serif',
    },
    [...content, ...key.content],
  )
}

function areaShape(area: MapArea, { scale }: MapSheet): string {
  const path = element('path', {
    class: `map-area map-step-${area.step}`,
    d: area.path,
    fill: stepFills[area.step],
    stroke: colours.paper,
    // The drawing is stretched, its lines are not.
    'stroke-width': Math.round((1.5 / scale) * 10) / 10,
    'stroke-linejoin': 'round',
    transform: `translate(${MARGIN} ${MARGIN}) scale(${Math.round(scale * 10_000) / 10_000})`,
  })
  return linked(area, area.current === true ? 'map-current' : 'map-town', [path])
}

const MARK = 8

function pointShape(point: MapPoint, sheet: MapSheet): string {
  const at = { x: sheet.x(point.x), y: sheet.y(point.y) }
  return markShape(point, at, sheet)
}

function markShape(led: MarkLook & Led, at: { x: number; y: number }, sheet: MapSheet): string {
  const size = sheet.narrow ? 13 : TARGET
  const free = nearestFree(sheet.room, at, size, sheet)
  sheet.room.take(boxAround(free.x, free.y, size, size))
  const away = Math.hypot(free.x - at.x, free.y - at.y)
  const leader =
    away < MARK
      ? []
      : [
          element('path', {
            class: 'chart-axis',
            stroke: colours.axis,
            'stroke-width': 1,
            fill: 'none',
            d: `M${Math.round(at.x)} ${Math.round(at.y)}L${Math.round(free.x)} ${Math.round(free.y)}`,
          }),
          element('circle', { class: 'chart-mark-hollow', cx: at.x, cy: at.y, r: 1.8, fill: colours.axis }),
        ]
  const mark = mapMark(led, free.x, free.y, sheet.narrow ? 5.5 : MARK)
  if (sheet.narrow) return element('g', { 'aria-hidden': 'true' }, [...leader, mark])
  return [...leader, linked(led, 'map-mark', [target(free.x, free.y), tooltip(led.said), mark])].join('')
}

function lineShape(line: MapLine, sheet: MapSheet): string {
  const corners = line.corners.map(({ x, y }) => ({ x: sheet.x(x), y: sheet.y(y) }))
  const d = corners.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`).join('')
  const round = { fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round', d }
  const drawn = [
    element('path', { ...round, class: 'map-casing', stroke: colours.paper, 'stroke-width': 6 }),
    element('path', {
      ...round,
      class: `map-stroke ${toneClass(line.tone)}`,
      stroke: fillOf(line.tone),
      'stroke-width': 3,
    }),
  ]
  const middle = corners[Math.floor(corners.length / 2)] ?? { x: 0, y: 0 }
  return [element('g', { 'aria-hidden': 'true' }, drawn), markShape(line, middle, sheet)].join('')
}

/** Of the way between two tiles, the part that a join covers. */
const JOIN = [0.43, 0.57] as const
const JOIN_GAP = 7
/** Tiles whose middles are farther apart do not touch: nothing can be drawn over their border. */
const NEXT_TILE = 110

/** On a scheme a line only joins tiles: a short bar over each border that it crosses, side by side with others there. */
function joins(lines: readonly MapLine[], sheet: MapSheet): readonly string[] {
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

type Corner = MapLine['corners'][number]

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

const KEY_LINE = 20
const SIZE = 13

/** Colours first, then marks. */
function keyOf(data: AreaMapData, width: number, top: number): { content: string[]; height: number } {
  const content: string[] = []
  let [x, y] = [MARGIN, top]
  for (const { step, name } of data.steps) {
    const wide = 24 + widthInEms(name) * SIZE + 14
    if (x + wide > width && x > MARGIN) [x, y] = [MARGIN, y + KEY_LINE]
    content.push(
      element('rect', {
        class: `map-area map-step-${step}`,
        ...{ x, y: y + 2, width: 18, height: 13, rx: 2 },
        fill: stepFills[step],
        stroke: colours.grid,
        'stroke-width': 1,
      }),
      label(x + 24, y + 13, name, { size: SIZE }),
    )
    x += wide
  }
  if (data.steps.length > 0) y += KEY_LINE + 2
  const marks = legend(
    data.marks.map((mark) => ({
      name: mark.name,
      tone: mark.tone,
      mark: (mx, my) => mapMark(mark, mx, my, 6.5),
    })),
    width - MARGIN * 2,
  )
  if (marks.height > 0)
    content.push(element('g', { transform: `translate(${MARGIN} ${Math.round(y)})` }, marks.content))
  const height = y - top + marks.height
  return { content, height: height === 0 ? 0 : height + 12 }
}
