import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Setting } from '#platform/settings/setting.ts'
import type { AnomalyLimits } from '../domain/access-report.ts'
import type { RetentionRule } from '../domain/access-retention.ts'

const months = z.int().min(1).max(120)
const hour = z.int().min(0).max(23)
const limit = z.int().min(0).max(1_000_000)

export const accessRetention: Setting<RetentionRule> = {
  name: 'oversight.access-retention',
  title: { ko: '접속기록 보관 기간', en: 'How long the access record is kept' },
  schema: z.strictObject({
    months,
    longMonths: months,
    manySubjects: z.int().min(1),
    holdsUniqueIdentifiers: z.boolean(),
  }),
  defaults: [
    {
      from: calendarDate('2014-12-30'),
      value: { months: 12, longMonths: 24, manySubjects: 50_000, holdsUniqueIdentifiers: false },
      source: '개인정보의 안전성 확보조치 기준 제8조제1항',
    },
  ],
}

export const anomalyLimits: Setting<AnomalyLimits> = {
  name: 'oversight.access-anomaly-limits',
  title: { ko: '접속기록 점검 기준', en: 'What the review of the access record points out' },
  schema: z.strictObject({
    downloadsPerDay: limit,
    peoplePerDay: limit,
    addressesPerMonth: limit,
    nightFromHour: hour,
    nightUntilHour: hour,
  }),
  defaults: [
    {
      from: calendarDate('2014-12-30'),
      value: {
        downloadsPerDay: 20,
        peoplePerDay: 500,
        addressesPerMonth: 5,
        nightFromHour: 22,
        nightUntilHour: 6,
      },
      source: '개인정보의 안전성 확보조치 기준 제8조제2항에 따른 내부 관리계획',
    },
  ],
}
