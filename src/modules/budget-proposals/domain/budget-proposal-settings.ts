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

/** A department's answer to a monitoring report is due on the n-th business day after it was noted. */
export const answerBusinessDays: Setting<number> = {
  name: 'budget-proposals.answer-business-days',
  title: {
    ko: '주민참여예산 점검에 답하는 기한(근무일)',
    en: 'Participatory budget: monitoring reports are answered within … business days',
  },
  schema: z.int().min(1).max(90),
  defaults: [{ from: calendarDate('2018-07-01'), value: 10, source: '내부 운영 기준' }],
}

/** By the end of which month of the budget's year something of a project is contracted or spent. */
export const beginMonth: Setting<number> = {
  name: 'budget-proposals.begin-month',
  title: {
    ko: '주민제안사업을 시작해야 하는 달(예산이 선 해의)',
    en: 'Participatory budget: projects have begun by the end of month …',
  },
  schema: z.int().min(1).max(12),
  defaults: [{ from: calendarDate('2018-07-01'), value: 6, source: '내부 운영 기준' }],
}

export const budgetProposalSettings = [reviewBusinessDays, commentReview, answerBusinessDays, beginMonth]
