import type { Locale } from '#platform/kernel/locale.ts'
import type { ForecastFlaw, ForecastMethod } from './forecast.ts'
import type { Signal } from './signal.ts'

/** How a forecast was made, in plain words. */
export const methodTexts: Readonly<Record<Locale, Readonly<Record<ForecastMethod, string>>>> = {
  ko: {
    known: '기준월 실적이 확정되어 그대로 사용',
    'as-last-year-in-proportion': '지난해 같은 달 이후의 증가분에 올해까지의 전년 대비 비율을 곱해 더함',
    'as-last-year-in-steps': '지난해 같은 달 이후 움직인 만큼 올해도 움직이는 것으로 봄',
    'mean-of-months': '올해 월평균 실적이 남은 달에도 이어지는 것으로 봄',
    'damped-trend': '올해 월평균 변화가 이어지되 달마다 5분의 4로 줄어드는 것으로 봄',
    'last-reading': '실적이 한 번뿐이어서 그 값을 그대로 사용',
  },
  en: {
    known: 'The value of the base month is known',
    'as-last-year-in-proportion':
      'What came after the same month last year, by how this year has gone against last year, on top of what there is',
    'as-last-year-in-steps': 'It moves on by as much as it moved last year from the same month',
    'mean-of-months': "This year's monthly mean goes on in the months ahead",
    'damped-trend': "This year's mean monthly move goes on, each month with four fifths of its force",
    'last-reading': 'There is one report only: its value stands',
  },
}

/** Why there is no forecast. */
export const forecastFlawTexts: Readonly<Record<Locale, Readonly<Record<ForecastFlaw['flaw'], string>>>> = {
  ko: {
    'no-readings': '올해 실적이 없습니다.',
    'month-outside': '평가 기간에 없는 달의 실적이 있습니다.',
    'month-twice': '같은 달의 실적이 두 번 있습니다.',
    'running-total-falls': '누계가 줄었습니다. 월별 실적을 적었는지 확인해야 합니다.',
    'month-missing': '월별 실적에 빠진 달이 있어 합계를 알 수 없습니다.',
    'nothing-to-go-by': '실적 한 번으로는 범위를 알 수 없습니다.',
  },
  en: {
    'no-readings': 'There is no value of this year.',
    'month-outside': "A month lies outside the evaluation's period.",
    'month-twice': 'A month is told twice.',
    'running-total-falls': 'A running total falls. Check whether months were told one by one.',
    'month-missing': 'A month is missing, so the sum is not known.',
    'nothing-to-go-by': 'One value alone does not tell how far it may move.',
  },
}

/** What signals are called. */
export const signalTexts: Readonly<Record<Locale, Readonly<Record<Signal, string>>>> = {
  ko: { fine: '정상', watch: '주의', weak: '부진' },
  en: { fine: 'Fine', watch: 'Watch', weak: 'Weak' },
}
