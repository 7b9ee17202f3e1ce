import { endsYear, type Quarter } from '../domain/check-period.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { Ratio } from '#platform/kernel/ratio.ts'
import { type MayorTermId, ratesOf } from '#modules/pledges/index.ts'
import type { FrozenPledge, FrozenRate, FrozenShare, OwnRate } from '../domain/round-content.ts'
import { rateWords } from './rate-words.ts'

/** A rate that another module of the programme publishes with each round, e.g. finance secured and spent. */
export interface RoundRate {
  readonly key: string
  readonly label: Localized
  readonly formula: Localized
  readonly share: Ratio
  readonly shows: FrozenRate['shows']
}

/** A module that can say rates of a term on a day. A fixed number of queries. */
export interface RoundRateSource {
  readonly name: string
  rates(session: Session, termId: MayorTermId, day: CalendarDate): Promise<readonly RoundRate[]>
}

/** The rates of frozen pledges by key: the register's own three, and the goals of the year. */
export function countedRates(pledges: readonly FrozenPledge[]): ReadonlyMap<OwnRate, FrozenShare> {
  const { completion, inTerm, meanProgress } = ratesOf(pledges)
  const sum = (of: 'planned' | 'met') => pledges.reduce((total, { goals }) => total + goals[of], 0)
  return new Map([
    ['completion', frozen(completion)],
    ['in-term', frozen(inTerm)],
    ['mean-progress', frozen(meanProgress)],
    ['goals', { part: String(sum('met')), whole: String(sum('planned')) }],
  ])
}

const frozen = ({ part, whole }: Ratio): FrozenShare => ({ part: String(part), whole: String(whole) })

/** The rates as a round publishes them: what became of a year's goals is told with its end. */
export function ownRatesOf(
  pledges: readonly FrozenPledge[],
  period: { readonly year: number; readonly quarter: Quarter },
): readonly FrozenRate[] {
  return [...countedRates(pledges)]
    .filter(([key]) => key !== 'goals' || endsYear(period))
    .map(([key, share]) => ({
      key,
      ...rateWords(key, { year: period.year, pledges: pledges.length }),
      ...share,
      shows: key === 'mean-progress' ? 'percent' : 'counts',
    }))
}

/** Another module's rate as JSON holds it. */
export function frozenRate({ share, ...rate }: RoundRate): FrozenRate {
  return { ...rate, ...frozen(share) }
}

/** A frozen share as pages show it. */
export function shareOf({ part, whole }: FrozenShare): Ratio {
  return { part: BigInt(part), whole: BigInt(whole) }
}
