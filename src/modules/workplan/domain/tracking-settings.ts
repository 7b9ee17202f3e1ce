import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { Setting } from '#platform/settings/setting.ts'
import { type WeekReading, weekReadings } from './recurrence.ts'

const from = calendarDate('2018-07-01')
const days = z.int().min(0).max(90)

/** Two weeks before its last day a task is due soon. A change reaches tasks with the next recount. */
export const dueSoonDays: Setting<number> = {
  name: 'workplan.due-soon-days',
  title: { ko: '기한 임박으로 보는 날수', en: 'Days before the end on which a task is due soon' },
  schema: days,
  defaults: [{ from, value: 14, source: '내부 운영 기준' }],
}

/** How many days after a monthly or quarterly time its report may come. */
export const reportGraceDays: Setting<number> = {
  name: 'workplan.report-grace-days',
  title: { ko: '되풀이 과제의 보고 말미(일)', en: 'Days for reporting after each time of a repeated task' },
  schema: days,
  defaults: [{ from, value: 10, source: '내부 운영 기준' }],
}

/** For so long whoever reported by mistake may take it back. */
export const takeBackMinutes: Setting<number> = {
  name: 'workplan.take-back-minutes',
  title: { ko: '보고를 되돌릴 수 있는 시간(분)', en: 'Minutes in which a report may be taken back' },
  schema: z.int().min(0).max(1_440),
  defaults: [{ from, value: 10, source: '내부 운영 기준' }],
}

const weekReadingWords: Readonly<Record<WeekReading, Localized>> = {
  'third-monday': { ko: '셋째 월요일이 든 주', en: 'The week with the third Monday' },
  'third-row': { ko: '달력의 셋째 줄', en: 'The third row of the calendar' },
}

/** What 매월 셋째주 means. */
export const thirdWeek: Setting<WeekReading> = {
  name: 'workplan.third-week',
  title: { ko: '셋째 주를 세는 방법', en: 'How the third week of a month is counted' },
  schema: z.enum(weekReadings).meta({ options: weekReadingWords }),
  defaults: [{ from, value: 'third-monday', source: '내부 운영 기준: 셋째 월요일이 든 주' }],
}

export const workplanSettings = [dueSoonDays, reportGraceDays, takeBackMinutes, thirdWeek] as const
