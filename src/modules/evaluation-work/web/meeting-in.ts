import type { WebRequest } from '#platform/http/web-request.ts'
import type { IndicatorId } from '#modules/indicators/index.ts'
import { readMeeting } from '../data/meeting-queries.ts'
import type { Meeting } from '../domain/meeting.ts'
import { recordIn, type WorkYear } from './work-in.tsx'

export interface MeetingIn {
  readonly work: WorkYear
  readonly meeting: Meeting
}

/** The meeting that an address names, in its year. */
export async function meetingIn(request: WebRequest): Promise<MeetingIn | null> {
  // A page only looks: what changes a meeting holds it by itself.
  const found = await recordIn<Meeting>(request, (session, id) => readMeeting(session, id))
  return found === null ? null : { work: found.work, meeting: found.record }
}

/** An agenda in the order of the year's manual. */
export function inManualsOrder<Item extends { readonly indicatorId: IndicatorId }>(
  items: readonly Item[],
  { indicators }: WorkYear,
): readonly Item[] {
  const places = new Map(indicators.map(({ id }, at) => [id, at]))
  const placeOf = ({ indicatorId }: Item) => places.get(indicatorId) ?? 0
  return items.toSorted((a, b) => placeOf(a) - placeOf(b))
}
