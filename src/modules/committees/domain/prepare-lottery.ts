import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { DrawResult, LotteryTerms } from './lottery/lottery.ts'
import { checkTerms, oneLine, type TermsFlaw } from './lottery/lottery-terms.ts'
import { mostOfOneSex } from './lottery/share-out.ts'
import type { OpenCall, OpenCallId } from './open-call.ts'

export type LotteryId = Id<'Lottery'>

/** A lottery from the day on which its pool was published. */
export interface Lottery {
  readonly id: LotteryId
  readonly callId: OpenCallId
  readonly terms: LotteryTerms
  /** The SHA-256 of the terms: published before the seed can be known. */
  readonly commitment: string
  readonly committedOn: CalendarDate
  readonly seed: string | null
  readonly drawnOn: CalendarDate | null
  readonly result: DrawResult | null
  readonly appointedOn: CalendarDate | null
}

export type PublishPoolRefusal =
  | 'call-still-open'
  | 'published-already'
  | 'seed-known-already'
  | { readonly code: 'too-many-of-one-sex'; readonly most: number }
  | TermsFlaw

/**
 * Decides whether a pool may be published: after the call has closed, with quotas that keep the law on the sexes, and
 * with a seed that nobody can know yet.
 */
export function publishPool(
  call: OpenCall,
  terms: LotteryTerms,
  facts: { readonly today: CalendarDate; readonly isPublished: boolean; readonly sexTenths: number },
): Result<LotteryTerms, PublishPoolRefusal> {
  if (facts.isPublished) return refuse('published-already')
  if (facts.today <= call.closesOn) return refuse('call-still-open')
  if (terms.seedSource.day <= facts.today) return refuse('seed-known-already')
  const seedSource = { ...terms.seedSource, what: oneLine(terms.seedSource.what) }
  const checked = checkTerms({ ...terms, seedSource })
  if (!checked.ok) return checked
  const most = mostOfOneSex(terms.places, facts.sexTenths)
  if (terms.quotas.sex.some(({ places }) => places > most))
    return refuse({ code: 'too-many-of-one-sex', most })
  return checked
}

export type DrawLotteryRefusal = 'drawn-already' | 'seed-not-out-yet' | 'seed-missing'

/** Decides whether a seed may be typed in: on the day of its source or after it, once. */
export function takeSeed(
  lottery: Pick<Lottery, 'seed' | 'terms'>,
  seed: string,
  today: CalendarDate,
): Result<string, DrawLotteryRefusal> {
  if (lottery.seed !== null) return refuse('drawn-already')
  if (today < lottery.terms.seedSource.day) return refuse('seed-not-out-yet')
  const plain = oneLine(seed.normalize('NFKC'))
  return plain === '' || plain.length > 200 ? refuse('seed-missing') : ok(plain)
}
