import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Setting } from '#platform/settings/setting.ts'

/** For so many days a round's plan is public before the first proposal is taken. */
export const noticeDays: Setting<number> = {
  name: 'participatory-budget.notice-days',
  title: {
    ko: '주민참여예산 운영계획 공고 기간(일)',
    en: 'Participatory budget: a round’s plan is public for … days first',
  },
  schema: z.int().min(1).max(90),
  defaults: [{ from: calendarDate('2018-07-01'), value: 14, source: '주민참여예산제 운영 조례' }],
}

export const participatoryBudgetSettings = [noticeDays]
