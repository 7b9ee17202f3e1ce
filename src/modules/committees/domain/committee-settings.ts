import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Setting } from '#platform/settings/setting.ts'

/** How long a member's personal link is good. */
export const memberLinkDays: Setting<number> = {
  name: 'committees.member-link-days',
  title: { ko: '위원 개인 링크의 유효 날수', en: 'Days for which a member’s personal link is good' },
  schema: z.int().min(1).max(120),
  defaults: [{ from: calendarDate('2018-07-01'), value: 30, source: '내부 운영 기준' }],
}

export const committeeSettings = [memberLinkDays] as const
