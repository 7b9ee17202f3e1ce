import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { IndicatorId } from '#modules/indicators/index.ts'
import { readMeeting } from '../data/meeting-queries.ts'
import type { Meeting, MeetingId } from '../domain/meeting.ts'
import { workIn, type WorkYear } from './work-in.tsx'

export interface MeetingIn {
  readonly work: WorkYear
  readonly meeting: Meeting
}

/** The meeting that an address names, in its year. */
export async function meetingIn(request: WebRequest): Promise<MeetingIn | null> {
  const id = request.param('id')
  const work = isId(id) ? await workIn(request) : null
  const meeting = work === null ? null : await readMeeting(request.context.database, id as MeetingId)
  return work === null || meeting === null || meeting.setId !== work.set.id ? null : { work, meeting }
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
