import type { SaidErrors } from '#design/index.ts'
import type { Trouble } from '#platform/http/reply.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { AnswerMonthRefusal, RowRefusal } from '../use-cases/answer-month.ts'
import type { CloseMonthRefusal, UnlockMonthRefusal } from '../use-cases/close-month.ts'
import type { DecideAnswersRefusal } from '../use-cases/decide-answers.ts'
import type { OpenMonthRefusal } from '../use-cases/open-month.ts'
import type {
  FinishDecisionRefusal,
  HoldSessionRefusal,
  NoteDecisionRefusal,
} from '../use-cases/reporting-sessions.ts'
import { monthlyCheckTexts } from './words.ts'

/** Refusals that are whole pages of their own. */
export type GeneralRefusal = 'not-allowed' | 'not-found'
type AnyRefusal =
  | Extract<AnswerMonthRefusal, string>
  | CloseMonthRefusal
  | DecideAnswersRefusal
  | FinishDecisionRefusal
  | HoldSessionRefusal
  | NoteDecisionRefusal
  | OpenMonthRefusal
  | UnlockMonthRefusal
export type SaidRefusal = Exclude<AnyRefusal, GeneralRefusal>
/** What is wrong with one task's fields, also before any use case is asked. */
export type RowProblem = RowRefusal | 'state-missing' | 'note-too-long'

/** A refusal without words does not compile. */
export function sayRefusal(refusal: SaidRefusal, locale: Locale): string {
  const said: Readonly<Record<SaidRefusal, string>> = monthlyCheckTexts[locale].refusals
  return said[refusal]
}

export function sayRowProblem(problem: RowProblem, locale: Locale): string {
  const said: Readonly<Record<RowProblem, string>> = monthlyCheckTexts[locale].rowRefusals
  return said[problem]
}

export function isGeneral(refusal: string): refusal is GeneralRefusal & Trouble {
  return refusal === 'not-allowed' || refusal === 'not-found'
}

const fields: Readonly<Partial<Record<SaidRefusal, string>>> = {
  'month-not-begun': 'month',
  'outside-the-plan': 'month',
  'no-tasks-to-ask': 'month',
  'month-opened-already': 'month',
  'due-before-today': 'dueDay',
  'plan-not-adopted': 'plan',
  'reason-missing': 'reason',
  'no-title': 'title',
  'no-text': 'text',
  'due-before-session': 'dueDay',
  'unknown-department': 'department',
  'note-missing': 'note',
}

/** A refusal at the field it is about, else at the form. */
export function refusalErrors(refusal: SaidRefusal, locale: Locale): SaidErrors {
  return { [fields[refusal] ?? 'form']: sayRefusal(refusal, locale) }
}
