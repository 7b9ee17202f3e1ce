import type { Locale } from '#platform/kernel/locale.ts'
import type { WeightFlaw } from '../sensitivity/weights.ts'
import type { OutlookFlaw } from './outlook.ts'
import type { CompositionFlaw } from './weighing.ts'
import type { WhatIfFlaw } from './what-if.ts'

type Texts<Code extends string> = Readonly<Record<Locale, Readonly<Record<Code, string>>>>

/** Why a total cannot be made of its parts. */
export const compositionTexts: Texts<CompositionFlaw> = {
  ko: {
    'part-twice': '부문이 두 번 적혀 있습니다.',
    'share-below-zero': '부문의 비중이 0보다 작습니다.',
    'shares-do-not-make-one': '부문의 비중을 더하면 1이 되어야 합니다.',
    'part-without-points': '부문의 만점은 0보다 커야 합니다.',
  },
  en: {
    'part-twice': 'A part is named twice.',
    'share-below-zero': 'The share of a part is below 0.',
    'shares-do-not-make-one': 'The shares of the parts must make 1.',
    'part-without-points': 'All points of a part must be more than 0.',
  },
}

/** Why nothing can be told of a total, a rank or a weight; of which indicator or city stands beside it. */
export const foresightTexts: Texts<(WhatIfFlaw | OutlookFlaw | WeightFlaw)['flaw']> = {
  ko: {
    ...compositionTexts.ko,
    'unknown-part': '지표의 부문이 총점에 없습니다.',
    'unknown-indicator': '평가에 없는 지표입니다.',
    'range-turned-round': '예상 총점의 아래와 위가 바뀌어 있습니다.',
    'percent-outside': '가중치의 변동 폭은 1–99%의 정수여야 합니다.',
    'own-city-without-points': '우리 시의 지표별 점수가 없습니다.',
    'weight-not-positive': '지표의 가중치는 0보다 커야 합니다.',
    'points-missing': '도시의 점수가 지표의 수와 맞지 않습니다.',
  },
  en: {
    ...compositionTexts.en,
    'unknown-part': 'The part of the indicator is not in the total.',
    'unknown-indicator': 'The indicator is not in the evaluation.',
    'range-turned-round': 'The lower and upper ends of the expected total are turned round.',
    'percent-outside': 'Weights move by a whole number of percent from 1 to 99.',
    'own-city-without-points': 'The points of our own city are not known indicator by indicator.',
    'weight-not-positive': 'The weight of an indicator must be above 0.',
    'points-missing': "A city's points do not go with the number of indicators.",
  },
}
