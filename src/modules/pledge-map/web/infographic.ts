import type { WebRequest } from '#platform/http/web-request.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { cityProfile } from '#modules/organization/index.ts'
import {
  completionTarget,
  countStages,
  gapTo,
  type PledgeRates,
  ratesOf,
  type StageCounts,
  type TargetGap,
} from '#modules/pledges/index.ts'
import { type LedgerTotals, ledgerTotals } from '#modules/pledge-ledger/index.ts'
import { type NextDate, nextDates } from '../domain/next-dates.ts'
import { type ShownMap, wholeMap } from './shown-map.ts'

/** All that the one page tells, from the records of today. */
export interface Infographic {
  readonly shown: ShownMap
  readonly cityName: Localized
  readonly counts: StageCounts
  readonly rates: PledgeRates
  readonly target: TargetGap
  /** The money of the pledges; null while none was entered. */
  readonly money: LedgerTotals | null
  readonly dates: readonly NextDate[]
  readonly today: CalendarDate
}

/** Reads the page's figures; null while there is no register. A fixed number of queries. */
export async function readInfographic(request: WebRequest): Promise<Infographic | null> {
  const { database, today } = request.context
  const shown = await wholeMap(request)
  if (shown === null) return null
  const { pledges, term } = shown
  const [money, city, percent] = await Promise.all([
    ledgerTotals(
      database,
      pledges.map(({ id, field }) => ({ id, field: field.number })),
      today,
    ),
    cityProfile(database),
    settingValue(database, completionTarget, today),
  ])
  return {
    shown,
    cityName: city.name,
    counts: countStages(pledges),
    rates: ratesOf(pledges),
    target: gapTo(percent, pledges),
    money: money.entered === 0 ? null : money,
    dates: nextDates(today, term.until),
    today,
  }
}
