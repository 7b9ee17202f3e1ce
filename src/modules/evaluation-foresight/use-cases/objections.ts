import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { compare, type IndicatorId, type Rational } from '#modules/indicators/index.ts'
import { type Appeal, ownValues, type YearFacts } from '#modules/joint-evaluation/index.ts'

/**
 * What could still be recognised after the lock, by indicator: what is claimed in objections that are open, and, while one can
 * be raised, what was entered where the province took another value and has not rejected it.
 */
export function claimedValues(
  facts: YearFacts,
  appeals: readonly Appeal[],
  today: CalendarDate,
): ReadonlyMap<IndicatorId, readonly Rational[]> {
  const { appealUntil, resultOn } = facts.year
  if (resultOn !== null) return new Map()
  const canRaise = appealUntil === null || today <= appealUntil
  const entered = ownValues({ ...facts, recognised: new Map() })
  return new Map(
    [...facts.recognised].map(([id, { value }]) => {
      const own = appeals.filter(({ indicatorId }) => indicatorId === id)
      const open = own.filter(({ state }) => state === 'raised').map(({ claimed }) => claimed)
      const ours = entered.get(id)
      const isDecided = ours === undefined || own.some(({ state, claimed }) => state === 'rejected' && compare(claimed, ours) === 0)
      const ourOwn = isDecided || open.length > 0 || !canRaise ? [] : [ours]
      return [id, [...open, ...ourOwn].filter((each) => compare(each, value) !== 0)] as const
    }),
  )
} // prettier-ignore
