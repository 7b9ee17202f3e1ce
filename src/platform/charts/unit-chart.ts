import { widthInEms } from '../documents/text-width.ts'
import type { DocumentTable } from '../documents/document.ts'
import { labelLayout, nameLines } from './bar-chart.ts'
import { type Chart, type ChartAbout, chartOf, NARROW, nothingYet, WIDE } from './chart.ts'
import { legend } from './legend.ts'
import { mapMark, type MarkLook } from './map-mark.ts'
import { colours, drawing, element, label } from './svg.ts'

/** One row of things that are counted, each of them drawn. */
export interface UnitRow {
  readonly label: string
  /** At the row's end: 9/18, 50.0 %. */
  readonly text: string
  /** Indexes into the kinds, in the order in which they are drawn. */
  readonly units: readonly number[]
}

export interface UnitChartData extends ChartAbout {
  readonly kinds: readonly (MarkLook & { readonly name: string })[]
  readonly rows: readonly UnitRow[]
  readonly table: Pick<DocumentTable, 'head' | 'align' | 'rows'>
  /** Wide drawings are as wide as this; 720 unless told. */
  readonly wide?: number
}

const SIZE = 14
const LINE = 18
/** From one unit to the next, at most. */
const STEP = 25

/** Every single thing as a mark in its row: as many marks as there are things, so the picture is the count. */
export function unitChart(data: UnitChartData): Chart {
  return chartOf(data, (width) => draw(data, width), data.table, data.wide ?? WIDE)
}

function draw(data: UnitChartData, width: number): string {
  const description = data.rows.map((row) => `${row.label}: ${row.text}`).join(', ')
  const said = { kind: 'units', title: data.title, description }
  if (data.rows.length === 0)
    return drawing({ width, height: 40 }, said, [label(0, 25, nothingYet(data.locale))])
  const narrow = width <= NARROW
  const names = labelLayout(
    data.rows.map((row) => row.label),
    width,
    narrow,
  )
  const right = Math.max(...data.rows.map(({ text }) => widthInEms(text) * SIZE + 4))
  const most = Math.max(1, ...data.rows.map(({ units }) => units.length))
  const room = width - names.width - (narrow ? 0 : right)
  const step = Math.min(STEP, room / most)
  const key = legend(
    data.kinds.map((kind) => ({ ...kind, mark: (x, y) => mapMark(kind, x, y, 6.5) })),
    width,
  )
  const content = [...key.content]
  let y = key.height + 6
  for (const [index, row] of data.rows.entries()) {
    const lines = names.lines[index] ?? []
    const height = narrow ? lines.length * LINE + STEP + 8 : Math.max(STEP + 6, lines.length * LINE + 8)
    const middle = narrow ? y + lines.length * LINE + STEP / 2 : y + height / 2
    const top = narrow ? y - 2 : middle - (lines.length * LINE) / 2
    content.push(
      ...nameLines(lines, { x: 0, y: top }),
      label(width, narrow ? y + SIZE - 2 : middle + 5, row.text, { size: SIZE, bold: true, anchor: 'end' }),
      ...unitsOf(row, data, { left: names.width, middle, step }),
    )
    y += height
    if (index < data.rows.length - 1) content.push(rule(y, width))
  }
  return drawing({ width, height: y + 2 }, said, content)
}

function unitsOf(
  { units }: UnitRow,
  { kinds }: UnitChartData,
  { left, middle, step }: { readonly left: number; readonly middle: number; readonly step: number },
): readonly string[] {
  const radius = Math.min(9, step / 2 - 1.5)
  return units.flatMap((kind, at) => {
    const look = kinds[kind]
    return look === undefined ? [] : [mapMark(look, left + step * (at + 0.5), middle, radius)]
  })
}

const rule = (y: number, width: number) =>
  element('line', {
    class: 'chart-grid',
    x1: 0,
    x2: width,
    y1: y,
    y2: y,
    stroke: colours.grid,
    'stroke-width': 1,
  })
