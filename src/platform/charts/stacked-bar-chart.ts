import { widthInEms } from '../documents/text-width.ts'
import { labelLayout, nameLines } from './bar-chart.ts'
import { type Chart, type ChartAbout, chartOf, nothingYet, NARROW } from './chart.ts'
import { legend } from './legend.ts'
import { type ChartNumber, written } from './scale.ts'
import { colours, drawing, element, label } from './svg.ts'
import { type ChartTone, fillOf, textOn, textOnClass, toneClass } from './tone.ts'

export interface StackedBarChartData extends ChartAbout {
  /** Head of the table's first column. */
  readonly column: string
  readonly parts: readonly { readonly name: string; readonly tone: ChartTone }[]
  /** Values in the order of the parts, none below zero. */
  readonly bars: readonly { readonly label: string; readonly values: readonly ChartNumber[] }[]
  /** Each bar as long as all others: shares, not amounts. */
  readonly shares?: boolean
  /** How a value and a sum of values are written; as plain numbers unless told. */
  readonly write?: (value: ChartNumber) => string
}

const SIZE = 14
const LINE = 18
const BAR = 24

/** Bars of parts: what each is made of, and how long it is in all. */
export function stackedBarChart(data: StackedBarChartData): Chart {
  const total = data.locale === 'en' ? 'Total' : '계'
  return chartOf(data, (width) => draw(data, width), {
    head: [data.column, ...data.parts.map(({ name }) => name), total],
    align: ['left', ...data.parts.map(() => 'right' as const), 'right'],
    rows: data.bars.map((bar) => [
      bar.label,
      ...data.parts.map((_, part) => say(bar.values[part] ?? 0, data)),
      totalText(bar.values, data),
    ]),
  })
}

const sum = (values: readonly ChartNumber[]): number =>
  values.reduce<number>((all, value) => all + size(value), 0)
/** A length is never below zero; the table shows what was given. */
const size = (value: ChartNumber): number => Math.max(0, Number(value) || 0)

const say = (value: ChartNumber, { write, locale }: StackedBarChartData): string =>
  write === undefined ? written(value, locale) : write(value)

function totalText(values: readonly ChartNumber[], data: StackedBarChartData): string {
  if (values.every((value) => typeof value === 'bigint')) {
    return say(
      values.reduce((all, value) => all + value, 0n),
      data,
    )
  }
  const total = values.reduce<number>((all, value) => all + Number(value), 0)
  return say(Number(total.toPrecision(12)), data)
}

function draw(data: StackedBarChartData, width: number): string {
  const said = { kind: 'stacked', title: data.title, description: describe(data) }
  const key = legend(data.parts, width)
  if (data.bars.length === 0)
    return drawing({ width, height: 40 }, said, [label(0, 25, nothingYet(data.locale))])
  const above = width <= NARROW
  const labels = labelLayout(
    data.bars.map((bar) => bar.label),
    width,
    above,
  )
  const totals = data.bars.map((bar) => totalText(bar.values, data))
  const right = Math.max(...totals.map((text) => widthInEms(text) * SIZE + 10))
  const space = Math.max(10, width - labels.width - right)
  const longest = Math.max(...data.bars.map((bar) => sum(bar.values)))
  const content = [...key.content]
  let y = key.height + 4
  for (const [index, bar] of data.bars.entries()) {
    const lines = labels.lines[index] ?? []
    const height = above ? lines.length * LINE + BAR + 12 : Math.max(BAR, lines.length * LINE) + 12
    const top = above ? y + lines.length * LINE + 2 : y + (height - 12 - BAR) / 2
    content.push(...nameLines(lines, { x: 0, y: above ? y : top + BAR / 2 - (lines.length * LINE) / 2 }))
    const whole = data.shares === true ? sum(bar.values) : longest
    const drawn = segments(bar.values, data, {
      left: labels.width,
      top,
      unit: whole === 0 ? 0 : space / whole,
    })
    content.push(
      ...drawn.content,
      label(drawn.end + 6, top + BAR / 2 + 5, totals[index] ?? '', { size: SIZE, bold: true }),
    )
    y += height
  }
  const axis = { class: 'chart-axis', x1: labels.width, x2: labels.width, y1: key.height, y2: y - 4 }
  return drawing({ width, height: y }, said, [
    ...content,
    element('line', { ...axis, stroke: colours.axis, 'stroke-width': 1 }),
  ])
}

function segments(
  values: readonly ChartNumber[],
  data: StackedBarChartData,
  at: { left: number; top: number; unit: number },
): { content: string[]; end: number } {
  const content: string[] = []
  let x = at.left
  for (const [part, { tone }] of data.parts.entries()) {
    const value = values[part] ?? 0
    const long = size(value) * at.unit
    if (long <= 0) continue
    content.push(
      element('rect', {
        class: `chart-bar ${toneClass(tone)}`,
        x,
        y: at.top,
        width: long,
        height: BAR,
        fill: fillOf(tone),
        // White between parts: neighbours are told apart without their colours.
        stroke: colours.paper,
        'stroke-width': 1.5,
      }),
    )
    const text = say(value, data)
    if (widthInEms(text) * SIZE + 8 <= long) {
      content.push(
        label(x + long / 2, at.top + BAR / 2 + 5, text, {
          size: SIZE,
          anchor: 'middle',
          fill: textOn(tone),
          class: textOnClass(tone),
        }),
      )
    }
    x += long
  }
  return { content, end: x }
}

function describe(data: StackedBarChartData): string {
  const bars = data.bars.slice(0, 8).map((bar) => {
    const parts = data.parts.map(({ name }, part) => `${name} ${say(bar.values[part] ?? 0, data)}`)
    return `${bar.label}: ${parts.join(', ')}`
  })
  return [...(data.unit === undefined ? [] : [data.unit]), ...bars].join('. ')
}
