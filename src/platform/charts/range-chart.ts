import { widthInEms } from '../documents/text-width.ts'
import { labelLayout, nameLines } from './bar-chart.ts'
import { type Chart, type ChartAbout, chartOf, nothingYet, NARROW } from './chart.ts'
import { written } from './scale.ts'
import { colours, drawing, element, label } from './svg.ts'
import { type ChartTone, fillOf, toneClass } from './tone.ts'

export interface Range {
  readonly label: string
  readonly low: number
  readonly likely: number
  readonly high: number
  /** Written beside the range: 93.4~95.1. */
  readonly text: string
  readonly tone: ChartTone
}

export interface RangeChartData extends ChartAbout {
  /** Heads of the table: what is ranged, the lower end, the likeliest, the upper end. */
  readonly columns: readonly [string, string, string, string]
  readonly ranges: readonly Range[]
  /** How an end is written in the table; as a plain number unless told. */
  readonly write?: (value: number) => string
}

const SIZE = 14
const LINE = 18
const ROW = 34

/** Where each lies between two ends, side by side on one scale that need not begin at zero: places, not lengths. */
export function rangeChart(data: RangeChartData): Chart {
  const say = data.write ?? ((value: number) => written(value, data.locale))
  return chartOf(data, (width) => draw(data, width, say), {
    head: data.columns,
    align: ['left', 'right', 'right', 'right'],
    rows: data.ranges.map((range) => [range.label, say(range.low), say(range.likely), say(range.high)]),
  })
}

function draw(data: RangeChartData, width: number, say: (value: number) => string): string {
  const said = { kind: 'ranges', title: data.title, description: describe(data) }
  if (data.ranges.length === 0)
    return drawing({ width, height: 40 }, said, [label(0, 25, nothingYet(data.locale))])
  const above = width <= NARROW
  const names = labelLayout(
    data.ranges.map((range) => range.label),
    width,
    above,
  )
  const right = Math.max(...data.ranges.map(({ text }) => widthInEms(text) * SIZE)) + 14
  const plot = plotOf(data.ranges, names.width + 8, width - right)
  const content: string[] = []
  let y = 6
  for (const [index, range] of data.ranges.entries()) {
    const lines = names.lines[index] ?? []
    const height = above ? lines.length * LINE + ROW - 4 : Math.max(ROW, lines.length * LINE + 8)
    const middle = above ? y + lines.length * LINE + 13 : y + height / 2
    const at = above ? { x: 0, y } : { x: 0, y: middle - (lines.length * LINE) / 2 }
    content.push(...nameLines(lines, at), ...rangeMark(range, plot, middle))
    content.push(label(width - right + 14, middle + 5, range.text, { size: SIZE, bold: true }))
    y += height
  }
  return drawing({ width, height: y + 24 }, said, [...ticksOf(plot, y, say), ...content])
}

interface Plot {
  readonly low: number
  readonly high: number
  readonly left: number
  readonly right: number
  x(value: number): number
}

function plotOf(ranges: readonly Range[], left: number, right: number): Plot {
  const low = Math.min(...ranges.map((range) => range.low))
  const most = Math.max(...ranges.map((range) => range.high))
  const high = most > low ? most : low + 1
  return { low, high, left, right, x: (value) => left + ((value - low) / (high - low)) * (right - left) }
}

/** The scale's two ends are told, so that nobody takes it to begin at zero. */
function ticksOf({ low, high, left, right }: Plot, bottom: number, say: (value: number) => string): string[] {
  const look = { size: 13, fill: colours.subtle, class: 'chart-text chart-subtle' }
  const line = { class: 'chart-axis', y1: bottom, y2: bottom, stroke: colours.axis, 'stroke-width': 1 }
  return [
    element('line', { ...line, x1: left, x2: right }),
    label(left, bottom + 18, say(low), look),
    label(right, bottom + 18, say(high), { ...look, anchor: 'end' }),
  ]
}

function rangeMark({ low, likely, high, tone }: Range, plot: Plot, y: number): string[] {
  const [fill, name] = [fillOf(tone), toneClass(tone)]
  return [
    element('rect', {
      class: `chart-bar ${name}`,
      x: plot.x(low),
      y: y - 4,
      width: Math.max(2, plot.x(high) - plot.x(low)),
      height: 8,
      rx: 4,
      fill,
    }),
    element('circle', { class: `chart-point ${name}`, cx: plot.x(likely), cy: y, r: 7, fill }),
  ]
}

function describe(data: RangeChartData): string {
  const said = data.ranges.slice(0, 12).map((range) => `${range.label} ${range.text}`)
  return [...(data.unit === undefined ? [] : [data.unit]), said.join(', ')].join('. ')
}
