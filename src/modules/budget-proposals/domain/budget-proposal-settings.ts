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

/** Whether the office looks at a comment before it is published, or after. */
export const commentReview: Setting<'before' | 'after'> = {
  name: 'budget-proposals.comment-review',
  title: { ko: '주민제안 의견 살펴보는 때', en: 'Comments on proposals: looked at' },
  schema: z.enum(['before', 'after']).meta({
    options: {
      before: { ko: '공개하기 전', en: 'before they are published' },
      after: { ko: '공개한 뒤', en: 'after they are published' },
    },
  }),
  defaults: [{ from: calendarDate('2018-07-01'), value: 'before', source: '내부 운영 기준' }],
}

export const budgetProposalSettings = [reviewBusinessDays, commentReview]
