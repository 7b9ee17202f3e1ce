import { widthInEms } from '../documents/text-width.ts'
import type { DocumentTable } from '../documents/document.ts'
import { type Chart, type ChartAbout, chartOf, NARROW } from './chart.ts'
import { legend } from './legend.ts'
import { areaLabels, tileLabels } from './map-labels.ts'
import { mapMark, type MarkLook } from './map-mark.ts'
import { joins, lineShape, type MapLine, type MapPoint, marksOf } from './map-marks.ts'
import { linked, type MapArea, type MapSheet, type MapStep } from './map-parts.ts'
import { mapRoom } from './map-room.ts'
import { colours, element, label } from './svg.ts'

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
  const [points, lines] = [data.points ?? [], data.lines ?? []]
  const labels = data.kind === 'tiles' ? tileLabels(data.areas, sheet) : areaLabels(data.areas, sheet)
  const marks = data.kind === 'tiles' ? { under: [], over: [] } : marksOf(points, lines, sheet)
  const content = [
    ...data.areas.map((area) => areaShape(area, sheet)),
    ...(data.kind === 'tiles' ? joins(lines, sheet) : lines.map((line) => lineShape(line, sheet))),
    ...marks.under,
    ...labels,
    ...marks.over,
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
