import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Setting } from '#platform/settings/setting.ts'

const points = (ko: string, en: string) => z.int().min(0).max(100).meta({ ko, en })

const schema = z.object({
  sa: points('SA 기준 점수', 'SA from'),
  saAbove: z.boolean().meta({ ko: 'SA는 기준 점수를 넘어야 함', en: 'SA only above that score' }),
  a: points('A 기준 점수', 'A from'),
  b: points('B 기준 점수', 'B from'),
  c: points('C 기준 점수', 'C from'),
})

/** From which score on a grade is given. */
export type CutOffs = z.output<typeof schema>

const assumed = '나머지 등급은 자체 가정'

/** The cut-offs of an evaluation year, in force on its first day: they move from year to year. */
export const cutOffs: Setting<CutOffs> = {
  name: 'manifesto.cut-offs',
  title: {
    ko: '매니페스토 등급 기준(평가연도별)',
    en: 'Cut-offs of the manifesto grades (by evaluation year)',
  },
  schema,
  defaults: [
    {
      from: calendarDate('2020-01-01'),
      value: { sa: 65, saAbove: false, a: 60, b: 55, c: 50 },
      source: `2020년 평가 보도(SA 65점 이상, A 60점 이상). ${assumed}`,
    },
    {
      from: calendarDate('2021-01-01'),
      value: { sa: 70, saAbove: true, a: 65, b: 60, c: 55 },
      source: `2021년 평가 보도(SA 70점 초과). ${assumed}`,
    },
  ],
}

/** The rating of the plans (실천계획서) in 2019 had a composition of its own. */
export const planRating2019 = {
  parts: [
    { key: 'whole', points: 45 },
    { key: 'single', points: 20 },
    { key: 'democracy', points: 20 },
    { key: 'web', points: 15 },
  ],
  sa: 80,
  a: 70,
} as const

export const manifestoSettings: readonly Setting<unknown>[] = [cutOffs]
