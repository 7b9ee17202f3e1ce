import type { Candidate, LotteryTerms } from './lottery.ts'
import { compareMissing, missing } from './shortfalls.ts'

type Person = Pick<Candidate, 'town' | 'sex' | 'age'>

/** Who of the reserves takes over, and whether the quotas are kept as well as before. */
export interface NextReserve {
  readonly ticket: number
  readonly keepsQuotas: boolean
}

/**
 * The first of the reserves, in the order of the draw, with whom the quotas are kept as well as before the member
 * left; where there is none such, the first of those with whom they are missed least. Null when nobody is left.
 */
export function nextReserve(
  terms: Pick<LotteryTerms, 'quotas'>,
  remaining: readonly Person[],
  leaving: Person,
  reserves: readonly Candidate[],
): NextReserve | null {
  const before = missing(terms, [...remaining, leaving])
  let best: { readonly ticket: number; readonly miss: readonly number[] } | null = null
  for (const reserve of reserves) {
    const miss = missing(terms, [...remaining, reserve])
    if (compareMissing(miss, before) <= 0) return { ticket: reserve.ticket, keepsQuotas: true }
    if (best === null || compareMissing(miss, best.miss) < 0) best = { ticket: reserve.ticket, miss }
  }
  return best === null ? null : { ticket: best.ticket, keepsQuotas: false }
}
