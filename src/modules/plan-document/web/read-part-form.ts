import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { parseDay, parseMonth } from '#platform/text/parse-day.ts'
import { parseWon } from '#platform/text/parse-won.ts'
import {
  type DoubtAnswer,
  doubtAnswers,
  type DraftDoubt,
  type DraftFigure,
  type DraftSchedule,
  type HeadDraft,
  type PartDraft,
  type ProgrammeDraft,
} from '../domain/intake/document-draft.ts'
import { fits } from '../domain/intake/draft-figures.ts'
import { figureValueOf } from '../domain/intake/figure-value.ts'
import { keptRecurrences } from '../domain/intake/recurrence-kept.ts'
import { addedRows, type FormValues } from './form-values.ts'

/** What is wrong with a form, by field. */
export type PartErrors = Readonly<Record<string, string>>

/** A form while it is read: its values and what was found wrong. */
interface Reading {
  readonly values: FormValues
  readonly errors: Record<string, string>
}

const MOST = 20_000

const text = ({ values }: Reading, name: string): string => (values[name] ?? '').trim().slice(0, MOST)
const has = ({ values }: Reading, name: string): boolean => values[name] === 'yes'

/** Reads a part's form into its draft; a row that the form did not have stays as it was. */
export function readPartForm(values: FormValues, stored: PartDraft): Result<PartDraft, PartErrors> {
  const form: Reading = { values, errors: {} }
  const draft = stored.kind === 'head' ? readHead(form, stored) : readProgramme(form, stored)
  return Object.keys(form.errors).length === 0 ? ok(draft) : refuse(form.errors)
}

function readProgramme(form: Reading, stored: ProgrammeDraft): ProgrammeDraft {
  return {
    ...stored,
    number: readNumber(form, 'number', stored.number),
    titleKo: needed(form, 'titleKo'),
    titleEn: text(form, 'titleEn'),
    department: text(form, 'department'),
    team: text(form, 'team'),
    phone: text(form, 'phone').slice(0, 40),
    purpose: text(form, 'purpose'),
    aims: text(form, 'aims'),
    // Its first line may stand further in than the next: only its end may be cut.
    body: (form.values['body'] ?? '').trimEnd().slice(0, 200_000),
    basisDay: readDay(form, 'basisDay'),
    leaveOut: has(form, 'leaveOut'),
    schedule: [
      ...stored.schedule.map((row, index) => readScheduleRow(form, `schedule.${index}.`, row)),
      ...addedScheduleRows(form, stored.schedule.length),
    ],
    figures: stored.figures.map((figure, index) => readFigureRow(form, `figures.${index}.`, figure)),
    tables: stored.tables.map((table, index) => {
      const at = `tables.${index}.`
      if (form.values[`${at}caption`] === undefined) return table
      return {
        ...table,
        keep: has(form, `${at}keep`) && fits(table),
        caption: text(form, `${at}caption`),
        day: readDay(form, `${at}day`),
      }
    }),
    doubts: readDoubts(form, stored.doubts),
  }
}

function readHead(form: Reading, stored: HeadDraft): HeadDraft {
  const year = text(form, 'year')
  if (year !== '' && !/^(?:19|20)\d\d$/.test(year)) form.errors['year'] = 'not-a-year'
  return {
    ...stored,
    titleKo: needed(form, 'titleKo'),
    titleEn: text(form, 'titleEn'),
    year,
    department: text(form, 'department'),
    vision: text(form, 'vision').replace(/\s+/g, ' '),
    aims: text(form, 'aims'),
    coreTasks: text(form, 'coreTasks'),
    results: stored.results.map((result, index) => {
      const at = `results.${index}.`
      if (form.values[`${at}title`] === undefined) return result
      const body = (form.values[`${at}body`] ?? '').trimEnd().slice(0, MOST)
      return { ...result, title: needed(form, `${at}title`), body, leaveOut: !has(form, `${at}keep`) }
    }),
    awards: stored.awards.map((award, index) => {
      const at = `awards.${index}.`
      if (form.values[`${at}title`] === undefined) return award
      const [title, grade, by] = [text(form, `${at}title`), text(form, `${at}grade`), text(form, `${at}by`)]
      return { title, grade, by, day: readDay(form, `${at}day`), keep: has(form, `${at}keep`) }
    }),
    contests: stored.contests.map((contest, index) => {
      const at = `contests.${index}.`
      if (form.values[`${at}title`] === undefined) return contest
      const [title, by] = [text(form, `${at}title`), text(form, `${at}by`)]
      return { title, by, month: readMoment(form, `${at}month`), keep: has(form, `${at}keep`) }
    }),
    doubts: readDoubts(form, stored.doubts),
  }
}

function needed(form: Reading, name: string): string {
  const value = text(form, name).replace(/\s+/g, ' ')
  if (value === '') form.errors[name] = 'required'
  return value
}

function readNumber(form: Reading, name: string, stored: number): number {
  const value = text(form, name)
  if (/^[1-9]\d?$/.test(value)) return Number(value)
  form.errors[name] = 'not-a-number'
  return stored
}

function readDay(form: Reading, name: string): string {
  const value = text(form, name)
  if (value === '') return ''
  const day = parseDay(value)
  if (day.ok) return day.value
  form.errors[name] = day.refusal === 'no-such-day' ? 'no-such-day' : 'not-a-day'
  return value
}

/** A month or a day, as officials write it. */
function readMoment(form: Reading, name: string): string {
  const value = text(form, name)
  if (value === '') return ''
  const month = parseMonth(value)
  if (month.ok) return month.value
  const day = parseDay(value)
  if (day.ok) return day.value
  form.errors[name] = day.refusal === 'no-such-day' ? 'no-such-day' : 'not-a-moment'
  return value
}

function readScheduleRow(form: Reading, at: string, row: DraftSchedule): DraftSchedule {
  if (form.values[`${at}text`] === undefined) return row
  const recurrence = keptRecurrences.find((kind) => kind === form.values[`${at}recurrence`]) ?? row.recurrence
  return {
    source: row.source,
    text: text(form, `${at}text`).replace(/\s+/g, ' '),
    start: readMoment(form, `${at}start`),
    end: readMoment(form, `${at}end`),
    recurrence,
    day: readMonthDay(form, `${at}day`),
    months: readMonths(form, `${at}months`),
    department: text(form, `${at}department`),
    leaveOut: has(form, `${at}leaveOut`),
  }
}

const blank: DraftSchedule = {
  source: null,
  text: '',
  start: '',
  end: '',
  recurrence: 'none',
  day: null,
  months: [],
  department: '',
  leaveOut: false,
}

function addedScheduleRows(form: Reading, from: number): readonly DraftSchedule[] {
  return Array.from({ length: addedRows }, (_, index) =>
    readScheduleRow(form, `schedule.${from + index}.`, blank),
  ).filter(({ text: words, start, end }) => words !== '' || start !== '' || end !== '')
}

function readMonthDay(form: Reading, name: string): number | null {
  const value = text(form, name)
  if (value === '') return null
  const day = /^\d{1,2}$/.test(value) ? Number(value) : 0
  if (day >= 1 && day <= 31) return day
  form.errors[name] = 'not-a-month-day'
  return null
}

function readMonths(form: Reading, name: string): readonly number[] {
  const value = text(form, name)
  if (value === '') return []
  const months = value.split(/[\s,·/]+/u).map((month) => Number(month.replace(/월$/u, '')))
  if (months.every((month) => Number.isInteger(month) && month >= 1 && month <= 12))
    return [...new Set(months)].sort((a, b) => a - b)
  form.errors[name] = 'not-months'
  return []
}

function readFigureRow(form: Reading, at: string, figure: DraftFigure): DraftFigure {
  if (form.values[`${at}label`] === undefined) return figure
  const typed = text(form, `${at}value`)
  const amount = figure.kind === 'money' ? parseWon(typed) : null
  const read: DraftFigure = {
    ...figure,
    keep: has(form, `${at}keep`),
    label: text(form, `${at}label`).replace(/\s+/g, ' '),
    value: amount?.ok === true ? amount.value.toString() : typed,
    day: readDay(form, `${at}day`),
  }
  if (read.keep && figureValueOf(read) === null) form.errors[`${at}value`] = 'not-a-figure'
  return read
}

function readDoubts(form: Reading, doubts: readonly DraftDoubt[]): readonly DraftDoubt[] {
  return doubts.map((doubt, index) => {
    const at = `doubts.${index}.`
    if (form.values[`${at}note`] === undefined) return doubt
    const answer: DoubtAnswer | null = doubtAnswers.find((one) => one === form.values[`${at}answer`]) ?? null
    return { ...doubt, answer, note: text(form, `${at}note`).slice(0, 1_000) }
  })
}
