import { createHash } from 'node:crypto'
import type { SaidErrors } from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { pledgeStages } from '#modules/pledges/index.ts'
import type { PledgeGoal } from '../data/goal-queries.ts'
import { isMissing } from '../domain/check-answer.ts'
import { goalResults } from '../domain/pledge-goal.ts'
import type { AnswerCheckRefusal, GivenAnswer, RowRefusal } from '../use-cases/answer-check.ts'
import type { CheckLine } from '../use-cases/check-lines.ts'
import type { GoalJudgement, GoalProblem } from '../use-cases/judge-goals.ts'
import { sayGoalProblem, sayRowRefusal } from './refusal-texts.ts'

export const rowFields = ['stage', 'progress', 'note', 'problem', 'reason', 'evidence'] as const
export type RowField = (typeof rowFields)[number]
export const goalFields = ['result', 'reached', 'goalnote'] as const
export type GoalField = (typeof goalFields)[number]
type Offered = Readonly<Record<string, string>>

/** The name of a field of one pledge's or goal's row; the id keeps rows apart. */
export function fieldOf(field: RowField | GoalField | 'version' | 'offered' | 'public', id: string): string {
  return `${field}_${id}`
}

/** What a row offers: what was answered already, else how the register has the pledge. */
export function offeredOf({ answer, pledge, before }: CheckLine): Offered {
  const said = answer.answered === null ? null : answer
  return {
    stage: (said ?? pledge).stage ?? '',
    progress: String((said ?? pledge).progress),
    note: said?.note ?? '',
    problem: said?.problem ?? before?.problem ?? '',
    reason: said?.reason ?? '',
  }
}

export function offeredGoal({ result, reached, note }: PledgeGoal): Offered {
  return { result: result ?? '', reached: reached === null ? '' : String(reached), goalnote: note }
}

/** Tells whether a row was touched without trusting what the page says it had offered. */
export function digestOf(values: Offered): string {
  const parts = Object.keys(values)
    .toSorted()
    .map((key) => plain(values[key] ?? ''))
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)
}

// A browser sends line breaks as CRLF, whatever was in the page.
const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trim()

/** What a page of answers said, read row by row. */
export interface ReadAnswers {
  readonly answers: readonly GivenAnswer[]
  readonly goals: readonly GoalJudgement[]
}

/** Reads the rows that were touched, and those that the pressed button says are as before. */
export function readAnswers(form: FormFields, lines: readonly CheckLine[]): ReadAnswers {
  const pressed = textIn(form, 'do')
  return {
    answers: lines.flatMap((line) => readRow(form, line, pressed) ?? []),
    goals: readGoals(
      form,
      lines.flatMap(({ goals }) => goals),
    ),
  }
}

/** Reads the goals whose fields were touched. */
export function readGoals(form: FormFields, goals: readonly PledgeGoal[]): readonly GoalJudgement[] {
  return goals.flatMap((goal) => readGoal(form, goal) ?? [])
}

function readRow(form: FormFields, line: CheckLine, pressed: string): GivenAnswer | null {
  const { id, state } = line.answer
  const of = (field: RowField) => textIn(form, fieldOf(field, id))
  const typed = {
    stage: of('stage'),
    progress: of('progress'),
    note: of('note'),
    problem: of('problem'),
    reason: of('reason'),
  }
  const offered = textIn(form, fieldOf('offered', id))
  // A row that the page did not have is not touched.
  if (offered === '') return null
  const upload = form.files[fieldOf('evidence', id)]
  const evidence = upload === undefined || upload.name === '' ? undefined : upload
  const isPublic = textIn(form, fieldOf('public', id)) === 'yes'
  const answer = {
    answerId: id,
    version: Number(textIn(form, fieldOf('version', id))),
    ...(evidence === undefined ? {} : { evidence, isPublic }),
  }
  if (pressed === `before:${id}`) return { ...answer, said: 'as-before' }
  if (evidence === undefined && digestOf(typed) === offered) {
    const all = pressed === 'all-before' && isMissing(state) && line.before !== null
    return all ? { ...answer, said: 'as-before' } : null
  }
  const progress = typed.progress.trim()
  return {
    ...answer,
    said: {
      stage: pledgeStages.find((stage) => stage === typed.stage) ?? null,
      progress: /^\d{1,3}$/.test(progress) ? Number(progress) : Number.NaN,
      note: plain(typed.note),
      problem: plain(typed.problem),
      reason: plain(typed.reason),
    },
  }
}

function readGoal(form: FormFields, { id }: PledgeGoal): GoalJudgement | null {
  const of = (field: GoalField) => textIn(form, fieldOf(field, id))
  const typed = { result: of('result'), reached: of('reached'), goalnote: of('goalnote') }
  const offered = textIn(form, fieldOf('offered', id))
  if (offered === '' || digestOf(typed) === offered) return null
  const reached = typed.reached.replaceAll(',', '').trim()
  return {
    goalId: id,
    result: goalResults.find((result) => result === typed.result) ?? null,
    reached: reached === '' ? null : /^\d{1,9}$/.test(reached) ? Number(reached) : Number.NaN,
    note: plain(typed.goalnote),
  }
}

function textIn(form: FormFields, name: string): string {
  const value = form.values[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

const fieldOfRefusal: Readonly<Record<RowRefusal, RowField>> = {
  'stage-missing': 'stage',
  'completed-under-100': 'progress',
  'progress-out-of-range': 'progress',
  'needs-a-change-request': 'stage',
  'note-missing': 'note',
  'reason-missing': 'reason',
  'words-too-long': 'note',
  'already-accepted': 'stage',
  'changed-meanwhile': 'stage',
  'nothing-said-before': 'note',
  'file-empty': 'evidence',
  'file-too-large': 'evidence',
  'file-type-not-allowed': 'evidence',
}

const fieldOfProblem: Readonly<Record<GoalProblem, GoalField>> = {
  'result-missing': 'result',
  'result-text-missing': 'goalnote',
  'year-not-begun': 'result',
  'not-a-count': 'reached',
  'file-empty': 'goalnote',
  'file-too-large': 'goalnote',
  'file-type-not-allowed': 'goalnote',
}

/** The use case's refusals at the fields of their rows. */
export function rowErrors(refusal: Exclude<AnswerCheckRefusal, string>, locale: Locale): SaidErrors {
  const rows = [...refusal.rows].map(([id, why]) => [
    fieldOf(fieldOfRefusal[why], id),
    sayRowRefusal(why, locale),
  ])
  return Object.fromEntries([...rows, ...Object.entries(goalErrors(refusal.goals, locale))]) as SaidErrors
}

export function goalErrors(goals: ReadonlyMap<string, GoalProblem>, locale: Locale): SaidErrors {
  return Object.fromEntries(
    [...goals].map(([id, why]) => [fieldOf(fieldOfProblem[why], id), sayGoalProblem(why, locale)]),
  )
}
