import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Setting } from '#platform/settings/setting.ts'
import type { GradeShares } from './grades.ts'

const from = calendarDate('2018-07-01')
const source = '심사 운영 기준'

const percent = (name: string, ko: string, en: string, value: number): Setting<number> => ({
  ...{ name, title: { ko, en }, schema: z.int().min(0).max(100) },
  defaults: [{ from, value, source: '성과상여금 지급 등급 비율(20·40·30·10)' }],
})

/** The shares of grades that a new round starts with; the round keeps what was announced. */
export const usualShares = {
  S: percent('reviews.share-s', '심사 S등급 비율(%)', 'Reviews: share of grade S (%)', 20),
  A: percent('reviews.share-a', '심사 A등급 비율(%)', 'Reviews: share of grade A (%)', 40),
  B: percent('reviews.share-b', '심사 B등급 비율(%)', 'Reviews: share of grade B (%)', 30),
  C: percent('reviews.share-c', '심사 C등급 비율(%)', 'Reviews: share of grade C (%)', 10),
} as const satisfies Record<keyof GradeShares, Setting<number>>

/** For so many days from the result the entry's department may object. */
export const appealDays: Setting<number> = {
  name: 'reviews.appeal-days',
  title: { ko: '심사 결과 이의신청 기간(일)', en: 'Reviews: days in which to object to a result' },
  schema: z.int().min(1).max(60),
  defaults: [{ from, value: 7, source }],
}

/** A mark of so many points or fewer asks for a comment. */
export const commentLow: Setting<number> = {
  name: 'reviews.comment-low',
  title: {
    ko: '심사 의견을 꼭 적는 낮은 점수(이하)',
    en: 'Reviews: a comment is needed at so many points or fewer',
  },
  schema: z.int().min(-1).max(100),
  defaults: [{ from, value: 30, source }],
}

/** A mark of so many points or more asks for a comment. */
export const commentHigh: Setting<number> = {
  name: 'reviews.comment-high',
  title: {
    ko: '심사 의견을 꼭 적는 높은 점수(이상)',
    en: 'Reviews: a comment is needed at so many points or more',
  },
  schema: z.int().min(0).max(101),
  defaults: [{ from, value: 95, source }],
}

/** A reviewer whose mean lies so many standard deviations off the others' is shown to the office, in hundredths. */
export const outlierZ: Setting<number> = {
  name: 'reviews.outlier-z',
  title: {
    ko: '심사위원 편차 표시 기준(표준편차의 100분의 1)',
    en: 'Reviews: reviewers shown as far off, from so many hundredths of a standard deviation',
  },
  schema: z.int().min(50).max(500),
  defaults: [{ from, value: 150, source }],
}

/** An entry whose sheets differ by so much is shown to the office, in points of standard deviation. */
export const disagreement: Setting<number> = {
  name: 'reviews.disagreement',
  title: {
    ko: '심사 의견 차이 표시 기준(표준편차, 점)',
    en: 'Reviews: entries shown as disputed, from so many points of standard deviation',
  },
  schema: z.int().min(1).max(50),
  defaults: [{ from, value: 12, source }],
}

/** So many days before the last day of judging, reviewers who still owe sheets are written to. */
export const remindBeforeDays: Setting<number> = {
  name: 'reviews.remind-before-days',
  title: {
    ko: '심사 마지막 날 며칠 전에 심사위원에게 알릴지(일)',
    en: 'Reviews: days before the last day on which reviewers are reminded',
  },
  schema: z.int().min(1).max(30),
  defaults: [{ from, value: 3, source }],
}

export const reviewSettings = [
  ...[usualShares.S, usualShares.A, usualShares.B, usualShares.C],
  ...[appealDays, commentLow, commentHigh, outlierZ, disagreement, remindBeforeDays],
] as const
