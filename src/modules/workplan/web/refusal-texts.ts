import type { Locale } from '#platform/kernel/locale.ts'
import type { AddTaskRefusal } from '../use-cases/add-task.ts'
import type { AdoptPlanRefusal } from '../use-cases/adopt-plan.ts'
import type { ClosePlanRefusal, ReopenPlanRefusal } from '../use-cases/close-plan.ts'
import type { ChangeFigureRefusal } from '../use-cases/change-figure.ts'
import type { ChangeTaskRefusal } from '../use-cases/change-task.ts'
import type { ChangeMilestoneRefusal, TickMilestoneRefusal } from '../use-cases/milestones.ts'
import type { PublishReasonRefusal } from '../use-cases/publish-reason.ts'
import type { OverrideTaskStateRefusal } from '../use-cases/override-task-state.ts'
import type { ReportTaskRefusal } from '../use-cases/report-task.ts'
import type { TakeBackReportRefusal } from '../use-cases/take-back-report.ts'

/** Refusals that are whole pages of their own. */
export type GeneralRefusal = 'not-allowed' | 'not-found' | 'stale'
type AnyRefusal =
  | AddTaskRefusal
  | AdoptPlanRefusal
  | ChangeFigureRefusal
  | ChangeMilestoneRefusal
  | ChangeTaskRefusal
  | ClosePlanRefusal
  | OverrideTaskStateRefusal
  | PublishReasonRefusal
  | ReopenPlanRefusal
  | ReportTaskRefusal
  | TakeBackReportRefusal
  | TickMilestoneRefusal
export type SaidRefusal = Exclude<AnyRefusal, GeneralRefusal>

/** What is said at a form that was refused. */
export const refusalTexts: Readonly<Record<Locale, Readonly<Record<SaidRefusal, string>>>> = {
  ko: {
    'ends-before-it-starts': '끝이 시작보다 빠릅니다. 시기를 고치십시오.',
    'outside-the-plan': '계획이 다루는 기간(앞해 11월~다음 해 3월)을 벗어났습니다.',
    'plan-is-closed': '마감한 해의 계획은 고칠 수 없습니다.',
    'plan-not-adopted': '아직 확정하지 않은 계획입니다. 먼저 확정하십시오.',
    'day-of-month-missing': '매월 며칠인지 적으십시오.',
    'months-missing': '어느 달인지 고르십시오.',
    'no-text': '과제를 적으십시오.',
    'unknown-department': '지금 있는 부서를 고르십시오.',
    'already-adopted': '이미 확정한 계획입니다.',
    'already-closed': '이미 마감한 해입니다.',
    'not-closed': '마감하지 않은 해입니다.',
    'too-late': '되돌릴 수 있는 시간이 지났습니다. 새로 보고하십시오.',
    'no-tasks': '과제가 없는 계획은 확정할 수 없습니다.',
    'other-kind': '수치의 종류는 바꿀 수 없습니다.',
    'reason-missing': '사유를 적으십시오.',
    'nothing-to-lift': '손으로 정한 상태가 없습니다.',
    'nothing-to-publish': '적은 글이 없는 보고입니다.',
    'done-means-100': '마친 과제의 진도는 100 %입니다.',
    'not-a-percent': '0에서 100 사이의 정수로 적으십시오.',
    'report-from-the-future': '오늘보다 뒤의 날은 적을 수 없습니다.',
    'report-before-the-last': '지난 보고보다 앞선 날입니다. 기준일을 고치십시오.',
    'file-too-large': '파일이 너무 큽니다. 20 MB까지 올릴 수 있습니다.',
    'file-type-not-allowed': '올릴 수 없는 파일입니다. 문서나 그림 파일을 고르십시오.',
    'file-empty': '빈 파일입니다. 다른 파일을 고르십시오.',
  },
  en: {
    'ends-before-it-starts': 'The end is before the start. Change the period.',
    'outside-the-plan': 'This is outside the plan’s time (November before to March after the year).',
    'plan-is-closed': 'The plan of a closed year cannot be changed.',
    'plan-not-adopted': 'The plan has not been adopted yet. Adopt it first.',
    'day-of-month-missing': 'Say on which day of the month.',
    'months-missing': 'Choose the months.',
    'no-text': 'Write what the task is.',
    'unknown-department': 'Choose a department that exists today.',
    'already-adopted': 'The plan has been adopted already.',
    'already-closed': 'This year has been closed already.',
    'not-closed': 'This year is not closed.',
    'too-late': 'The time for taking it back is over. Send a new report.',
    'no-tasks': 'A plan without tasks cannot be adopted.',
    'other-kind': 'The kind of a figure cannot change.',
    'reason-missing': 'Give the reason.',
    'nothing-to-lift': 'No state was set by hand.',
    'nothing-to-publish': 'This report has no text.',
    'done-means-100': 'A task that is done is at 100 %.',
    'not-a-percent': 'Write a whole number from 0 to 100.',
    'report-from-the-future': 'The day cannot be later than today.',
    'report-before-the-last': 'This day is before the last report. Change the day.',
    'file-too-large': 'The file is too large. The limit is 20 MB.',
    'file-type-not-allowed': 'This kind of file cannot be kept. Choose a document or a picture.',
    'file-empty': 'The file is empty. Choose another.',
  },
}

/** The field at which a refusal is said. */
const fields: Readonly<Partial<Record<SaidRefusal, string>>> = {
  'ends-before-it-starts': 'end',
  'outside-the-plan': 'start',
  'day-of-month-missing': 'recurrenceDay',
  'months-missing': 'recurrenceMonths',
  'no-text': 'textKo',
  'unknown-department': 'owner',
  'reason-missing': 'reason',
  'done-means-100': 'percent',
  'not-a-percent': 'percent',
  'report-from-the-future': 'day',
  'report-before-the-last': 'day',
  'file-too-large': 'evidence',
  'file-type-not-allowed': 'evidence',
  'file-empty': 'evidence',
}

/** A refusal as an error of the form that was refused. */
export function refusalErrors(
  refusal: SaidRefusal,
  locale: Locale,
  at: Readonly<Partial<Record<SaidRefusal, string>>> = {},
): Readonly<Record<string, string>> {
  return { [at[refusal] ?? fields[refusal] ?? 'form']: refusalTexts[locale][refusal] }
}

export function isGeneral(refusal: string): refusal is GeneralRefusal {
  return refusal === 'not-allowed' || refusal === 'not-found' || refusal === 'stale'
}
