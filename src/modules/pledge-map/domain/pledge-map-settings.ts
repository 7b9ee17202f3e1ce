import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Setting } from '#platform/settings/setting.ts'

const from = calendarDate('2018-07-01')
const source = '내부 운영 기준'

/** A line may leave the city by so many metres: a bridge, a road along the border. */
export const lineTolerance: Setting<number> = {
  name: 'pledge-map.line-tolerance-metres',
  title: {
    ko: '공약지도: 선이 시 경계를 벗어나도 되는 거리(m)',
    en: 'Pledge map: how far a line may leave the city (metres)',
  },
  schema: z.int().min(0).max(2_000),
  defaults: [{ from, value: 150, source }],
}

/** Borders are drawn so much simpler than the file has them. */
export const borderDetail: Setting<number> = {
  name: 'pledge-map.border-detail-metres',
  title: {
    ko: '공약지도: 경계선을 줄여 그리는 정도(m)',
    en: 'Pledge map: how far drawn borders may lie from the file’s (metres)',
  },
  schema: z.int().min(1).max(500),
  defaults: [{ from, value: 25, source }],
}

export const pledgeMapSettings = [lineTolerance, borderDetail] as const
