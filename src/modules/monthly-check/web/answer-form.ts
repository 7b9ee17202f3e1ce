import { createHash } from 'node:crypto'
import type { SaidErrors } from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { reportStates } from '#modules/workplan/index.ts'
import type { MonthAnswer } from '../data/check-queries.ts'
import { isMissing } from '../domain/month-answer.ts'
import type { AnswerId } from '../domain/month-check.ts'
import type { GivenAnswer } from '../use-cases/answer-month.ts'
import type { MonthLine } from '../use-cases/month-lines.ts'
import { type RowProblem, sayRowProblem } from './refusal-texts.ts'

/** A task that the reader is asked about. */
export interface AskedLine extends MonthLine {
  readonly answer: MonthAnswer
}

export const rowFields = ['state', 'percent', 'note', 'problem', 'evidence'] as const
export type RowField = (typeof rowFields)[number]

const LONGEST_NOTE = 4_000
const NO_STATE = ''

/** The name of a field of one task's row; the answer's id keeps rows apart. */
export function fieldOf(field: RowField | 'version' | 'offered', id: AnswerId): string {
  return `${field}_${id}`
}

/** What a row offers: last month's words, to be changed where something has changed. */
export function offeredOf(
  line: AskedLine,
  problems: ReadonlyMap<string, string>,
): Readonly<Record<Exclude<RowField, 'evidence'>, string>> {
  const last = line.task?.lastReport ?? null
  const problem = line.answer.answered === null ? (problems.get(line.id) ?? '') : line.answer.problem
  return {
    state: last?.state === 'started' ? 'progress' : (last?.state ?? NO_STATE),
    percent: String(line.percent),
    note: last?.note ?? '',
    problem,
  }
}

/** Tells whether a row was touched without trusting what the page says it had offered. */
export function digestOf(values: Readonly<Record<Exclude<RowField, 'evidence'>, string>>): string {
  const parts = [values.state, values.percent.trim(), plain(values.note), plain(values.problem)]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)
}

// A browser sends line breaks as CRLF, whatever was in the page.
const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trim()

/** What a page of answers said, read row by row. */
export interface ReadAnswers {
  readonly given: readonly GivenAnswer[]
  readonly errors: SaidErrors
}

/** Reads the rows that were touched, and those that the pressed button says are unchanged. */
export function readAnswers(form: FormFields, lines: readonly AskedLine[], locale: Locale): ReadAnswers {
  const pressed = textIn(form, 'do')
  const given: GivenAnswer[] = []
  const errors: Record<string, string> = {}
  for (const line of lines) {
    const row = readRow(form, line, pressed)
    if (row === null) continue
    if ('problem' in row && 'field' in row)
      errors[fieldOf(row.field, line.answer.id)] = sayRowProblem(row.problem, locale)
    else given.push(row)
  }
  return { given, errors }
}

type WrongRow = { readonly field: RowField; readonly problem: RowProblem }

function readRow(form: FormFields, line: AskedLine, pressed: string): GivenAnswer | WrongRow | null {
  const { id, state } = line.answer
  const of = (field: Exclude<RowField, 'evidence'>) => textIn(form, fieldOf(field, id))
  const typed = { state: of('state'), percent: of('percent'), note: of('note'), problem: of('problem') }
  const upload = form.files[fieldOf('evidence', id)]
  const evidence = upload === undefined || upload.name === '' ? undefined : upload
  const offered = textIn(form, fieldOf('offered', id))
  // A row that the page did not have is not touched.
  if (offered === '') return null
  const touched = evidence !== undefined || digestOf(typed) !== offered
  const version = Number(textIn(form, fieldOf('version', id)))
  const answer = { answerId: id, version, problem: plain(typed.problem) }
  if (pressed === `unchanged:${id}`) return { ...answer, said: 'unchanged' }
  if (!touched) {
    const all = pressed === 'all-unchanged' && isMissing(state) && line.reportedOn !== null
    return all ? { ...answer, said: 'unchanged' } : null
  }
  const reportState = reportStates.find((known) => known === typed.state)
  if (reportState === undefined) return { field: 'state', problem: 'state-missing' }
  const percent = /^\d{1,3}$/.test(typed.percent.trim()) ? Number(typed.percent) : Number.NaN
  if (!(percent >= 0 && percent <= 100)) return { field: 'percent', problem: 'not-a-percent' }
  const note = plain(typed.note)
  if (note.length > LONGEST_NOTE) return { field: 'note', problem: 'note-too-long' }
  return { ...answer, said: { state: reportState, percent, note, evidence } }
}

function textIn(form: FormFields, name: string): string {
  const value = form.values[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

const fieldOfProblem: Readonly<Partial<Record<RowProblem, RowField>>> = {
  'done-means-100': 'percent',
  'not-a-percent': 'percent',
  'reason-missing': 'note',
  'note-too-long': 'note',
  'problem-too-long': 'problem',
  'file-too-large': 'evidence',
  'file-type-not-allowed': 'evidence',
  'file-empty': 'evidence',
}

/** The use case's refusals at the fields of their rows. */
export function rowErrors(rows: ReadonlyMap<AnswerId, RowProblem>, locale: Locale): SaidErrors {
  return Object.fromEntries(
    [...rows].map(([id, problem]) => [
      fieldOf(fieldOfProblem[problem] ?? 'state', id),
      sayRowProblem(problem, locale),
    ]),
  )
}
