import {
  addDays,
  addMonths,
  calendarMonthOf,
  type CalendarDate,
  type CalendarMonth,
  daysBetween,
  firstDayOf,
  lastDayOf,
  monthOf,
  yearOf,
} from '../kernel/calendar-date.ts'
import type { Locale } from '../kernel/locale.ts'
import type { DocumentTable } from '../documents/document.ts'
import { formatDayOfYear, formatPeriod } from '../text/format.ts'
import { labelLayout, nameLines } from './bar-chart.ts'
import { type Chart, type ChartAbout, chartOf, nothingYet, NARROW, WHOLE_PAGE } from './chart.ts'
import { legend } from './legend.ts'
import { colours, drawing, element, label } from './svg.ts'
import { type SpanState, spanShape, stateMark, stateTones, stateWords } from './span-state.ts'
import { widthInEms } from '../documents/text-width.ts'

export interface TimelineSpan {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly state: SpanState
  /** Written in the bar where it fits, and always in the table. */
  readonly label?: string
}

export interface TimelineChartData extends ChartAbout {
  /** Head of the table's first column: 과제. */
  readonly column: string
  readonly from: CalendarMonth
  readonly to: CalendarMonth
  readonly today?: CalendarDate
  readonly rows: readonly { readonly label: string; readonly spans: readonly TimelineSpan[] }[]
}

const BAR = 18
const LINE = 18
const SIZE = 13

/** What happens when, by months, with a line at today (Gantt). */
export function timelineChart(data: TimelineChartData): Chart {
  const words = stateWords[data.locale ?? 'ko']
  const head =
    data.locale === 'en' ? [data.column, 'What', 'When', 'State'] : [data.column, '내용', '기간', '상태']
  const table: Pick<DocumentTable, 'head' | 'align' | 'rows'> = {
    head,
    align: ['left', 'left', 'left', 'center'],
    rows: data.rows.flatMap((row) =>
      row.spans.map((span) => [
        row.label,
        span.label ?? '–',
        formatPeriod(span.from, span.to, data.locale ?? 'ko'),
        words[span.state],
      ]),
    ),
  }
  return chartOf(data, (width) => draw(data, width), table, WHOLE_PAGE)
}

interface Months {
  readonly left: number
  readonly right: number
  readonly first: CalendarDate
  readonly months: readonly CalendarMonth[]
  /** Where a day begins. */
  x(day: CalendarDate): number
}

function draw(data: TimelineChartData, width: number): string {
  const locale = data.locale ?? 'ko'
  const said = { kind: 'timeline', title: data.title, description: describe(data, locale) }
  const above = width <= NARROW
  if (data.rows.length === 0) return drawing({ width, height: 40 }, said, [label(0, 25, nothingYet(locale))])
  const labels = labelLayout(
    data.rows.map((row) => row.label),
    width,
    above,
  )
  const months = monthsOf(data, labels.width, width)
  const key = stateLegend(data, width, locale)
  const head = { top: key.height, bottom: key.height + 38 }
  const rows: string[] = []
  let y = head.bottom + (isShown(data.today, months) ? 22 : 4)
  for (const [index, row] of data.rows.entries()) {
    const lines = labels.lines[index] ?? []
    const height = above ? lines.length * LINE + BAR + 14 : Math.max(BAR, lines.length * LINE) + 14
    const barTop = above ? y + lines.length * LINE + 4 : y + (height - BAR) / 2
    rows.push(
      element('line', {
        class: 'chart-grid',
        x1: 0,
        x2: width,
        y1: y,
        y2: y,
        stroke: colours.grid,
        'stroke-width': 1,
      }),
    )
    rows.push(...nameLines(lines, { x: 0, y: above ? y + 2 : y + (height - lines.length * LINE) / 2 }))
    rows.push(...row.spans.flatMap((span) => spanBar(span, months, barTop)))
    y += height
  }
  return drawing({ width, height: y + 2 }, said, [
    ...key.content,
    ...monthHead(months, head, y, locale),
    ...todayLine(data, months, head.bottom, y, locale),
    ...rows,
  ])
}

function monthsOf(data: TimelineChartData, left: number, width: number): Months {
  const first = firstDayOf(data.from)
  const months: CalendarMonth[] = []
  for (let month = data.from; month <= data.to; month = calendarMonthOf(addMonths(firstDayOf(month), 1)))
    months.push(month)
  const days = Math.max(1, daysBetween(first, lastDayOf(data.to)) + 1)
  const right = width - 1
  const clamp = (x: number): number => Math.min(right, Math.max(left, x))
  return {
    left,
    right,
    first,
    months,
    x: (day) => clamp(left + (daysBetween(first, day) / days) * (right - left)),
  }
}

/** Years and months above, every second month shaded. */
function monthHead(
  months: Months,
  head: { top: number; bottom: number },
  bottom: number,
  locale: Locale,
): string[] {
  const wide = (months.right - months.left) / Math.max(1, months.months.length)
  const every = [1, 2, 3, 6, 12].find((step) => step * wide >= (locale === 'ko' ? 32 : 30)) ?? 12
  const subtle = { size: 12, fill: colours.subtle, class: 'chart-text chart-subtle' }
  const top = head.top + 20
  const shades = months.months.flatMap((month, index) => {
    const x = months.x(firstDayOf(month))
    const end = months.x(addMonths(firstDayOf(month), 1))
    const shade = {
      class: 'chart-band',
      x,
      y: top,
      width: Math.max(0, end - x),
      height: bottom - top,
      fill: colours.band,
    }
    return index % 2 === 0 ? [element('rect', shade)] : []
  })
  const names = months.months.flatMap((month, index) => {
    const x = months.x(firstDayOf(month)) + 3
    const year = locale === 'ko' ? `${yearOf(month)}년` : String(yearOf(month))
    const begins = index === 0 ? yearRoom(months) : monthOf(month) === 1
    return [
      ...(begins ? [label(x, head.top + 15, year, { ...subtle, bold: true })] : []),
      ...((monthOf(month) - 1) % every === 0
        ? [label(x, head.bottom - 4, monthName(month, locale), subtle)]
        : []),
    ]
  })
  return [...shades, ...names]
}

/** Whether the first year's name fits before the next January's. */
function yearRoom(months: Months): boolean {
  const january = months.months.findIndex((month, index) => index > 0 && monthOf(month) === 1)
  const next = months.months[january]
  return next === undefined || months.x(firstDayOf(next)) - months.left > 44
}

const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function monthName(month: CalendarMonth, locale: Locale): string {
  return locale === 'ko' ? `${monthOf(month)}월` : (ENGLISH_MONTHS[monthOf(month) - 1] ?? '')
}

function spanBar(span: TimelineSpan, months: Months, top: number): string[] {
  const from = months.x(span.from)
  const end = months.x(addDays(span.to, 1))
  if (span.to < months.first || end <= from) return []
  const long = Math.max(4, end - from)
  const text = span.label ?? ''
  const room = long - (BAR + 10)
  return [
    ...spanShape(span.state, { x: from, y: top, width: long, height: BAR }),
    ...(long >= BAR + 2 ? [stateMark(span.state, from + BAR / 2 + 1, top + BAR / 2, false)] : []),
    ...(text !== '' && widthInEms(text) * 12 <= room
      ? [
          label(from + BAR + 5, top + BAR / 2 + 4.5, text, {
            size: 12,
            fill: textFill(span.state),
            class: textClass(span.state),
          }),
        ]
      : []),
  ]
}

const textFill = (state: SpanState): string => (state === 'planned' ? colours.text : colours.paper)
const textClass = (state: SpanState): string => (state === 'planned' ? 'chart-text' : 'chart-text-on-dark')
function isShown(today: CalendarDate | undefined, months: Months): today is CalendarDate {
  return today !== undefined && today >= months.first && months.x(today) < months.right
}

/** Behind the bars, so that it strikes out none of their words. */
function todayLine(
  { today }: TimelineChartData,
  months: Months,
  top: number,
  bottom: number,
  locale: Locale,
): string[] {
  if (!isShown(today, months)) return []
  const x = months.x(today)
  const text = `${locale === 'ko' ? '오늘' : 'Today'} ${formatDayOfYear(today, locale)}`
  const half = (widthInEms(text) * SIZE) / 2
  const middle = Math.min(months.right - half, Math.max(half, x))
  return [
    element('line', {
      class: 'chart-today',
      x1: x,
      x2: x,
      y1: top + 20,
      y2: bottom,
      stroke: colours.danger,
      'stroke-width': 2,
    }),
    label(middle, top + 15, text, {
      size: SIZE,
      bold: true,
      anchor: 'middle',
      fill: colours.danger,
      class: 'chart-text chart-today-text',
    }),
  ]
}

function stateLegend(data: TimelineChartData, width: number, locale: Locale) {
  const used = new Set(data.rows.flatMap((row) => row.spans.map((span) => span.state)))
  const states = (Object.keys(stateTones) as SpanState[]).filter((state) => used.has(state))
  return legend(
    states.map((state) => ({
      name: stateWords[locale][state],
      tone: stateTones[state],
      mark: (x: number, y: number) =>
        [
          ...spanShape(state, { x: x - 7, y: y - 7, width: 14, height: 14 }),
          stateMark(state, x, y, true),
        ].join(''),
    })),
    width,
  )
}

function describe(data: TimelineChartData, locale: Locale): string {
  const rows = data.rows
    .slice(0, 8)
    .flatMap((row) =>
      row.spans.map(
        (span) =>
          `${row.label} ${formatPeriod(span.from, span.to, locale)} ${stateWords[locale][span.state]}`,
      ),
    )
  return rows.join('. ')
}
