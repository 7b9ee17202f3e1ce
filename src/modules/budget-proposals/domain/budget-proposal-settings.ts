import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Setting } from '#platform/settings/setting.ts'

/** A department’s review is due on the n-th business day after it was asked. */
export const reviewBusinessDays: Setting<number> = {
  name: 'budget-proposals.review-business-days',
  title: {
    ko: '주민제안사업 부서 검토 기한(근무일)',
    en: 'Participatory budget: departments review within … business days',
  },
  schema: z.int().min(1).max(90),
  defaults: [{ from: calendarDate('2018-07-01'), value: 20, source: '내부 운영 기준' }],
}

export const budgetProposalSettings = [reviewBusinessDays]
