import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import {
  type CommitteeLine,
  type CommitteeSession,
  listCommittees,
  sessionsOf,
} from '#modules/committees/index.ts'

/** A session of a citizens' panel on whose agenda a request may be put. */
export interface ComingSession extends CommitteeSession {
  readonly committee: CommitteeLine
}

/** The sessions of citizens' panels that are still to be held, or are being held, the next first. */
export async function comingSessions(
  session: Session,
  today: CalendarDate,
): Promise<readonly ComingSession[]> {
  const panels = (await listCommittees(session, today)).filter(
    ({ kind, termFrom, termUntil }) => kind === 'citizens-panel' && termFrom <= today && today <= termUntil,
  )
  const found: ComingSession[] = []
  // A city has one panel at a time.
  for (const committee of panels)
    found.push(...(await sessionsOf(session, committee.id)).map((each) => ({ ...each, committee })))
  return found
    .filter(({ state, day }) => state === 'called' && day >= today)
    .toSorted((a, b) => a.day.localeCompare(b.day))
}
