import { committeeEvents } from './live-committees.ts'
import { pledgeChangeEvents } from './live-pledge-changes.ts'
import { pledgeCheckEvents } from './live-pledge-checks.ts'
import { commentEvents } from './live-pledge-comments.ts'
import { intakeEvents } from './live-pledge-intake.ts'
import { ledgerEvents } from './live-pledge-ledger.ts'
import { pledgeMapEvents } from './live-pledge-map.ts'
import { panelEvents } from './live-pledge-panel.ts'
import { registerEvents } from './live-pledges.ts'
import type { SampleCity } from './sample-data.ts'
import type { SampleEvent } from './sample-life.ts'

/** What happened around the mayor's pledges: the register first, then whatever hangs on it, a line for each module. */
export function pledgeEvents(city: SampleCity): readonly SampleEvent[] {
  return [
    ...registerEvents(city),
    ...ledgerEvents(city),
    ...committeeEvents(),
    ...pledgeChangeEvents(),
    ...pledgeCheckEvents(),
    ...panelEvents(),
    ...pledgeMapEvents(),
    ...commentEvents(),
    ...intakeEvents(),
  ]
}
