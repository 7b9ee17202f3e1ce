import { widthInEms, wrapText } from '../documents/text-width.ts'
import { type Chart, type ChartAbout, chartOf, nothingYet, NARROW } from './chart.ts'
import { type ChartNumber, scaleFromZero, written } from './scale.ts'
import { colours, drawing, element, label } from './svg.ts'
import { type ChartTone, fillOf, toneClass } from './tone.ts'

export interface Bar {
  readonly label: string
  readonly value: ChartNumber
  /** Written beside the bar and in the table instead of the plain number: 36/83, 43.4 %. */
  readonly text?: string
  /** `ours` unless told. */
  readonly tone?: ChartTone
}

export interface BarChartData extends ChartAbout {
  /** Heads of the table: what a bar is, what its length is. */
  readonly columns: readonly [string, string]
  readonly bars: readonly Bar[]
}

const SIZE = 14
const LINE = 18
const BAR = 22

/** Horizontal bars from zero, each with its name and its value. */
export function barChart(data: BarChartData): Chart {
  const texts = data.bars.map((bar) => bar.text ?? written(bar.value, data.locale))
  return chartOf(data, (width) => draw(data, texts, width), {
    head: data.columns,
    align: ['left', 'right'],
    rows: data.bars.map((bar, index) => [bar.label, texts[index] ?? '']),
  })
}

function draw(data: BarChartData, texts: readonly string[], width: number): string {
  const said = { kind: 'bars', title: data.title, description: describe(data, texts) }
  if (data.bars.length === 0)
    return drawing({ width, height: 40 }, said, [label(0, 25, nothingYet(data.locale))])
  const above = width <= NARROW
  const labels = labelLayout(
    data.bars.map((bar) => bar.label),
    width,
    above,
  )
  const plot = plotOf(data, texts, labels.width, width)
  const content: string[] = []
  let y = 6
  for (const [index, bar] of data.bars.entries()) {
    const lines = labels.lines[index] ?? []
    const height = above ? lines.length * LINE + BAR + 12 : Math.max(BAR, lines.length * LINE) + 12
    const barTop = above ? y + lines.length * LINE + 2 : y + (height - 12 - BAR) / 2
    content.push(
      ...nameLines(lines, above ? { x: 0, y } : { x: 0, y: barTop + BAR / 2 - (lines.length * LINE) / 2 }),
    )
    content.push(...barWithValue(bar, texts[index] ?? '', plot, barTop))
    y += height
  }
  const axis = element('line', {
    class: 'chart-axis',
    x1: plot.zero,
    x2: plot.zero,
    y1: 2,
    y2: y - 4,
    stroke: colours.axis,
    'stroke-width': 1,
  })
  return drawing({ width, height: y }, said, [...content, axis])
}

/** The names' lines, and how wide the column for them is: nothing when they stand above their bars. */
export function labelLayout(
  names: readonly string[],
  width: number,
  above: boolean,
): { lines: string[][]; width: number } {
  if (above) return { lines: names.map((name) => wrapText(name, width / SIZE - 1, 3)), width: 0 }
  const widest = Math.max(...names.map((name) => widthInEms(name) * SIZE))
  const column = Math.min(widest, width * 0.34)
  return { lines: names.map((name) => wrapText(name, column / SIZE + 0.01, 3)), width: column + 10 }
}

export function nameLines(lines: readonly string[], at: { x: number; y: number }): string[] {
  return lines.map((line, index) => label(at.x, at.y + index * LINE + SIZE, line, { size: SIZE }))
}

interface Plot {
  readonly zero: number
  x(value: number): number
}

/** Room for the widest value on either side, the rest for the bars. */
function plotOf(data: BarChartData, texts: readonly string[], left: number, width: number): Plot {
  const values = data.bars.map((bar) => Number(bar.value))
  const scale = scaleFromZero(values)
  const room = (side: 'left' | 'right'): number =>
    Math.max(
      0,
      ...texts
        .filter((_, index) => (values[index] ?? 0) < 0 === (side === 'left'))
        .map((text) => widthInEms(text) * SIZE + 8),
    )
  const from = left + room('left')
  const to = width - room('right') - 2
  const x = (value: number): number => from + scale.at(value) * Math.max(10, to - from)
  return { zero: x(0), x }
}

function barWithValue(bar: Bar, text: string, plot: Plot, top: number): string[] {
  const tone = bar.tone ?? 'ours'
  const end = plot.x(Number(bar.value))
  const negative = Number(bar.value) < 0
  return [
    element('rect', {
      class: `chart-bar ${toneClass(tone)}`,
      x: Math.min(end, plot.zero),
      y: top,
      width: Math.abs(end - plot.zero),
      height: BAR,
      fill: fillOf(tone),
    }),
    label(negative ? end - 6 : end + 6, top + BAR / 2 + 5, text, {
      size: SIZE,
      bold: true,
      anchor: negative ? 'end' : 'start',
    }),
  ]
}

/** The numbers in words, the first dozen of them: the table has all. */
function describe(data: BarChartData, texts: readonly string[]): string {
  const pairs = data.bars.slice(0, 12).map((bar, index) => `${bar.label} ${texts[index] ?? ''}`)
  return [...(data.unit === undefined ? [] : [data.unit]), pairs.join(', ')].join('. ')
}
