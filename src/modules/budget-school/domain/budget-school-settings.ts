import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Setting } from '#platform/settings/setting.ts'
import type { CompletionShare } from './course.ts'

const from = calendarDate('2018-07-01')

const shares = ['1/2', '2/3', '3/4', '4/5', '1/1'] as const
type WrittenShare = (typeof shares)[number]

/** Which part of the lessons whoever completes a course has attended. A course keeps what was in force when it was planned. */
export const completionShare: Setting<WrittenShare> = {
  name: 'budget-school.completion-share',
  title: {
    ko: '예산학교 이수 기준(출석한 차시)',
    en: 'Budget school: lessons to attend for completing a course',
  },
  schema: z.enum(shares).meta({
    options: {
      '1/2': { ko: '2분의 1 이상', en: 'at least half' },
      '2/3': { ko: '3분의 2 이상', en: 'at least two thirds' },
      '3/4': { ko: '4분의 3 이상', en: 'at least three quarters' },
      '4/5': { ko: '5분의 4 이상', en: 'at least four fifths' },
      '1/1': { ko: '모든 차시', en: 'all' },
    },
  }),
  defaults: [{ from, value: '2/3', source: '주민참여예산학교 운영 기준' }],
}

/** The share that a setting's value says. */
export function shareOf(written: WrittenShare): CompletionShare {
  const [part = 1, of = 1] = written.split('/').map(Number)
  return { part, of }
}

/** Whoever signs up is promised that name and contact go after so many months: the words of the consent. */
export const promisedMonths = 24

/** For so many months after the last lesson it is known who took part: for certificates. More than was promised cannot be set. */
export const keptMonths: Setting<number> = {
  name: 'budget-school.kept-months',
  title: {
    ko: '예산학교 수강생 이름과 연락처를 보관하는 달수(마지막 차시부터)',
    en: 'Budget school: months for which names and contacts are kept after the last lesson',
  },
  schema: z.int().min(1).max(promisedMonths),
  defaults: [
    { from, value: promisedMonths, source: '개인정보 보호법 제21조 제1항; 수강 신청 동의서(길어도 2년)' },
  ],
}

export const budgetSchoolSettings = [completionShare, keptMonths] as const
