import type { Result } from '#platform/kernel/result.ts'
import { pointsOf, type Rational, rational, scaled } from '#modules/indicators/index.ts'
import { ranksOverWeights } from '../domain/sensitivity/all-weights.ts'
import {
  type ScoredCity,
  type WeightEffects,
  weightEffects,
  type WeightFlaw,
  type WeightQuestion,
} from '../domain/sensitivity/weights.ts'
import type { Foresight } from './foresee.ts'
import { KeptAnswers, keyOf } from './kept-answers.ts'
import { besideIndicators, compositionOf, expectedCity, partOf, type YearOutlook } from './year-outlook.ts'

export interface WeightsOfYear extends WeightEffects {
  readonly percent: number
  /** Nine of ten runs with all weights moved at once lie between these ranks. */
  readonly from: number
  readonly to: number
}

const RUNS = 2_000
const answers = new KeptAnswers<Result<WeightsOfYear, WeightFlaw>>(8)

/** What hangs on which weight, at the values that are expected. Cities of which only the total is known stay where they are. */
export function weightsOfYear(foresight: Foresight, outlook: YearOutlook): Result<WeightsOfYear, WeightFlaw> {
  const question = questionOf(foresight, outlook)
  const key = keyOf(question)
  const kept = answers.get(key)
  if (kept !== undefined) return kept
  const effects = weightEffects(question)
  const all = ranksOverWeights(question, { runs: RUNS, seed: outlook.seed })
  if (!effects.ok) return answers.keep(key, effects)
  if (!all.ok) return answers.keep(key, all)
  const own = all.value.find(({ id }) => id === question.own)
  const { percent } = question
  const { rank } = effects.value.now
  return answers.keep(key, {
    ok: true,
    value: { ...effects.value, percent, from: own?.from ?? rank, to: own?.to ?? rank },
  })
}

function questionOf(foresight: Foresight, outlook: YearOutlook): WeightQuestion {
  const { facts, rules, expectations } = foresight
  const composition = compositionOf(facts, null)
  const parts = new Map(composition.parts.map((part) => [part.id, part]))
  const hundred = rational(100n)
  // A part of fewer points than 100 is brought to 100: weights of a part are compared with each other alone.
  const whole = (points: bigint, part: string): bigint => {
    const of = parts.get(part)?.of ?? hundred
    return scaled(rational(points * 100n * of.whole, of.part), 0)
  }
  const tenThousandths = (value: Rational) => scaled(value, 4)
  const cities = outlook.cities.map(({ city, outlook: { likely } }): ScoredCity => {
    const expected = expectedCity(foresight, city)
    if (!('indicators' in expected)) return { id: city.code, total: likely }
    const values = new Map(expected.indicators.map((each) => [each.id, each.expected?.value ?? null]))
    const joint = tenThousandths(city.joint ?? facts.cities.find(({ isOwn }) => isOwn)?.joint ?? rational(0n))
    const beside = besideIndicators({ ...facts, year: { ...facts.year, parts: noJoint(facts) } }, city)
    return {
      id: city.code,
      added: beside,
      points: [
        ...expectations.map(({ indicator }) => {
          const value = values.get(indicator.id) ?? null
          return value === null ? 0n : whole(pointsOf(value, indicator), partOf(indicator, facts))
        }),
        joint,
      ],
    }
  }) // prettier-ignore
  return {
    composition: { ...composition, parts: composition.parts.map(({ id, share }) => ({ id, share })) },
    indicators: [
      ...expectations.map(({ indicator: { id, field, weight, ...rest } }) => ({
        ...{ id, field, weight, part: partOf(rest, facts) },
      })),
      { id: 'joint', part: 'joint', field: '', weight: hundred },
    ],
    cities,
    own: outlook.own.city.code,
    percent: rules.weightPercent,
  }
}

const noJoint = ({ year }: Foresight['facts']) => ({ ...year.parts, joint: rational(0n) })
