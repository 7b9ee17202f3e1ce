import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Setting } from '#platform/settings/setting.ts'

/** How much of all pledges the city wants completed within the term, in percent (임기내 이행완료 목표). */
export const completionTarget: Setting<number> = {
  name: 'pledges.completion-target-percent',
  title: {
    ko: '임기 안에 이행완료할 공약의 비율(%)',
    en: 'Share of the pledges to be completed within the term (%)',
  },
  schema: z.int().min(1).max(100),
  defaults: [{ from: calendarDate('2018-07-01'), value: 70, source: '2021년 주요업무계획 2. 공약' }],
}

export const pledgeSettings: readonly Setting<unknown>[] = [completionTarget]
