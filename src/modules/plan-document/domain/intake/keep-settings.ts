import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Setting } from '#platform/settings/setting.ts'

/** For so long an uploaded document and its lines stay after the plan was made from it, or it was set aside. */
export const keepMonths: Setting<number> = {
  name: 'plan-document.keep-months',
  title: {
    ko: '올린 계획서 원본을 보관하는 달수(확정하거나 치운 뒤)',
    en: 'Months for which an uploaded plan is kept after it was committed or set aside',
  },
  schema: z.int().min(0).max(600),
  defaults: [{ from: calendarDate('2018-07-01'), value: 12, source: '내부 운영 기준' }],
}

export const planDocumentSettings = [keepMonths] as const
