import { type Chart, type ChartAbout, chartOf } from '#platform/charts/chart.ts'
import { legend } from '#platform/charts/legend.ts'
import { colours, drawing, element, label } from '#platform/charts/svg.ts'
import { type ChartTone, fillOf, textOn, textOnClass, toneClass } from '#platform/charts/tone.ts'

export const ticketFates = ['drawn', 'passed', 'reserve', 'rest'] as const
export type TicketFate = (typeof ticketFates)[number]

/** A ticket in the line, and what became of it. */
export interface TicketCell {
  readonly ticket: number
  readonly fate: TicketFate
  /** The cells of its row in the table. */
  readonly row: readonly string[]
}

interface TicketLineData extends ChartAbout {
  readonly head: readonly string[]
  readonly names: Readonly<Record<TicketFate, string>>
  readonly cells: readonly TicketCell[]
}

const WIDE = 44
const HIGH = 30

const tones: Readonly<Record<TicketFate, ChartTone>> = {
  drawn: 'ours',
  passed: 'fourth',
  reserve: 'second',
  rest: 'rest',
}

/** The line of the draw from its front: each ticket a square, coloured and named by what became of it. */
export function ticketLine(data: TicketLineData): Chart {
  return chartOf(data, (width) => draw(data, width), {
    head: [...data.head],
    align: data.head.map((_, index) => (index < 2 ? 'right' : 'left')),
    rows: data.cells.map(({ row }) => [...row]),
  })
}

function draw(data: TicketLineData, width: number): string {
  const used = ticketFates.filter((fate) => data.cells.some((cell) => cell.fate === fate))
  const key = legend(
    used.map((fate) => ({ name: data.names[fate], tone: tones[fate] })),
    width,
  )
  const columns = Math.max(1, Math.floor(width / WIDE))
  const content = [...key.content]
  for (const [index, { ticket, fate }] of data.cells.entries()) {
    const x = (index % columns) * WIDE
    const y = key.height + 6 + Math.floor(index / columns) * HIGH
    content.push(
      element('rect', {
        class: `chart-bar ${toneClass(tones[fate])}`,
        ...{ x: x + 1, y: y + 1, width: WIDE - 2, height: HIGH - 2, fill: fillOf(tones[fate]) },
        ...{ stroke: colours.paper, 'stroke-width': 1 },
      }),
      label(x + WIDE / 2, y + HIGH / 2 + 5, String(ticket), {
        ...{ size: 13, anchor: 'middle', bold: fate === 'drawn' },
        ...{ fill: textOn(tones[fate]), class: textOnClass(tones[fate]) },
      }),
    )
  }
  const rows = Math.ceil(data.cells.length / columns)
  const counts = used.map(
    (fate) => `${data.names[fate]} ${data.cells.filter((cell) => cell.fate === fate).length}`,
  )
  return drawing(
    { width, height: key.height + 8 + rows * HIGH },
    { kind: 'tickets', title: data.title, description: counts.join(', ') },
    content,
  )
}
