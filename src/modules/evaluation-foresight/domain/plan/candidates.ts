import { common, inTotal, roundedUp, type Weighing, weightOf } from '../total/weighing.ts'
import type { ChosenStep, Improvable } from './plan.ts'

/** A step that may be worth taking, in whole numbers without a common divisor. */
export interface Candidate {
  /** Places in the question. */
  readonly indicator: number
  readonly step: number
  readonly gain: number
  readonly effort: number
}

/** What is chosen among, ordered by indicator and step, and how much all gains must make. */
export interface Choice {
  readonly candidates: readonly Candidate[]
  readonly need: number
}

interface Weighed {
  readonly indicator: number
  readonly step: number
  readonly gain: bigint
  readonly effort: bigint
}

/** What a step adds to the sum of an indicator. */
export const gainOf = (weighing: Weighing, { part, points }: Improvable, stepPoints: bigint): bigint =>
  weightOf(weighing, { part, points: stepPoints - points })

/** Steps that can be done and bring something, each weighed. */
export function usefulSteps(weighing: Weighing, indicators: readonly Improvable[]): readonly Weighed[] {
  return indicators.flatMap((each, indicator) =>
    each.steps.flatMap(({ points, effort, isFeasible }, step) => {
      const gain = gainOf(weighing, each, points)
      return isFeasible && gain > 0n ? [{ indicator, step, gain, effort }] : []
    }),
  )
}

/**
 * A choice among steps: without those that another of the same indicator beats at no more effort, and divided by what all
 * have in common. Null where numbers pass what floats hold exactly.
 */
export function choiceOf(steps: readonly Weighed[], need: bigint): Choice | null {
  const kept = steps.filter((each) => !steps.some((other) => isBeatenBy(each, other)))
  const [gains, efforts] = [
    divisorOf(kept.map(({ gain }) => gain)),
    divisorOf(kept.map(({ effort }) => effort)),
  ]
  const capped = roundedUp(need, gains)
  const candidates = kept.map(({ indicator, step, gain, effort }) => ({
    ...{ indicator, step, effort: Number(effort / efforts) },
    // More than all that is needed is no better than that.
    gain: Number(gain / gains > capped ? capped : gain / gains),
  }))
  const most = candidates.reduce((sum, { gain, effort }) => sum + gain + effort, Number(capped))
  return most < LARGEST ? { candidates, need: Number(capped) } : null
}

/** Sums up to here leave room for a float's own error: a thousandth of what it can hold. */
const LARGEST = 2 ** 43

function isBeatenBy(one: Weighed, other: Weighed): boolean {
  if (other.indicator !== one.indicator || other.gain < one.gain || other.effort > one.effort) return false
  return other.effort < one.effort || other.step < one.step
}

const divisorOf = (numbers: readonly bigint[]): bigint => {
  const divisor = numbers.reduce(common, 0n)
  return divisor === 0n ? 1n : divisor
}

/** What of a question's steps was chosen, as people read it. */
export function chosenSteps(
  weighing: Weighing,
  indicators: readonly Improvable[],
  places: readonly { readonly indicator: number; readonly step: number }[],
): readonly ChosenStep[] {
  return places.flatMap(({ indicator, step }) => {
    const each = indicators[indicator]
    const taken = each?.steps[step]
    if (each === undefined || taken === undefined) return []
    return {
      ...{ id: each.id, step, from: each.value, to: taken.value, effort: taken.effort },
      gain: taken.points - each.points,
      gainInTotal: inTotal(weighing, gainOf(weighing, each, taken.points)),
    }
  })
}
