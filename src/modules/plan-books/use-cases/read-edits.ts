import { type CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import { won, type Won } from '#platform/kernel/won.ts'
import { parseDay, parseMonth } from '#platform/text/parse-day.ts'
import { parseWon } from '#platform/text/parse-won.ts'
import type {
  FigureValue,
  PlanMoment,
  RecurrenceKind,
  ReportState,
  TaskFacts,
  TaskLine,
} from '#modules/workplan/index.ts'
import type { CellFlaw, Cells, ColumnKey, EditedRow } from '../domain/work-sheets.ts'
import type { DepartmentCodes, PlacedFigure } from './current-sheets.ts'
import { recurrenceNames, reportStateNames } from './sheet-words.ts'

export interface TaskReportGiven {
  readonly state: ReportState
  readonly percent: number
  readonly note: string
}

/** What a row of tasks asks for. */
export interface TaskEdit {
  readonly row: number
  readonly task: TaskLine
  /** Null when only a report was given. */
  readonly facts: TaskFacts | null
  readonly report: TaskReportGiven | null
}

/** What a row of figures asks for. */
export interface FigureEdit {
  readonly row: number
  readonly figure: PlacedFigure
  readonly value: FigureValue
  readonly day: CalendarDate
  readonly source: { readonly ko: string; readonly en: string | null } | null
}

/** Reads the edited cells of a row; each that cannot be read is a flaw of its own. */
class CellReader {
  readonly flaws: CellFlaw[] = []
  readonly #sheet: 'tasks' | 'figures'
  readonly #row: number
  readonly #cells: Cells

  constructor(sheet: 'tasks' | 'figures', { row, current }: EditedRow) {
    this.#sheet = sheet
    this.#row = row.number
    // What was taken out of the file stays as it is.
    this.#cells = { ...current.cells, ...row.cells }
  }

  text(column: ColumnKey): string {
    return this.#cells[column] ?? ''
  }

  flaw(column: ColumnKey, problem: string): null {
    this.flaws.push({ sheet: this.#sheet, row: this.#row, column, value: this.text(column), problem })
    return null
  }

  read<T>(column: ColumnKey, reader: (text: string) => T | null, problem: string): T | null {
    const value = reader(this.text(column))
    return value === null ? this.flaw(column, problem) : value
  }
}

const LONGEST = 2_000

const momentOf = (text: string): PlanMoment | null => {
  const day = parseDay(text)
  if (day.ok) return day.value
  const month = parseMonth(text)
  return month.ok ? month.value : null
}
const dayOf = (text: string): CalendarDate | null => {
  const day = parseDay(text)
  return day.ok ? day.value : null
}
const amountOf = (text: string): Won | null => {
  const amount = parseWon(text)
  return amount.ok && amount.value >= 0n ? amount.value : null
}
const wholeOf = (text: string): bigint | null => {
  const digits = text.replaceAll(',', '').trim()
  return /^\d{1,15}$/.test(digits) ? BigInt(digits) : null
}
const keyNamed = <K extends string>(names: Readonly<Record<K, string>>, text: string): K | null =>
  (Object.keys(names) as K[]).find((key) => names[key] === text.trim() || key === text.trim()) ?? null

/** Reads an edited row of tasks. */
export function readTaskEdit(
  edited: EditedRow,
  task: TaskLine,
  departments: DepartmentCodes,
): { readonly edit: TaskEdit | null; readonly flaws: readonly CellFlaw[] } {
  const reader = new CellReader('tasks', edited)
  const changed = new Set(edited.changes.map(({ column }) => column))
  const isReported = ['reportState', 'reportPercent', 'reportNote'].some((column) =>
    changed.has(column as ColumnKey),
  )
  const hasFacts = edited.changes.some(({ column }) => !column.startsWith('report'))
  const facts = hasFacts ? factsOf(reader, task, changed, departments) : null
  const report = isReported ? reportOf(reader, task) : null
  if (reader.flaws.length > 0) return { edit: null, flaws: reader.flaws }
  return { edit: { row: edited.row.number, task, facts, report }, flaws: [] }
}

/** Cells that were not touched keep what the record holds, even what no cell can say. */
function factsOf(
  reader: CellReader,
  task: TaskLine,
  changed: ReadonlySet<ColumnKey>,
  departments: DepartmentCodes,
): TaskFacts {
  const kept = <T>(column: ColumnKey, before: T, read: () => T | null): T =>
    changed.has(column) ? (read() ?? before) : before
  const { recurrence, period } = task
  return {
    text: {
      ko: kept('textKo', task.text.ko, () => textOf(reader, 'textKo', true)),
      en: changed.has('textEn') ? textOf(reader, 'textEn', false) || null : task.text.en,
    },
    departmentId: kept('owner', task.departmentId, () =>
      reader.read('owner', (code) => departments.idOf.get(code) ?? null, 'unknown-department'),
    ),
    helperIds: kept('helpers', task.helperIds, () =>
      reader.read(
        'helpers',
        (text) =>
          everyOf(
            text,
            (code) => departments.idOf.get(code) ?? task.helperIds.find((id) => id === code) ?? null,
          ),
        'unknown-department',
      ),
    ),
    period: {
      start: kept('start', period.start, () => reader.read('start', momentOf, 'not-a-day')),
      end: kept('end', period.end, () => reader.read('end', momentOf, 'not-a-day')),
    },
    recurrence: {
      kind: kept('recurrence', recurrence.kind, () =>
        reader.read('recurrence', (text) => keyNamed<RecurrenceKind>(recurrenceNames, text), 'not-a-choice'),
      ),
      day: changed.has('recurrenceDay') ? dayOfMonth(reader) : recurrence.day,
      months: kept('recurrenceMonths', recurrence.months, () =>
        reader.read('recurrenceMonths', (text) => everyOf(text, monthNumber), 'not-a-month'),
      ),
    },
    budget: changed.has('money') ? moneyOf(reader) : task.budget,
    participation: task.participation,
  }
}

function textOf(reader: CellReader, column: ColumnKey, needed: boolean): string | null {
  const text = reader.text(column).trim()
  if (needed && text === '') return reader.flaw(column, 'required')
  return text.length > LONGEST ? reader.flaw(column, 'too-long') : text
}

/** Every part of a list parted by commas; null when one cannot be read. */
function everyOf<T>(text: string, read: (part: string) => T | null): readonly T[] | null {
  const parts = text
    .split(/[,·;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const values = parts.map(read)
  return values.includes(null) ? null : values.filter((value) => value !== null)
}

const monthNumber = (text: string): number | null => {
  const month = /^(\d{1,2})월?$/.exec(text)?.[1]
  const number = Number(month ?? 0)
  return number >= 1 && number <= 12 ? number : null
}

function dayOfMonth(reader: CellReader): number | null {
  if (reader.text('recurrenceDay').trim() === '') return null
  return reader.read(
    'recurrenceDay',
    (text) => {
      const number = wholeOf(text.replace(/일$/, ''))
      return number !== null && number >= 1n && number <= 31n ? Number(number) : null
    },
    'not-a-number',
  )
}

function moneyOf(reader: CellReader): Won | null {
  return reader.text('money').trim() === '' ? null : reader.read('money', amountOf, 'not-an-amount')
}

/** A report of today: what is not said of it stays as it was. */
function reportOf(reader: CellReader, task: TaskLine): TaskReportGiven | null {
  const stateText = reader.text('reportState').trim()
  const state =
    stateText === ''
      ? 'progress'
      : reader.read('reportState', (text) => keyNamed<ReportState>(reportStateNames, text), 'not-a-choice')
  const percentText = reader.text('reportPercent').trim()
  const percent =
    percentText === ''
      ? state === 'done'
        ? 100
        : task.percent
      : reader.read('reportPercent', percentOf, 'not-a-percent')
  const note = textOf(reader, 'reportNote', false)
  return state === null || percent === null || note === null ? null : { state, percent, note }
}

const percentOf = (text: string): number | null => {
  const number = wholeOf(text.replace(/\s?%$/, ''))
  return number !== null && number <= 100n ? Number(number) : null
}

/** Reads an edited row of figures. */
export function readFigureEdit(
  edited: EditedRow,
  figure: PlacedFigure,
): { readonly edit: FigureEdit | null; readonly flaws: readonly CellFlaw[] } {
  const reader = new CellReader('figures', edited)
  const changed = new Set(edited.changes.map(({ column }) => column))
  const value = changed.has('value') || changed.has('whole') ? valueOf(reader, figure.value) : figure.value
  const day = changed.has('day') ? reader.read('day', dayOf, 'not-a-day') : figure.day
  const source = changed.has('source') ? sourceOf(reader) : figure.source
  if (reader.flaws.length > 0 || value === null || day === null) return { edit: null, flaws: reader.flaws }
  return { edit: { row: edited.row.number, figure, value, day, source }, flaws: [] }
}

function sourceOf(reader: CellReader): FigureEdit['source'] {
  const text = textOf(reader, 'source', false)
  return text === null || text === '' ? null : { ko: text, en: null }
}

function valueOf(reader: CellReader, before: FigureValue): FigureValue | null {
  switch (before.kind) {
    case 'count': {
      const count = reader.read('value', wholeOf, 'not-a-number')
      return count === null ? null : { ...before, count }
    }
    case 'ratio': {
      const part = reader.read('value', wholeOf, 'not-a-number')
      const whole = reader.read('whole', wholeOf, 'not-a-number')
      if (part === null || whole === null) return null
      return part > whole
        ? reader.flaw('value', 'part-above-whole')
        : { kind: 'ratio', counts: ratio(part, whole) }
    }
    case 'rate': {
      const perMille = reader.read('value', rateOf, 'not-a-number')
      return perMille === null ? null : { kind: 'rate', perMille }
    }
    case 'money': {
      const amount = reader.read('value', amountOf, 'not-an-amount')
      return amount === null ? null : { kind: 'money', amount: won(amount) }
    }
    case 'goal': {
      const goal = textOf(reader, 'value', true)
      return goal === null ? null : { kind: 'goal', goal: { ko: goal, en: null } }
    }
  }
}

/** Per cent with one decimal, as per mille. */
const rateOf = (text: string): number | null => {
  const found = /^(\d{1,5})(?:\.(\d))?\s?%?$/.exec(text.trim().replaceAll(',', ''))
  return found === null ? null : Number(found[1]) * 10 + Number(found[2] ?? 0)
}
