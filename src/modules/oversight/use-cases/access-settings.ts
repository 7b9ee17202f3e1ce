import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Setting } from '#platform/settings/setting.ts'
import type { AnomalyLimits } from '../domain/access-report.ts'
import type { RetentionRule } from '../domain/access-retention.ts'

const months = (ko: string, en: string) => z.int().min(1).max(120).meta({ ko, en })
const hour = (ko: string, en: string) => z.int().min(0).max(23).meta({ ko, en })
const limit = (ko: string, en: string) => z.int().min(0).max(1_000_000).meta({ ko, en })

export const accessRetention: Setting<RetentionRule> = {
  name: 'oversight.access-retention',
  title: { ko: '접속기록 보관 기간', en: 'How long the access record is kept' },
  schema: z.strictObject({
    months: months('보관 기간(개월)', 'Kept for (months)'),
    longMonths: months('많은 사람을 다룰 때(개월)', 'Kept when it is of many people (months)'),
    manySubjects: z.int().min(1).meta({ ko: '많은 사람으로 보는 수(명)', en: 'How many people are many' }),
    holdsUniqueIdentifiers: z
      .boolean()
      .meta({ ko: '고유식별정보를 가지고 있음', en: 'Unique identifiers are held' }),
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
    downloadsPerDay: limit('하루 다운로드(건)', 'Downloads in a day'),
    peoplePerDay: limit('하루에 다룬 사람(명)', 'People in a day'),
    addressesPerMonth: limit('한 달 접속지(곳)', 'Addresses in a month'),
    nightFromHour: hour('밤의 시작(시)', 'Night begins (hour)'),
    nightUntilHour: hour('밤의 끝(시)', 'Night ends (hour)'),
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
