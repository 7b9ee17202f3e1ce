import { committeeEvents } from './live-committees.ts'
import { pledgeCheckEvents } from './live-pledge-checks.ts'
import { registerEvents } from './live-pledges.ts'
import type { SampleCity } from './sample-data.ts'
import type { SampleEvent } from './sample-life.ts'

/** What happened around the mayor's pledges: the register first, then whatever hangs on it, a line for each module. */
export function pledgeEvents(city: SampleCity): readonly SampleEvent[] {
  return [...registerEvents(city), ...pledgeCheckEvents(), ...committeeEvents()]
}
