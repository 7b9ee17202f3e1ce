import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { type Digest, type Dimension, dimensions, keyIn, type LotteryTerms, type Quota } from './lottery.ts'

const FORMAT = 'dure-lottery/1'
/** Keys stand in the published text between spaces. */
const KEY = /^[a-z0-9][a-z0-9+-]{0,39}$/

export type TermsFlaw =
  | { readonly code: 'no-places' | 'pool-empty' | 'seed-source-missing' }
  | {
      readonly code: 'quotas-do-not-add-up'
      readonly dimension: Dimension
      readonly sum: number
      readonly places: number
    }
  | {
      readonly code: 'key-unreadable' | 'key-twice' | 'places-not-whole' | 'more-than-two-sexes'
      readonly dimension: Dimension
      readonly key: string
    }
  | { readonly code: 'ticket-invalid' | 'ticket-twice'; readonly ticket: number }
  | {
      readonly code: 'key-without-quota'
      readonly dimension: Dimension
      readonly key: string
      readonly ticket: number
    }

/** Checks that terms say one thing only: every quota and every ticket can be read back from the published text. */
export function checkTerms(terms: LotteryTerms): Result<LotteryTerms, TermsFlaw> {
  const { places, reserves, subGroups, searchBound, pool, seedSource } = terms
  const counts = [places, reserves, subGroups, searchBound]
  if (!counts.every((count) => isCount(count)) || places < 1) return refuse({ code: 'no-places' })
  if (seedSource.what.trim() === '' || oneLine(seedSource.what) !== seedSource.what)
    return refuse({ code: 'seed-source-missing' })
  if (pool.length === 0) return refuse({ code: 'pool-empty' })
  for (const dimension of dimensions) {
    const flaw = quotaFlaw(dimension, terms.quotas[dimension], places)
    if (flaw !== null) return refuse(flaw)
  }
  const flaw = poolFlaw(terms)
  return flaw === null ? ok(terms) : refuse(flaw)
}

function quotaFlaw(dimension: Dimension, quotas: readonly Quota[], places: number): TermsFlaw | null {
  if (quotas.length === 0) return null
  const seen = new Set<string>()
  for (const { key, places: of } of quotas) {
    if (!KEY.test(key)) return { code: 'key-unreadable', dimension, key }
    if (dimension === 'sex' && seen.size === 2) return { code: 'more-than-two-sexes', dimension, key }
    if (seen.has(key)) return { code: 'key-twice', dimension, key }
    if (!isCount(of)) return { code: 'places-not-whole', dimension, key }
    seen.add(key)
  }
  const sum = quotas.reduce((all, quota) => all + quota.places, 0)
  return sum === places ? null : { code: 'quotas-do-not-add-up', dimension, sum, places }
}

function poolFlaw({ pool, quotas }: LotteryTerms): TermsFlaw | null {
  const tickets = new Set<number>()
  const keys = new Map(dimensions.map((each) => [each, new Set(quotas[each].map(({ key }) => key))]))
  for (const candidate of pool) {
    const { ticket } = candidate
    if (!isCount(ticket) || ticket < 1) return { code: 'ticket-invalid', ticket }
    if (tickets.has(ticket)) return { code: 'ticket-twice', ticket }
    tickets.add(ticket)
    for (const dimension of dimensions) {
      const key = keyIn(candidate, dimension)
      if (!KEY.test(key)) return { code: 'key-unreadable', dimension, key }
      const known = keys.get(dimension)
      if (known !== undefined && known.size > 0 && !known.has(key))
        return { code: 'key-without-quota', dimension, key, ticket }
    }
  }
  return null
}

const isCount = (count: number) => Number.isSafeInteger(count) && count >= 0

/** A text on one line, so that nothing in it can stand for another line of the terms. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
}

/** The terms as lines, the same whatever the order in which the pool was handed over. */
export function termsText(terms: LotteryTerms): string {
  const { places, reserves, subGroups, searchBound, quotas, seedSource, pool } = terms
  const tickets = pool.toSorted((a, b) => a.ticket - b.ticket)
  return [
    FORMAT,
    `places ${places}`,
    `reserves ${reserves}`,
    `sub-groups ${subGroups}`,
    `search-bound ${searchBound}`,
    ...dimensions.flatMap((dimension) =>
      quotas[dimension].map(({ key, places: of }) => `quota ${dimension} ${key} ${of}`),
    ),
    `seed-day ${seedSource.day}`,
    `seed-source ${seedSource.what}`,
    ...tickets.map(({ ticket, town, sex, age }) => `ticket ${ticket} ${town} ${sex} ${age}`),
    '',
  ].join('\n')
}

/** What binds the city to the terms before the seed is known: the SHA-256 of their text. */
export function commitmentTo(terms: LotteryTerms, digest: Digest): string {
  return digest(termsText(terms))
}
