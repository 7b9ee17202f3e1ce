import { chancesOfRanks, type RankChances, Seeded } from '#modules/indicators/rules.ts'
import { ok, type Result } from '#platform/kernel/result.ts'
import { floatOf } from '../forecast/series.ts'
import { checkQuestion, type WeightFlaw, type WeightQuestion } from './weights.ts'

/**
 * How ranks come out when all weights move at once, each by chance within its percentage and the whole brought back to what it
 * was: the uncertainty analysis of composite indicators (OECD and JRC, 2008). The same seed has the same chances.
 */
export function ranksOverWeights(
  question: WeightQuestion,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): Result<readonly RankChances[], WeightFlaw> {
  const flaw = checkQuestion(question)
  if (!flaw.ok) return flaw
  const { composition, indicators, cities, percent } = question
  const chance = new Seeded(seed)
  const factor = () => 1 + ((2 * chance.next() - 1) * percent) / 100
  const places = new Map(composition.parts.map(({ id }, place) => [id, place]))
  const parts = indicators.map(({ part }) => places.get(part) ?? 0)
  const weights = indicators.map(({ weight }) => floatOf(weight))
  const shares = composition.parts.map(({ share }) => floatOf(share))
  const added = composition.adjustments.reduce((sum, { points }) => sum + floatOf(points), 0)
  const known = cities.map((city) => ('points' in city ? city.points.map(Number) : null))
  const ids = cities.map(({ id }) => id)
  const whole = sumsOf(parts, weights, shares.length)
  return ok(
    chancesOfRanks(ids, runs, (totals) => {
      const factors = weights.map(factor)
      const moved = sumsOf(parts, weights.map((weight, place) => weight * (factors[place] ?? 1)), shares.length) // prettier-ignore
      const drawn = shares.map((share) => share * factor())
      const all = drawn.reduce((sum, share) => sum + share, 0)
      for (const [place, city] of cities.entries()) {
        const own = known[place]
        if (!('points' in city) || own === undefined || own === null) {
          totals[place] = 'total' in city ? Number(city.total) : 0
          continue
        }
        const points = sumsOf(parts, own.map((each, at) => each * (factors[at] ?? 1)), shares.length) // prettier-ignore
        const total = points.reduce(
          (sum, each, part) => sum + (each * roomOf(whole[part] ?? 0, moved[part] ?? 0) * (drawn[part] ?? 0)) / all / 10_000, // prettier-ignore
          added + (city.added === undefined ? 0 : floatOf(city.added)),
        )
        // A float's own error must not part what is equal.
        totals[place] = Math.max(0, Math.floor(total * 100 + 0.5 + 1e-9))
      }
    }),
  )
}

function sumsOf(parts: readonly number[], values: readonly number[], count: number): number[] {
  const sums = new Array<number>(count).fill(0)
  for (const [place, part] of parts.entries()) sums[part] = (sums[part] ?? 0) + (values[place] ?? 0)
  return sums
}

/** By how much a part shrinks to be as large as it was; a part without indicators is of no size. */
const roomOf = (whole: number, moved: number): number => (moved === 0 ? 0 : whole / moved)
