import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Setting } from '#platform/settings/setting.ts'

/** After so many days without a word of its owner an indicator is stale (갱신이 멈춘 지표). */
export const staleDays: Setting<number> = {
  name: 'indicators.stale-days',
  title: { ko: '지표 갱신이 멈춘 것으로 보는 날수', en: 'Indicators: days without an update until stale' },
  schema: z.int().min(7).max(366),
  defaults: [{ from: calendarDate('2018-07-01'), value: 45, source: '지표 관리 기준' }],
}

export const indicatorSettings = [staleDays] as const
