import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { Setting } from '#platform/settings/setting.ts'

const from = calendarDate('2018-07-01')
const ordinance = '공약이행 관리 조례'
const own = '내부 운영 기준'

function dayCount(
  name: string,
  title: Localized,
  value: number,
  { source, most }: { readonly source: string; readonly most: number },
): Setting<number> {
  return {
    name: `pledge-changes.${name}`,
    title,
    schema: z.int().min(1).max(most),
    defaults: [{ from, value, source }],
  }
}

/** An approved change is published within so many days of the approval. */
export const publishDays = dayCount(
  'publish-days',
  { ko: '공약 변경 공개 기한(결재한 날부터, 일)', en: 'Days from a change’s approval to its publication' },
  30,
  { source: ordinance, most: 366 },
)
/** What the panel proposes and the city does not accept gets a written reason within so many days. */
export const answerDays = dayCount(
  'answer-days',
  { ko: '평가단 의견 미수용 사유 회신 기한(일)', en: 'Days for a reason why the panel is not followed' },
  30,
  { source: ordinance, most: 366 },
)
/** The departments that are asked have so many days. */
export const consultDays = dayCount(
  'consult-days',
  { ko: '변경안 협의 의견 기한(일)', en: 'Days for departments to comment on a request' },
  10,
  { source: own, most: 90 },
)
/** So many days before a deadline the first reminder goes out. */
export const remindBeforeDays = dayCount(
  'remind-before-days',
  { ko: '변경 기한 전 알림(일)', en: 'Reminder before a deadline of a change (days)' },
  7,
  { source: own, most: 60 },
)
/** After the deadline a reminder goes out every so many days. */
export const remindEveryDays = dayCount(
  'remind-every-days',
  { ko: '변경 기한 뒤 알림 간격(일)', en: 'Reminders after a deadline of a change: every … days' },
  7,
  { source: own, most: 60 },
)

export const pledgeChangeSettings = [
  publishDays,
  answerDays,
  consultDays,
  remindBeforeDays,
  remindEveryDays,
] as const
