import { createHash } from 'node:crypto'
import type { Interview, OwnerPromise } from '../domain/interview.ts'
import type { Meeting, MeetingItem } from '../domain/meeting.ts'

/**
 * A mark of what a form showed. It goes out with the form and comes back with it: where the record no longer bears it,
 * somebody else saved meanwhile.
 */
const markOf = (...shown: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(shown)).digest('base64url')

/** The mark of a meeting and which indicators are on its agenda. */
export const seenMeeting = (
  { kind, title, day, chair, summary }: Meeting,
  items: readonly Pick<MeetingItem, 'indicatorId'>[],
): string => markOf(kind, title, day, chair, summary, items.map(({ indicatorId }) => indicatorId).toSorted())

/** The mark of a promise: its words and how it stands. */
export const seenPromise = ({ id, text, dueDay, state, settledOn, note }: OwnerPromise): string =>
  markOf(id, text, dueDay, state, settledOn, note)

/** The mark of a talk and its promises. */
export const seenInterview = ({ kind, day, said }: Interview, promises: readonly OwnerPromise[]): string =>
  markOf(kind, day, said, promises.map(seenPromise).toSorted())

type Facts = Readonly<Record<string, unknown>>

/** What an audit entry tells of a correction: only what it changed, as it was and as it is; null where nothing did. */
export function changedFacts(
  was: Facts,
  is: Facts,
): { readonly before: Facts; readonly after: Facts } | null {
  const keys = Object.keys(is).filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]))
  const only = (facts: Facts) => Object.fromEntries(keys.map((key) => [key, facts[key]]))
  return keys.length === 0 ? null : { before: only(was), after: only(is) }
}
