import {
  decimalText,
  POINT_DECIMALS,
  type Rational,
  rational,
  TOTAL_DECIMALS,
} from '#modules/indicators/rules.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { compositionTexts } from '../total/flaw-texts.ts'
import type { ChosenStep, PlanRefusal } from './plan.ts'
import type { RestReason } from './reasons.ts'

/** Decimals with which values and points are told. */
const SHOWN = 4

const pointsText = (points: bigint) => decimalText(rational(points, 10n ** BigInt(POINT_DECIMALS)), SHOWN)
const totalText = (total: bigint) =>
  decimalText(rational(total, 10n ** BigInt(TOTAL_DECIMALS)), TOTAL_DECIMALS)

/** What a step's sentence is told with. */
export interface StepWords {
  readonly name: string
  readonly unit: string
  readonly effortUnit: string
}

/** A step of a plan in one sentence: what is raised, from where to where, what that brings, and for how much. */
export function planSentence(
  locale: Locale,
  step: ChosenStep,
  { name, unit, effortUnit }: StepWords,
): string {
  const valueText = (value: Rational | null, none: string) =>
    value === null ? none : `${decimalText(value, SHOWN)}${unit}`
  const [points, total] = [pointsText(step.gain), decimalText(step.gainInTotal, SHOWN)]
  const to = valueText(step.to, '')
  return locale === 'ko'
    ? `${name}: ${valueText(step.from, '값 없음')} → ${to}, 지표 +${points}점(총점 +${total}점), ${step.effort}${effortUnit}`
    : `${name}: from ${valueText(step.from, 'no value')} to ${to}, +${points} points (+${total} in the total), for ${step.effort} ${effortUnit}`
}

/** Why an indicator is left as it is. */
export const restTexts: Readonly<Record<Locale, Readonly<Record<RestReason, string>>>> = {
  ko: {
    'no-steps': '개선안 없음',
    'not-feasible': '기준일까지 할 수 있는 개선안 없음',
    'gains-nothing': '점수가 오르는 개선안 없음',
    'not-needed': '목표에 필요하지 않음',
  },
  en: {
    'no-steps': 'No improvement is proposed',
    'not-feasible': 'Nothing can be done by the base day',
    'gains-nothing': 'No improvement brings points',
    'not-needed': 'Not needed for the target',
  },
}

/** The refusals that carry a code, whichever shares its shape with others. */
type Of<Code, Each = PlanRefusal> = Each extends { readonly refusal: infer Codes }
  ? Code extends Codes
    ? Each
    : never
  : never
type Told = { readonly [Code in PlanRefusal['refusal']]: (of: Of<Code>) => string }

const saidOf = (locale: Locale) => {
  const texts = compositionTexts[locale]
  return {
    'part-twice': () => texts['part-twice'],
    'share-below-zero': () => texts['share-below-zero'],
    'shares-do-not-make-one': () => texts['shares-do-not-make-one'],
    'part-without-points': () => texts['part-without-points'],
  }
}

const refusalTexts: Readonly<Record<Locale, Told>> = {
  ko: {
    ...saidOf('ko'),
    'no-such-rank': () => '목표 순위는 1 이상의 정수여야 합니다.',
    'indicator-twice': ({ id }) => `지표 ${id}이(가) 두 번 적혀 있습니다.`,
    'unknown-part': ({ id }) => `지표 ${id}의 부문이 총점에 없습니다.`,
    'effort-below-zero': ({ id }) => `지표 ${id}에 0보다 작은 소요가 있습니다.`,
    'out-of-reach': ({ needed, best, short }) =>
      `모든 개선안을 시행해도 ${totalText(best.total)}점(${best.rank}위)으로, 필요한 ${totalText(needed)}점에 ${totalText(short)}점 모자랍니다.`,
    'numbers-too-large': () =>
      '소요나 점수가 정확히 계산할 수 있는 크기를 넘습니다. 더 큰 단위로 적어야 합니다.',
    'not-solved': () =>
      '가장 적은 소요의 계획을 확인하지 못했습니다. 개선안의 수를 줄여 다시 계산해야 합니다.',
  },
  en: {
    ...saidOf('en'),
    'no-such-rank': () => 'The rank aimed at must be a whole number from 1.',
    'indicator-twice': ({ id }) => `Indicator ${id} is named twice.`,
    'unknown-part': ({ id }) => `The part of indicator ${id} is not in the total.`,
    'effort-below-zero': ({ id }) => `Indicator ${id} has an effort below 0.`,
    'out-of-reach': ({ needed, best, short }) =>
      `With all improvements the total is ${totalText(best.total)} (rank ${best.rank}), ${totalText(short)} points short of the ${totalText(needed)} needed.`,
    'numbers-too-large': () => 'Efforts or points pass what can be reckoned with exactly. Use a larger unit.',
    'not-solved': () =>
      'No plan could be shown to take the least effort. Propose fewer improvements and try again.',
  },
}

/** Why there is no plan, in one sentence. */
export function refusalSentence(locale: Locale, refusal: PlanRefusal): string {
  const told: (of: never) => string = refusalTexts[locale][refusal.refusal]
  return told(refusal as never)
}
