import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Setting } from '#platform/settings/setting.ts'

const from = calendarDate('2018-07-01')
const source = '내부 운영 기준'

/** An answer is due on the n-th business day after the comment came in. */
export const answerBusinessDays: Setting<number> = {
  name: 'pledge-comments.answer-business-days',
  title: { ko: '공약 의견 답변 기한(근무일)', en: 'Comments on pledges: answered within … business days' },
  schema: z.int().min(1).max(60),
  defaults: [{ from, value: 14, source }],
}

export const reviews = ['before', 'after'] as const
export type Review = (typeof reviews)[number]

/** Whether the office looks at a comment before it is published, or after. */
export const review: Setting<Review> = {
  name: 'pledge-comments.review',
  title: { ko: '공약 의견 살펴보는 때', en: 'Comments on pledges: looked at' },
  schema: z.enum(reviews).meta({
    options: {
      before: { ko: '공개하기 전', en: 'before they are published' },
      after: { ko: '공개한 뒤', en: 'after they are published' },
    },
  }),
  defaults: [{ from, value: 'before', source }],
}

export const pledgeCommentSettings = [answerBusinessDays, review]
