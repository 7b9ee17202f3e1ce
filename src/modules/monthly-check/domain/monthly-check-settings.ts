import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Setting } from '#platform/settings/setting.ts'

const from = calendarDate('2018-07-01')
const source = '내부 운영 기준'
const days = (least: number, most: number) => z.int().min(least).max(most)

function dayCount(
  name: string,
  title: { readonly ko: string; readonly en: string },
  value: number,
  [least, most]: readonly [number, number],
): Setting<number> {
  return {
    name: `monthly-check.${name}`,
    title,
    schema: days(least, most),
    defaults: [{ from, value, source }],
  }
}

/** The month's answers are due on the n-th business day after it. */
export const dueBusinessDay = dayCount(
  'due-business-day',
  { ko: '월별 점검 마감: 다음 달 몇째 근무일', en: 'Monthly check due: n-th business day after the month' },
  3,
  [1, 20],
)
/** So many business days before the due day the first reminder goes out. */
export const remindBeforeDays = dayCount(
  'remind-before-days',
  { ko: '마감 전 독려(근무일)', en: 'Reminder before the due day (business days)' },
  2,
  [0, 20],
)
/** After the due day a reminder goes out every so many business days. */
export const remindEveryDays = dayCount(
  'remind-every-days',
  { ko: '마감 뒤 독려 간격(근무일)', en: 'Reminders after the due day: every … business days' },
  1,
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
/** A begun task on which nobody has reported for longer is stale. */
export const staleDays = dayCount(
  'stale-days',
  { ko: '보고가 멈춘 것으로 보는 날수', en: 'Days without a report after which a task is stale' },
  45,
  [7, 366],
)
/** How long a link in a reminder is good. */
export const linkDays = dayCount(
  'link-days',
  { ko: '독려 메일 링크의 유효 날수', en: 'Days for which the link of a reminder is good' },
  10,
  [1, 60],
)

export const monthlyCheckSettings = [
  dueBusinessDay,
  remindBeforeDays,
  remindEveryDays,
  teamLeaderDays,
  headDays,
  staleDays,
  linkDays,
] as const
