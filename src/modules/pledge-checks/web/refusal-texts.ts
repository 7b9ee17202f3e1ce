import type { SaidErrors } from '#design/index.ts'
import type { Trouble } from '#platform/http/reply.ts'
import { keepFileTexts } from '#platform/files/file-texts.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { AnswerCheckRefusal, RowRefusal } from '../use-cases/answer-check.ts'
import type { CloseCheckRefusal, ReopenCheckRefusal } from '../use-cases/close-check.ts'
import type { AcceptAnswersRefusal, ReturnAnswersRefusal } from '../use-cases/decide-answers.ts'
import type { GoalProblem } from '../use-cases/judge-goals.ts'
import type { OpenCheckRefusal } from '../use-cases/open-check.ts'
import type {
  FinishDecisionRefusal,
  HoldSessionRefusal,
  NoteDecisionRefusal,
} from '../use-cases/pledge-sessions.ts'
import type { PlanGoalsRefusal } from '../use-cases/plan-goals.ts'
import type { PublishCheckRefusal } from '../use-cases/publish-check.ts'
import type { ReportCorrectionRefusal, SettleCorrectionRefusal } from '../use-cases/settle-corrections.ts'
import { checkTexts } from './words.ts'

/** Refusals that are whole pages of their own. */
export type GeneralRefusal = 'not-allowed' | 'not-found'
type Codes<R> = Exclude<Extract<R, string>, GeneralRefusal>
export type SaidRefusal = Codes<
  | AcceptAnswersRefusal
  | AnswerCheckRefusal
  | CloseCheckRefusal
  | FinishDecisionRefusal
  | HoldSessionRefusal
  | NoteDecisionRefusal
  | OpenCheckRefusal
  | PlanGoalsRefusal
  | PublishCheckRefusal
  | ReopenCheckRefusal
  | ReportCorrectionRefusal
  | ReturnAnswersRefusal
  | SettleCorrectionRefusal
>

/** A refusal without words does not compile. */
export function sayRefusal(refusal: SaidRefusal, locale: Locale): string {
  const said: Readonly<Record<SaidRefusal, string>> = checkTexts[locale].refusals
  return said[refusal]
}

export function sayRowRefusal(refusal: RowRefusal, locale: Locale): string {
  const said: Readonly<Record<RowRefusal, string>> = {
    ...keepFileTexts[locale],
    ...checkTexts[locale].rowRefusals,
  }
  return said[refusal]
}

export function sayGoalProblem(problem: GoalProblem, locale: Locale): string {
  const said: Readonly<Record<GoalProblem, string>> = {
    ...keepFileTexts[locale],
    ...checkTexts[locale].goalRefusals,
  }
  return said[problem]
}

export function isGeneral(refusal: unknown): refusal is GeneralRefusal & Trouble {
  return refusal === 'not-allowed' || refusal === 'not-found'
}

const fields: Readonly<Partial<Record<SaidRefusal, string>>> = {
  'period-not-over': 'quarter',
  'outside-the-term': 'year',
  'opened-already': 'quarter',
  'due-before-today': 'dueDay',
  'order-missing': 'order',
  'order-due-missing': 'orderDue',
  'order-due-past': 'orderDue',
  'reason-missing': 'reason',
  'report-missing': 'note',
  'no-title': 'title',
  'no-text': 'text',
  'due-before-session': 'dueDay',
  'unknown-department': 'department',
  'note-missing': 'note',
  'goal-text-missing': 'textKo',
  'not-a-count': 'planned',
  'goals-are-fixed': 'textKo',
  'year-too-far': 'year',
  'year-outside-the-term': 'year',
}

/** A refusal at the field it is about, else at the form. */
export function refusalErrors(refusal: SaidRefusal, locale: Locale): SaidErrors {
  return { [fields[refusal] ?? 'form']: sayRefusal(refusal, locale) }
}
