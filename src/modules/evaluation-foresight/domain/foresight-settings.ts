import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Setting } from '#platform/settings/setting.ts'
import { type Confidence, confidences } from './forecast/spread.ts'

const from = calendarDate('2018-07-01')
const source = '시군종합평가 실적 관리 기준'

const whole = (
  name: string,
  title: { readonly ko: string; readonly en: string },
  { least, most, value, of = source }: { least: number; most: number; value: number; of?: string },
): Setting<number> => ({
  name: `evaluation-foresight.${name}`,
  title,
  schema: z.int().min(least).max(most),
  defaults: [{ from, value, source: of }],
})

/** From this part of the target on an indicator is fine (정상), in percent. */
export const fineFrom = whole(
  'fine-from',
  {
    ko: '시군종합평가 지표 신호: 목표의 몇 %부터 정상인지',
    en: 'Joint evaluation signals: fine from this percent of the target',
  },
  { least: 1, most: 200, value: 100 },
)

/** From this part of the target on an indicator is watched (주의), in percent; below it is weak (부진). */
export const watchFrom = whole(
  'watch-from',
  {
    ko: '시군종합평가 지표 신호: 목표의 몇 %부터 주의인지, 그 아래는 부진',
    en: 'Joint evaluation signals: watch from this percent of the target, weak below',
  },
  { least: 1, most: 200, value: 90 },
)

type WrittenConfidence = `${Confidence}`

/** How sure intervals of forecasts shall be, in percent. */
export const forecastConfidence: Setting<WrittenConfidence> = {
  name: 'evaluation-foresight.confidence',
  title: {
    ko: '시군종합평가 전망 범위의 신뢰 수준(%)',
    en: 'Joint evaluation forecasts: how sure intervals are, in percent',
  },
  schema: z.enum(confidences.map((each) => `${each}` as const)),
  defaults: [{ from, value: '80', source }],
}

/** How often totals and ranks are drawn. */
export const outlookRuns = whole(
  'runs',
  {
    ko: '시군종합평가 순위 전망의 모의실험 횟수',
    en: 'Joint evaluation outlook: how often ranks are drawn',
  },
  { least: 1_000, most: 50_000, value: 10_000 },
)

/** By how much weights move when it is asked what hangs on them, in percent. */
export const weightPercent = whole(
  'weight-percent',
  {
    ko: '시군종합평가 가중치 민감도의 변동 폭(%)',
    en: 'Joint evaluation: by how much weights are moved, in percent',
  },
  { least: 1, most: 99, value: 10, of: 'OECD·JRC, Handbook on Constructing Composite Indicators(2008)' },
)

/** What reaching a target is taken to need where nobody has said so, in person-days. */
export const suggestedEffort = whole(
  'suggested-effort',
  {
    ko: '1위 계획: 소요를 적지 않은 지표가 목표까지 가는 데 드는 것으로 볼 인·일',
    en: 'Plan to first place: person-days taken for reaching a target that nobody has estimated',
  },
  { least: 2, most: 1_000, value: 20 },
)

export const foresightSettings = [
  fineFrom,
  watchFrom,
  forecastConfidence,
  outlookRuns,
  weightPercent,
  suggestedEffort,
] as const
