import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { IndicatorId, IndicatorSetId } from '#modules/indicators/rules.ts'

export type MeetingId = Id<'EvaluationMeeting'>

export const meetingKinds = ['weak', 'weekly', 'monthly', 'field'] as const
/** On weak indicators (부진지표 대책회의), or a reporting session: weekly, monthly, of a field or bureau (분야별·국소별). */
export type MeetingKind = (typeof meetingKinds)[number]

/** What is said of a meeting before it is held. */
export interface MeetingPlan {
  readonly kind: MeetingKind
  readonly title: string
  readonly day: CalendarDate
  /** Who presides (주재): a vice-mayor, the head of a bureau. */
  readonly chair: string
  readonly indicatorIds: readonly IndicatorId[]
}

/** A meeting (회의). */
export interface Meeting extends Omit<MeetingPlan, 'indicatorIds'> {
  readonly id: MeetingId
  readonly setId: IndicatorSetId
  /** What came of it; null while it was not held. */
  readonly summary: string | null
  readonly plannedByName: string
}

/** An indicator on a meeting's agenda: why it is weak, and what is done about it. */
export interface MeetingItem {
  readonly meetingId: MeetingId
  readonly indicatorId: IndicatorId
  readonly cause: string
  readonly measure: string
  /** Who said so last; null while nobody has. */
  readonly notedByName: string | null
}

const MOST_ITEMS = 200
export type MeetingFlaw = 'title-missing' | 'chair-missing' | 'nothing-chosen' | 'too-many-indicators'

/** What a meeting is called and who presides: neither is left out. */
export function namesOfMeeting(
  given: Pick<Meeting, 'title' | 'chair'>,
): Result<Pick<Meeting, 'title' | 'chair'>, 'title-missing' | 'chair-missing'> {
  const [title, chair] = [given.title.trim(), given.chair.trim()]
  if (title === '') return refuse('title-missing')
  return chair === '' ? refuse('chair-missing') : ok({ title, chair })
}

/** Decides whether a meeting may be called so. */
export function checkMeeting(given: MeetingPlan): Result<MeetingPlan, MeetingFlaw> {
  const named = namesOfMeeting(given)
  if (!named.ok) return named
  const plan = {
    ...{ kind: given.kind, day: given.day, ...named.value },
    indicatorIds: [...new Set(given.indicatorIds)],
  }
  if (plan.indicatorIds.length === 0) return refuse('nothing-chosen')
  return plan.indicatorIds.length > MOST_ITEMS ? refuse('too-many-indicators') : ok(plan)
}

/** Decides what is noted of an indicator: a cause, and with it the measure against it. */
export function checkCause(given: {
  readonly cause: string
  readonly measure: string
}): Result<{ readonly cause: string; readonly measure: string }, 'cause-missing' | 'measure-missing'> {
  const [cause, measure] = [given.cause.trim(), given.measure.trim()]
  if (cause === '') return refuse('cause-missing')
  return measure === '' ? refuse('measure-missing') : ok({ cause, measure })
}

export type HoldFlaw = 'held-already' | 'before-the-day' | 'summary-missing'

/** Decides whether a meeting may be noted as held: on its day or later, once, with what came of it. */
export function checkHeld(
  meeting: Pick<Meeting, 'day' | 'summary'>,
  summary: string,
  today: CalendarDate,
): Result<string, HoldFlaw> {
  if (meeting.summary !== null) return refuse('held-already')
  if (today < meeting.day) return refuse('before-the-day')
  return summary.trim() === '' ? refuse('summary-missing') : ok(summary.trim())
}
