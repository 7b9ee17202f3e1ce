import { widthInEms, wrapText } from '../documents/text-width.ts'
import { type Chart, type ChartAbout, chartOf, nothingYet, NARROW } from './chart.ts'
import { sankeyLayout, type SankeyNode, type SankeyRibbon } from './sankey-layout.ts'
import { type ChartNumber, written } from './scale.ts'
import { drawing, element, escaped, label } from './svg.ts'
import { type ChartTone, fillOf, toneClass } from './tone.ts'

export interface SankeyChartData extends ChartAbout {
  /** Head of the table's first column, and of what the others are: 재원, 분야. */
  readonly columns: readonly [string, string]
  readonly left: readonly { readonly name: string; readonly tone: ChartTone }[]
  readonly right: readonly { readonly name: string }[]
  /** `flows[left][right]`; what is below zero is drawn as nothing and stands in the table. */
  readonly flows: readonly (readonly ChartNumber[])[]
  /** How an amount is written; as a plain number unless told. */
  readonly write?: (amount: ChartNumber) => string
}

const LINE = 17
const BLOCK = 12
const SPACE = 8

/** Flows from what is at the left to what is at the right, each as wide as it is large. */
export function sankeyChart(data: SankeyChartData): Chart {
  const write = data.write ?? ((amount: ChartNumber) => written(amount, data.locale))
  const total = data.locale === 'en' ? 'Total' : '계'
  const row = (amounts: readonly ChartNumber[]) => [
    ...data.right.map((_, to) => write(amounts[to] ?? 0n)),
    write(added(amounts)),
  ]
  const columnSums = data.right.map((_, to) => added(data.flows.map((amounts) => amounts[to] ?? 0n)))
  return chartOf(data, (width) => draw(data, write, width), {
    head: [data.columns[0], ...data.right.map(({ name }) => name), total],
    align: ['left', ...data.right.map(() => 'right' as const), 'right'],
    rows: [
      ...data.left.map(({ name }, from) => [name, ...row(data.flows[from] ?? [])]),
      [total, ...row(columnSums)],
    ],
  })
}

/** Whole amounts stay whole; others are added as numbers. */
function added(amounts: readonly ChartNumber[]): ChartNumber {
  if (amounts.every((amount) => typeof amount === 'bigint'))
    return amounts.reduce((all, each) => all + each, 0n)
  return Number(amounts.reduce<number>((all, each) => all + Number(each), 0).toPrecision(12))
}

interface Look {
  readonly size: number
  readonly leftWidth: number
  readonly rightWidth: number
}

/** On a telephone the names take less room and more lines. */
function lookOf(data: SankeyChartData, width: number, leftTexts: Texts, rightTexts: Texts): Look {
  const size = width <= NARROW ? 12 : 14
  const widest = (texts: Texts) => Math.max(0, ...texts.flat().map((text) => widthInEms(text) * size))
  const most = (share: number) => Math.floor(width * share)
  return {
    size,
    leftWidth: Math.min(widest(leftTexts), most(width <= NARROW ? 0.26 : 0.22)),
    rightWidth: Math.min(widest(rightTexts), most(width <= NARROW ? 0.34 : 0.3)),
  }
}

type Texts = readonly (readonly [name: string, amount: string])[]

function draw(data: SankeyChartData, write: (amount: ChartNumber) => string, width: number): string {
  const said = { kind: 'sankey', title: data.title, description: describe(data, write) }
  const flows = data.left.map((_, from) =>
    data.right.map((__, to) => Math.max(0, Number(data.flows[from]?.[to] ?? 0) || 0)),
  )
  if (flows.flat().every((flow) => flow === 0))
    return drawing({ width, height: 40 }, said, [label(0, 25, nothingYet(data.locale))])
  const leftTexts: Texts = data.left.map(({ name }, from) => [name, write(added(data.flows[from] ?? []))])
  const rightTexts: Texts = data.right.map(({ name }, to) => [
    name,
    write(added(data.flows.map((amounts) => amounts[to] ?? 0n))),
  ])
  const look = lookOf(data, width, leftTexts, rightTexts)
  const leftLines = leftTexts.map((texts) => linesOf(texts, look.leftWidth, look.size))
  const rightLines = rightTexts.map((texts) => linesOf(texts, look.rightWidth, look.size))
  const layout = sankeyLayout(flows, {
    flow: width <= NARROW ? 300 : 340,
    gap: 8,
    leftLabels: leftLines.map((lines) => lines.length * LINE),
    rightLabels: rightLines.map((lines) => lines.length * LINE),
  })
  const from = look.leftWidth + SPACE
  const to = width - look.rightWidth - SPACE - BLOCK
  return drawing({ width, height: layout.height + 8 }, said, [
    ...layout.ribbons.map((ribbon) => ribbonPath(ribbon, data, from + BLOCK, to)),
    ...layout.left.map((node) => block(node, from, data.left[node.index]?.tone ?? 'rest')),
    ...layout.right.map((node) => block(node, to, 'rest')),
    ...layout.left.flatMap((node) => words(node, leftLines[node.index] ?? [], look.leftWidth, 'end', look)),
    ...layout.right.flatMap((node) =>
      words(node, rightLines[node.index] ?? [], to + BLOCK + SPACE, 'start', look),
    ),
  ])
}

/** The name in at most two lines, and the amount below it. */
function linesOf([name, amount]: readonly [string, string], width: number, size: number): readonly string[] {
  const ems = width / size + 0.01
  return [...wrapText(name, ems, 2), ...wrapText(amount, ems, 2)]
}

const two = (value: number): number => Math.round(value * 100) / 100

function ribbonPath(
  { from, to, height, leaves, reaches }: SankeyRibbon,
  data: SankeyChartData,
  x1: number,
  x2: number,
): string {
  const tone = data.left[from]?.tone ?? 'rest'
  const [a, b, middle] = [two(leaves + 4), two(reaches + 4), two((x1 + x2) / 2)]
  const [c, d] = [two(leaves + height + 4), two(reaches + height + 4)]
  const name = `${data.left[from]?.name ?? ''} → ${data.right[to]?.name ?? ''}`
  return element(
    'path',
    {
      class: `chart-bar chart-ribbon ${toneClass(tone)}`,
      d:
        `M${two(x1)} ${a}C${middle} ${a} ${middle} ${b} ${two(x2)} ${b}L${two(x2)} ${d}` +
        `C${middle} ${d} ${middle} ${c} ${two(x1)} ${c}Z`,
      fill: fillOf(tone),
      'fill-opacity': 0.4,
    },
    [element('title', {}, [escaped(name)])],
  )
}

function block({ top, height }: SankeyNode, x: number, tone: ChartTone): string {
  return element('rect', {
    class: `chart-bar chart-block ${toneClass(tone)}`,
    x,
    y: top + 4,
    width: BLOCK,
    height: Math.max(1, height),
    fill: fillOf(tone),
  })
}

function words(
  { middle }: SankeyNode,
  lines: readonly string[],
  x: number,
  anchor: 'start' | 'end',
  { size }: Look,
): string[] {
  const top = middle + 4 - (lines.length * LINE) / 2
  return lines.map((line, index) =>
    label(x, top + index * LINE + size - 1, line, { size, anchor, bold: index === lines.length - 1 }),
  )
}

/** The largest flows in words: the table has all. */
function describe(data: SankeyChartData, write: (amount: ChartNumber) => string): string {
  const flows = data.left.flatMap(({ name }, from) =>
    data.right.map((right, to) => ({
      text: `${name} → ${right.name}`,
      amount: data.flows[from]?.[to] ?? 0n,
    })),
  )
  const largest = flows.toSorted((a, b) => Number(b.amount) - Number(a.amount)).slice(0, 8)
  const said = largest.map(({ text, amount }) => `${text} ${write(amount)}`).join(', ')
  return [...(data.unit === undefined ? [] : [data.unit]), said].join('. ')
}
