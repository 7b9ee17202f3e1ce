import { labelLayout, nameLines } from '#platform/charts/bar-chart.ts'
import { type Chart, type ChartAbout, chartOf, NARROW } from '#platform/charts/chart.ts'
import { legend } from '#platform/charts/legend.ts'
import { scaleFromZero } from '#platform/charts/scale.ts'
import { colours, drawing, element, label } from '#platform/charts/svg.ts'
import { fillOf, toneClass } from '#platform/charts/tone.ts'
import { widthInEms } from '#platform/documents/text-width.ts'

/** A quota and what the draw gave it; null before the draw. */
export interface QuotaBar {
  readonly label: string
  readonly places: number
  readonly drawn: number | null
  readonly applicants: number
}

interface QuotaChartData extends ChartAbout {
  /** Heads of the table: what a bar is, the quota, who was drawn, who applied. */
  readonly columns: readonly [string, string, string, string]
  readonly bars: readonly QuotaBar[]
}

const SIZE = 14
const LINE = 18
const BAR = 20

/** Each quota as an outline, with the people drawn as a bar inside: what is missing stays empty. */
export function quotaChart(data: QuotaChartData): Chart {
  return chartOf(data, (width) => draw(data, width), {
    head: [...data.columns],
    align: ['left', 'right', 'right', 'right'],
    rows: data.bars.map(({ label: name, places, drawn, applicants }) => [
      name,
      String(places),
      drawn === null ? '–' : String(drawn),
      String(applicants),
    ]),
  })
}

const textOf = ({ places, drawn }: QuotaBar) => (drawn === null ? String(places) : `${drawn}/${places}`)

function draw(data: QuotaChartData, width: number): string {
  const above = width <= NARROW
  const labels = labelLayout(
    data.bars.map((bar) => bar.label),
    width,
    above,
  )
  const [, places, drawn] = data.columns
  const hasDrawn = data.bars.some((bar) => bar.drawn !== null)
  const key = legend(
    [
      { name: places, tone: 'rest', mark: (x, y) => outline(x - 6, y - 6, 12, 12) },
      ...(hasDrawn ? [{ name: drawn, tone: 'ours' as const }] : []),
    ],
    width,
  )
  const right = Math.max(...data.bars.map((bar) => widthInEms(textOf(bar)) * SIZE + 10))
  const scale = scaleFromZero(data.bars.flatMap((bar) => [bar.places, bar.drawn ?? 0]))
  const long = (value: number) => scale.at(value) * Math.max(10, width - labels.width - right - 2)
  const content = [...key.content]
  let y = key.height + 4
  for (const [index, bar] of data.bars.entries()) {
    const lines = labels.lines[index] ?? []
    const height = above ? lines.length * LINE + BAR + 12 : Math.max(BAR, lines.length * LINE) + 10
    const top = above ? y + lines.length * LINE + 2 : y + (height - 10 - BAR) / 2
    content.push(...nameLines(lines, { x: 0, y: above ? y : top + BAR / 2 - (lines.length * LINE) / 2 }))
    content.push(...barOf(bar, { left: labels.width, top }, long))
    y += height
  }
  const said = { kind: 'quotas', title: data.title, description: describe(data) }
  return drawing({ width, height: y }, said, content)
}

function barOf(
  bar: QuotaBar,
  at: { readonly left: number; readonly top: number },
  long: (value: number) => number,
): readonly string[] {
  const { places, drawn } = bar
  const tone = drawn !== null && drawn < places ? 'warning' : 'ours'
  const end = Math.max(long(places), long(drawn ?? 0))
  return [
    ...(drawn === null || drawn === 0
      ? []
      : [
          element('rect', {
            class: `chart-bar ${toneClass(tone)}`,
            ...{ x: at.left, y: at.top + 3, width: long(drawn), height: BAR - 6, fill: fillOf(tone) },
          }),
        ]),
    ...(places === 0 ? [] : [outline(at.left, at.top, long(places), BAR)]),
    label(at.left + end + 6, at.top + BAR / 2 + 5, textOf(bar), { size: SIZE, bold: true }),
  ]
}

const outline = (x: number, y: number, width: number, height: number) =>
  element('rect', {
    class: 'chart-axis',
    ...{ x, y, width, height, fill: 'none', stroke: colours.axis, 'stroke-width': 1.5 },
  })

function describe(data: QuotaChartData): string {
  return data.bars.map((bar) => `${bar.label} ${textOf(bar)}`).join(', ')
}
