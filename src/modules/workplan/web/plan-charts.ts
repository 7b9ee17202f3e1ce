import { barChart } from '#platform/charts/bar-chart.ts'
import type { Chart } from '#platform/charts/chart.ts'
import { lineChart } from '#platform/charts/line-chart.ts'
import type { SpanState } from '#platform/charts/span-state.ts'
import { stackedBarChart } from '#platform/charts/stacked-bar-chart.ts'
import { timelineChart } from '#platform/charts/timeline-chart.ts'
import type { ChartTone } from '#platform/charts/tone.ts'
import type { DocumentTable } from '#platform/documents/document.ts'
import { type CalendarDate, calendarMonthOf } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import { won, wonUnits } from '#platform/kernel/won.ts'
import {
  formatAmount,
  formatCount,
  formatMonth,
  formatPercent,
  formatWon,
  unitLabel,
} from '#platform/text/format.ts'
import type { Programme, ProgrammeLine, ProgrammeTable, StoredCell } from '../data/programme-queries.ts'
import type { TaskLine } from '../data/task-queries.ts'
import { wordsIn } from '../domain/plan-text.ts'
import { occurrencesOf } from '../domain/recurrence.ts'
import { type StateCounts, type TaskState, totalOf } from '../domain/task.ts'
import { planTable } from './programme-tables.ts'
import { allStates, exactUnit } from './say.ts'
import { workplanTexts } from './words.ts'

const parts: readonly { readonly states: readonly TaskState[]; readonly tone: ChartTone }[] = [
  { states: ['done'], tone: 'success' },
  { states: ['under-way'], tone: 'ours' },
  { states: ['due-soon'], tone: 'warning' },
  { states: ['late'], tone: 'danger' },
  { states: ['planned'], tone: 'fourth' },
  { states: ['put-off', 'stopped'], tone: 'rest' },
]

/** How each programme's tasks stand. */
export function statesChart(programmes: readonly ProgrammeLine[], day: CalendarDate, locale: Locale): Chart {
  const words = workplanTexts[locale]
  const counts = allStates(programmes)
  const count = (tasks: StateCounts, states: readonly TaskState[]) =>
    states.reduce((sum, state) => sum + tasks[state], 0)
  const shown = parts.filter(({ states }) => count(counts, states) > 0)
  return stackedBarChart({
    title: statesFinding(programmes, locale),
    caption: words.tasksByState,
    unit: words.unitCount,
    day,
    locale,
    column: words.programme,
    parts: shown.map(({ states, tone }) => ({
      name: states.map((state) => words.states[state]).join('·'),
      tone,
    })),
    bars: programmes.map(({ number, title, tasks }) => ({
      label: `${number}. ${title[locale]}`,
      values: shown.map(({ states }) => count(tasks, states)),
    })),
  })
}

function statesFinding(programmes: readonly ProgrammeLine[], locale: Locale): string {
  const words = workplanTexts[locale]
  const [worst] = programmes.toSorted((a, b) => b.tasks.late - a.tasks.late || a.number - b.number)
  const counts = allStates(programmes)
  if (worst !== undefined && worst.tasks.late > 0) {
    const late = programmes.filter(({ tasks }) => tasks.late > 0)
    const alone = late.every(({ tasks, id }) => id === worst.id || tasks.late < worst.tasks.late)
    if (alone) return words.chartLate(worst.title[locale], formatCount(worst.tasks.late, locale))
    return words.chartSpread(formatCount(counts.late, locale), formatCount(late.length, locale))
  }
  return words.chartTitle(formatCount(counts.done, locale), formatCount(totalOf(counts), locale))
}

const spanStates: Readonly<Record<TaskState, SpanState>> = {
  done: 'done',
  late: 'late',
  'due-soon': 'under-way',
  'under-way': 'under-way',
  planned: 'planned',
  'put-off': 'planned',
  stopped: 'planned',
}

/** When a programme's tasks are done. */
export function scheduleChart(tasks: readonly TaskLine[], today: CalendarDate, locale: Locale): Chart | null {
  const words = workplanTexts[locale]
  const firsts = tasks.map(({ firstDay }) => firstDay).toSorted()
  const lasts = tasks.map(({ lastDay }) => lastDay).toSorted()
  const [first, last] = [firsts[0], lasts.at(-1)]
  if (first === undefined || last === undefined) return null
  const [from, to] = [calendarMonthOf(first), calendarMonthOf(last)]
  return timelineChart({
    title: words.scheduleFinding(
      formatCount(tasks.length, locale),
      formatMonth(from, locale),
      formatMonth(to, locale),
    ),
    caption: words.schedule,
    locale,
    column: words.task,
    from,
    to,
    today,
    rows: tasks.map((task) => ({
      label: wordsIn(task.text, locale),
      spans: spansOf(task).map((span) => ({ ...span, state: spanStates[task.state] })),
    })),
  })
}

/** March and September are two bars; what comes every month is one long bar. */
function spansOf({
  period,
  recurrence,
  firstDay,
  lastDay,
}: TaskLine): readonly { from: CalendarDate; to: CalendarDate }[] {
  if (!['in-months', 'twice-a-year', 'quarterly'].includes(recurrence.kind))
    return [{ from: firstDay, to: lastDay }]
  const rules = { calendar: { isBusinessDay: () => true }, thirdWeek: 'third-monday' as const }
  return occurrencesOf(period, recurrence, rules).map(({ from, until }) => ({ from, to: until }))
}

/** Where a programme's money comes from. */
export function budgetChart({ budget }: Programme, day: CalendarDate, locale: Locale): Chart | null {
  const largest = budget?.lines[0]
  if (budget === null || largest === undefined) return null
  const words = workplanTexts[locale]
  const unit = exactUnit([budget.total, ...budget.lines.map(({ amount }) => amount)])
  const share = (amount: typeof budget.total) => formatPercent(ratio(amount, budget.total), locale)
  return barChart({
    title: words.budgetFinding(
      formatWon(budget.total, unit, locale),
      words.sources[largest.source],
      share(largest.amount),
    ),
    caption: words.budgetTitle,
    unit: unitLabel(unit, locale),
    day,
    locale,
    columns: [words.sourceColumn, words.amount],
    bars: budget.lines.map(({ source, amount }) => ({
      label: words.sources[source],
      value: amount / wonUnits[unit],
      text: `${formatAmount(amount, unit, locale)} (${share(amount)})`,
    })),
  })
}

const tones: readonly ChartTone[] = ['ours', 'rest', 'third', 'second', 'info']

/** The drawings that a table asked for; none where it asked for none or has too many rows to tell apart. */
export function tableCharts(table: ProgrammeTable, locale: Locale): readonly Chart[] {
  if (table.chart === 'lines') return table.cells.length <= tones.length ? linesOf(table, locale) : []
  return table.chart === 'bars' ? barsOf(table, locale) : []
}

function aboutOf(table: ProgrammeTable, drawn: DocumentTable, locale: Locale) {
  return { ...(drawn.unit === undefined ? {} : { unit: drawn.unit }), day: table.day, locale }
}

const numberIn = (cell: StoredCell | undefined): bigint | null =>
  typeof cell === 'string' ? BigInt(cell) : null

/** Beside a line of a scale this much larger, another could not be told from zero. */
const SCALE = 20n

/** A line per row over the columns of numbers; rows of another scale have a drawing of their own. */
function linesOf(table: ProgrammeTable, locale: Locale): readonly Chart[] {
  const drawn = planTable(table, locale)
  const numbers = table.head.flatMap(({ type }, place) => (type === 'text' ? [] : [place]))
  const lines = table.cells.map((row, index) => ({
    name: drawn.rows[index]?.[0] ?? '',
    tone: tones[index] ?? ('rest' as const),
    values: numbers.map((place) => numberIn(row[place])),
    ends: [numbers[0], numbers.at(-1)].map((place) =>
      place === undefined ? '' : (drawn.rows[index]?.[place] ?? ''),
    ),
  }))
  const highest = (line: (typeof lines)[number]) =>
    line.values.reduce<bigint>((top, value) => ((value ?? 0n) > top ? (value ?? 0n) : top), 0n)
  const groups: (typeof lines)[] = []
  for (const line of lines.toSorted((a, b) => (highest(a) > highest(b) ? -1 : 1))) {
    const group = groups.find(([first]) => first !== undefined && highest(line) * SCALE >= highest(first))
    if (group === undefined) groups.push([line])
    else group.push(line)
  }
  return groups.map((group) =>
    lineChart({
      ...aboutOf(table, drawn, locale),
      title: group.map(({ name, ends }) => `${name} ${ends.join(' → ')}`).join(', '),
      column: drawn.head[0] ?? '',
      periods: numbers.map((place) => drawn.head[place] ?? ''),
      lines: group.map(({ name, tone, values }) => ({ name, tone, values })),
    }),
  )
}

/** A bar per row, as long as its last number; a row that is the sum of the others is said, not drawn. */
function barsOf(table: ProgrammeTable, locale: Locale): readonly Chart[] {
  const drawn = planTable(table, locale)
  const last = table.head.findLastIndex(({ type }) => type !== 'text')
  const rows = table.cells.map((row, index) => ({
    label: drawn.rows[index]?.[0] ?? '',
    text: drawn.rows[index]?.[last] ?? '',
    amount: numberIn(row[last]) ?? 0n,
  }))
  const sum = rows.reduce((all, { amount }) => all + amount, 0n)
  const total = rows.length > 2 ? rows.find(({ amount }) => amount * 2n === sum && sum > 0n) : undefined
  const parts = rows.filter((row) => row !== total)
  const [largest] = parts.toSorted((a, b) => (a.amount > b.amount ? -1 : 1))
  if (largest === undefined) return []
  const words = workplanTexts[locale]
  const share = formatPercent(ratio(largest.amount, total?.amount ?? 0n), locale)
  const size =
    table.head[last]?.type === 'money' ? wonUnits[exactUnit(rows.map(({ amount }) => won(amount)))] : 1n
  return [
    barChart({
      ...aboutOf(table, drawn, locale),
      title:
        total === undefined
          ? words.largest(largest.label, largest.text)
          : words.largestShare(largest.label, total.text, share),
      columns: [drawn.head[0] ?? '', drawn.head[last] ?? ''],
      bars: parts.map(({ label, text, amount }) => ({ label, text, value: amount / size })),
    }),
  ]
}
