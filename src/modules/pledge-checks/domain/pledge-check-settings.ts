import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { Setting } from '#platform/settings/setting.ts'

const from = calendarDate('2018-07-01')
const ordinance = '공약 관리 조례(자체점검은 다음 반기 첫 달 10일까지)'
const practice = '내부 운영 기준'

function dayCount(
  name: string,
  title: Localized,
  value: number,
  [least, most]: readonly [number, number],
  source = practice,
): Setting<number> {
  return {
    name: `pledge-checks.${name}`,
    title,
    schema: z.int().min(least).max(most),
    defaults: [{ from, value, source }],
  }
}

/** Answers are due so many calendar days after the period; on a closed day, the next business day. */
export const dueDays = dayCount(
  'due-days',
  { ko: '자체점검 제출 기한: 기간이 끝난 뒤 날수', en: 'Self-check due: days after the period' },
  10,
  [1, 60],
  ordinance,
)
/** Whether the clock opens the rounds of quarters that close no half-year as well. */
export const quarterRounds: Setting<boolean> = {
  name: 'pledge-checks.quarter-rounds',
  title: { ko: '분기마다 자체점검을 여는지', en: 'Self-check in every quarter' },
  schema: z.boolean(),
  defaults: [{ from, value: true, source: ordinance }],
}
/** Departments plan a year's goals until this day of January. */
export const goalsUntilDay = dayCount(
  'goals-until-day',
  { ko: '연차별 목표를 정하는 기한: 1월 며칠', en: 'Goals of a year are planned until this day of January' },
  31,
  [1, 31],
  '공약 관리 조례(연차별 이행계획은 매년 1월)',
)
/** So many business days before the due day the first reminder goes out. */
export const remindBeforeDays = dayCount(
  'remind-before-days',
  { ko: '마감 전 독려(근무일)', en: 'Reminder before the due day (business days)' },
  3,
  [0, 20],
)
/** After the due day a reminder goes out every so many business days. */
export const remindEveryDays = dayCount(
  'remind-every-days',
  { ko: '마감 뒤 독려 간격(근무일)', en: 'Reminders after the due day: every … business days' },
  2,
  [1, 20],
)
/** So many business days after the due day the team's leader is told. */
export const teamLeaderDays = dayCount(
  'team-leader-days',
  { ko: '마감 뒤 팀장에게 알림(근무일)', en: 'Team leader told after (business days)' },
  2,
  [1, 30],
)
/** So many business days after the due day the department's head is told. */
export const headDays = dayCount(
  'head-days',
  { ko: '마감 뒤 부서장에게 알림(근무일)', en: 'Head of department told after (business days)' },
  4,
  [1, 60],
)

export const pledgeCheckSettings = [
  dueDays,
  quarterRounds,
  goalsUntilDay,
  remindBeforeDays,
  remindEveryDays,
  teamLeaderDays,
  headDays,
] as const
