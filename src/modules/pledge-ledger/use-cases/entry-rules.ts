import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { settingValues } from '#platform/settings/setting-value.ts'
import type { AllowedOverruns } from '../domain/ledger-flaws.ts'
import {
  differingTotals,
  type OverrunRule,
  securedOverPlanned,
  spentOverSecured,
} from '../domain/pledge-ledger-settings.ts'

/** What the city lets pass on a day when a reason is given. */
export interface EntryRules extends AllowedOverruns {
  readonly differingTotals: boolean
}

export async function entryRules(session: Session, day: CalendarDate): Promise<EntryRules> {
  const settings = { securedOverPlanned, spentOverSecured, differingTotals }
  const rules = await settingValues(session, settings, day)
  const passes = (rule: OverrunRule) => rule === 'with-a-reason'
  return {
    securedOverPlanned: passes(rules.securedOverPlanned),
    spentOverSecured: passes(rules.spentOverSecured),
    differingTotals: passes(rules.differingTotals),
  }
}
