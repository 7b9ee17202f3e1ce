import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Setting } from '#platform/settings/setting.ts'

const from = calendarDate('2018-07-01')

/** How much of a total the year's indicators are, in percent; the rest is the country's joint evaluation. */
export const indicatorShare: Setting<number> = {
  name: 'joint-evaluation.indicator-share',
  title: {
    ko: '시군종합평가 총점에서 지표평가의 비율(%), 나머지는 정부합동평가',
    en: 'Joint evaluation: percent of the total from indicators; the rest is the national evaluation',
  },
  schema: z.int().min(0).max(100),
  defaults: [{ from, value: 70, source: '경기도 시군종합평가 계획(2019: 지표 70% + 정부합동평가 30%)' }],
}

/** Within the indicators, how much national ones count against the province's; 0 leaves it to the weights. */
export const nationalShare: Setting<number> = {
  name: 'joint-evaluation.national-share',
  title: {
    ko: '지표평가에서 합동평가 연계지표의 비율(%), 0이면 배점대로',
    en: 'Joint evaluation: percent of the indicators from national ones; 0 leaves it to the weights',
  },
  schema: z.int().min(0).max(100),
  defaults: [
    { from, value: 80, source: '경기도 시군종합평가 계획(2019: 합동 연계 80% + 도정 20%)' },
    { from: calendarDate('2020-01-01'), value: 0, source: '공개된 비율이 없어 배점 합계 100점을 그대로 씀' },
  ],
}

/** How many days after the lock departments may object to what the province recognised. */
export const appealDays: Setting<number> = {
  name: 'joint-evaluation.appeal-days',
  title: {
    ko: '시군종합평가 도 인정값에 이의를 낼 수 있는 날수(잠금 다음 날부터)',
    en: 'Joint evaluation: days for objecting to recognised values, from the day after the lock',
  },
  schema: z.int().min(1).max(90),
  defaults: [{ from, value: 52, source: '경기도 시군종합평가 일정(10. 1.~11. 21. 입력·검증·이의)' }],
}

export const jointEvaluationSettings = [indicatorShare, nationalShare, appealDays] as const
