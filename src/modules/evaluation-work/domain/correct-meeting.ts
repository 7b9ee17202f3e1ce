import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { IndicatorId } from '#modules/indicators/rules.ts'
import {
  type Meeting,
  type MeetingFlaw,
  type MeetingItem,
  type MeetingPlan,
  namesOfMeeting,
} from './meeting.ts'

/** What may be said anew of a meeting; its summary only of one that was held. */
export interface MeetingFacts extends Omit<MeetingPlan, 'indicatorIds'> {
  readonly summary: string | null
}

export type MeetingFactsFlaw =
  Extract<MeetingFlaw, 'title-missing' | 'chair-missing'> | 'summary-missing' | 'meeting-ahead'

/** Decides whether a meeting may be told so instead: one that was held keeps a summary, and its day has come. */
export function checkMeetingFacts(
  meeting: Pick<Meeting, 'summary'>,
  given: MeetingFacts,
  today: CalendarDate,
): Result<MeetingFacts, MeetingFactsFlaw> {
  const named = namesOfMeeting(given)
  if (!named.ok) return named
  const facts = { kind: given.kind, day: given.day, ...named.value }
  if (meeting.summary === null) return ok({ ...facts, summary: null })
  const summary = given.summary?.trim() ?? ''
  if (summary === '') return refuse('summary-missing')
  return given.day > today ? refuse('meeting-ahead') : ok({ ...facts, summary })
}

/** An indicator on an agenda, with how many tasks came of it there. */
export interface AgendaPoint extends Pick<MeetingItem, 'indicatorId' | 'cause' | 'measure'> {
  readonly tasks: number
}

/** Whether something was noted of an indicator in a meeting: then it stays on the agenda, as the records need it. */
export const isNoted = ({ cause, measure, tasks }: AgendaPoint): boolean =>
  cause !== '' || measure !== '' || tasks > 0

export type AgendaFlaw =
  | 'nothing-left-on-agenda'
  /** Which indicators have a cause, a measure or tasks. */
  | { readonly code: 'noted-already'; readonly indicatorIds: readonly IndicatorId[] }

/** Decides which indicators go from an agenda: such of which nothing was noted, and not all. */
export function checkTakenOff(
  agenda: readonly AgendaPoint[],
  off: readonly IndicatorId[],
): Result<readonly IndicatorId[], AgendaFlaw> {
  const asked = agenda.filter(({ indicatorId }) => off.includes(indicatorId))
  const noted = asked.filter(isNoted).map(({ indicatorId }) => indicatorId)
  if (noted.length > 0) return refuse({ code: 'noted-already', indicatorIds: noted })
  if (asked.length > 0 && asked.length === agenda.length) return refuse('nothing-left-on-agenda')
  return ok(asked.map(({ indicatorId }) => indicatorId))
}

export type CallOffFlaw = 'held-already' | 'something-noted'

/** Decides whether a meeting may be called off: it was not held, and nothing was noted of it. */
export function checkCallOff(
  meeting: Pick<Meeting, 'summary'>,
  agenda: readonly AgendaPoint[],
): CallOffFlaw | null {
  if (meeting.summary !== null) return 'held-already'
  return agenda.some(isNoted) ? 'something-noted' : null
}
