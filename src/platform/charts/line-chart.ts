import { widthInEms, wrapText } from '../documents/text-width.ts'
import { type Chart, type ChartAbout, chartOf, nothingYet, NARROW } from './chart.ts'
import { legend } from './legend.ts'
import { type ChartNumber, roundTicks, written } from './scale.ts'
import { colours, drawing, element, label } from './svg.ts'
import { type ChartTone, fillOf, toneClass } from './tone.ts'

export interface Line {
  readonly name: string
  readonly tone: ChartTone
  /** One for each period; null where there is no value, which breaks the line. */
  readonly values: readonly (ChartNumber | null)[]
}

export interface LineChartData extends ChartAbout {
  /** Head of the table's first column: 월, 분기, 연도. */
  readonly column: string
  readonly periods: readonly string[]
  readonly lines: readonly Line[]
}

interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  x(period: number): number
  y(value: number): number
}

const SIZE = 13
const NAME_GAP = 18

/** Lines over time, from zero, each named at its end. */
export function lineChart(data: LineChartData): Chart {
  return chartOf(data, (width) => draw(data, width), {
    head: [data.column, ...data.lines.map(({ name }) => name)],
    align: ['left', ...data.lines.map(() => 'right' as const)],
    rows: data.periods.map((period, index) => [
      period,
      ...data.lines.map((line) => textAt(line, index, data)),
    ]),
  })
}

function textAt(line: Line, index: number, { locale }: LineChartData): string {
  const value = line.values[index]
  return value === null || value === undefined ? '–' : written(value, locale)
}

const numbersOf = ({ values }: Line): number[] =>
  values.flatMap((value) => (value === null ? [] : [Number(value)]))

function draw(data: LineChartData, width: number): string {
  const said = { kind: 'lines', title: data.title, description: describe(data) }
  const all = data.lines.flatMap(numbersOf)
  if (all.length === 0 || data.periods.length === 0) {
    return drawing({ width, height: 40 }, said, [label(0, 25, nothingYet(data.locale))])
  }
  const narrow = width <= NARROW
  // On a telephone the names stand above the drawing: beside it they would leave no room for the lines.
  const key = narrow && data.lines.length > 1 ? legend(data.lines, width) : { content: [], height: 0 }
  const ends = data.lines.map((line) => endLabel(line, narrow, data))
  const ticks = roundTicks(all)
  const plot = plotOf(
    data,
    width,
    ticks,
    key.height,
    Math.max(...ends.flat().map((text) => widthInEms(text) * SIZE)),
  )
  return drawing({ width, height: plot.bottom + 30 }, said, [
    ...key.content,
    ...gridOf(ticks, plot, data),
    ...periodLabels(data.periods, plot),
    ...data.lines.flatMap((line) => strokes(line, plot)),
    ...endLabels(data.lines, ends, plot),
  ])
}

/** What stands at the line's end: its last value, and its name where there is room. */
function endLabel(line: Line, narrow: boolean, data: LineChartData): string[] {
  const last = lastIndex(line)
  if (last < 0) return []
  const value = textAt(line, last, data)
  return narrow || data.lines.length === 1 ? [value] : [...wrapText(line.name, 9, 2), value]
}

function plotOf(
  data: LineChartData,
  width: number,
  ticks: readonly number[],
  top: number,
  right: number,
): Plot {
  const left = Math.max(...ticks.map((tick) => widthInEms(written(tick, data.locale)) * SIZE)) + 8
  const lines = data.lines.length
  const height = Math.max(width <= NARROW ? 190 : 250, lines * NAME_GAP * 3)
  const box = { left, right: width - right - 22, top: top + 14, bottom: top + 14 + height }
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const step = (box.right - box.left - 16) / Math.max(1, data.periods.length - 1)
  return {
    ...box,
    x: (period) =>
      data.periods.length === 1 ? box.left + (box.right - box.left) / 2 : box.left + 8 + period * step,
    y: (value) => box.bottom - ((value - low) / (high - low || 1)) * height,
  }
}

function gridOf(ticks: readonly number[], plot: Plot, data: LineChartData): string[] {
  return ticks.flatMap((tick) => {
    const y = plot.y(tick)
    const zero = tick === 0
    return [
      element('line', {
        class: zero ? 'chart-axis' : 'chart-grid',
        x1: plot.left,
        x2: plot.right,
        y1: y,
        y2: y,
        stroke: zero ? colours.axis : colours.grid,
        'stroke-width': 1,
      }),
      label(plot.left - 8, y + 4, written(tick, data.locale), {
        size: SIZE,
        anchor: 'end',
        fill: colours.subtle,
        class: 'chart-text chart-subtle',
      }),
    ]
  })
}

/** As many periods as fit side by side, the last always among them. */
function periodLabels(periods: readonly string[], plot: Plot): string[] {
  const step = periods.length > 1 ? plot.x(1) - plot.x(0) : plot.right - plot.left
  const widest = Math.max(...periods.map((period) => widthInEms(period) * SIZE)) + 10
  const every = Math.max(1, Math.ceil(widest / step))
  const last = periods.length - 1
  return periods.flatMap((period, index) => {
    if ((last - index) % every !== 0) return []
    const half = (widthInEms(period) * SIZE) / 2
    const x = Math.max(half, plot.x(index))
    return [
      label(x, plot.bottom + 20, period, {
        size: SIZE,
        anchor: 'middle',
        fill: colours.subtle,
        class: 'chart-text chart-subtle',
      }),
    ]
  })
}

function strokes(line: Line, plot: Plot): string[] {
  const points = line.values.map((value, index) =>
    value === null ? null : { x: plot.x(index), y: plot.y(Number(value)) },
  )
  const path = points
    .map((point, index) => {
      if (point === null) return ''
      const begins = index === 0 || points[index - 1] === null
      return `${begins ? 'M' : 'L'}${Math.round(point.x * 10) / 10} ${Math.round(point.y * 10) / 10}`
    })
    .join('')
  const fill = fillOf(line.tone)
  return [
    element('path', {
      class: `chart-line ${toneClass(line.tone)}`,
      d: path,
      fill: 'none',
      stroke: fill,
      'stroke-width': line.tone === 'ours' ? 3 : 2,
    }),
    ...points.flatMap((point) =>
      point === null
        ? []
        : [
            element('circle', {
              class: `chart-point ${toneClass(line.tone)}`,
              cx: point.x,
              cy: point.y,
              r: 3,
              fill,
            }),
          ],
    ),
  ]
}

/** Names and last values beside the lines' ends, moved apart where they would touch; a stripe says whose they are. */
function endLabels(lines: readonly Line[], ends: readonly (readonly string[])[], plot: Plot): string[] {
  const x = plot.x(Math.max(...lines.map(lastIndex))) + 8
  const boxes = lines
    .flatMap((line, index) => {
      const texts = ends[index] ?? []
      const height = texts.length * NAME_GAP
      return texts.length === 0
        ? []
        : [{ texts, tone: line.tone, height, top: plot.y(lastValue(line)) - height / 2 }]
    })
    .sort((one, other) => one.top - other.top)
  let free = plot.top - 12
  for (const box of boxes) {
    box.top = Math.max(box.top, free)
    free = box.top + box.height + 4
  }
  // What ran out at the bottom pushes those above it up again.
  let limit = plot.bottom + 6
  for (const box of boxes.toReversed()) {
    box.top = Math.min(box.top, limit - box.height)
    limit = box.top - 4
  }
  return boxes.flatMap(({ texts, tone, top, height }) => [
    element('rect', {
      class: `chart-key ${toneClass(tone)}`,
      x,
      y: top + 2,
      width: 3,
      height: height - 4,
      fill: fillOf(tone),
    }),
    ...texts.map((text, line) =>
      label(x + 8, top + line * NAME_GAP + SIZE + 1, text, { size: SIZE, bold: line === texts.length - 1 }),
    ),
  ])
}

const lastIndex = (line: Line): number => line.values.findLastIndex((value) => value !== null)
const lastValue = (line: Line): number => Number(line.values[lastIndex(line)] ?? 0)

function describe(data: LineChartData): string {
  const lines = data.lines.map((line) => {
    const numbers = line.values.flatMap((value, index) => (value === null ? [] : [index]))
    const ends = [...new Set([numbers[0], numbers.at(-1)])].flatMap((index) =>
      index === undefined ? [] : [`${data.periods[index] ?? ''} ${textAt(line, index, data)}`],
    )
    return `${line.name}: ${ends.join(', ')}`
  })
  return [...(data.unit === undefined ? [] : [data.unit]), ...lines].join('. ')
}
