import { addMonths, type CalendarDate, yearOf } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'

export type RoundId = Id<'PanelRound'>

/** The panel meets twice a year, in May and in November: the first half's evaluation (상반기) and the second's (하반기). */
export const halves = ['first', 'second'] as const
export type Half = (typeof halves)[number]

/** Every member judges every pledge, or each sub-group (분임) its share of them. */
export const splits = ['all', 'by-group'] as const
export type Split = (typeof splits)[number]

/** Which pledges are evaluated: all, those still under way, or those that the office names. */
export const scopes = ['all', 'running', 'chosen'] as const
export type Scope = (typeof scopes)[number]

/** An evaluation (평가) of the pledges by the citizens' panel: both days are included. */
export interface RoundDays {
  readonly opensOn: CalendarDate
  readonly closesOn: CalendarDate
  readonly publishedOn: CalendarDate | null
}

/** Follows from the days: nobody opens or closes by hand, the office only publishes. */
export const roundStates = ['planned', 'open', 'closed', 'published'] as const
export type RoundState = (typeof roundStates)[number]

export function stateOn({ opensOn, closesOn, publishedOn }: RoundDays, today: CalendarDate): RoundState {
  if (publishedOn !== null && publishedOn <= today) return 'published'
  if (today < opensOn) return 'planned'
  return today <= closesOn ? 'open' : 'closed'
}

/** Whether results may be looked at: never before the close, by nobody. */
export function showsResults(round: RoundDays, today: CalendarDate): boolean {
  const state = stateOn(round, today)
  return state === 'closed' || state === 'published'
}

export type RoundDaysRefusal = 'closes-before-it-opens' | 'closes-in-the-past' | 'runs-too-long'

/** The longest that an evaluation may be open, in months: it is to be of one half. */
const LONGEST_MONTHS = 3

/** Whether an evaluation may run in these days. */
export function checkDays(
  { opensOn, closesOn }: Pick<RoundDays, 'opensOn' | 'closesOn'>,
  today: CalendarDate,
): Result<void, RoundDaysRefusal> {
  if (closesOn < opensOn) return refuse('closes-before-it-opens')
  if (closesOn < today) return refuse('closes-in-the-past')
  return closesOn > addMonths(opensOn, LONGEST_MONTHS) ? refuse('runs-too-long') : ok()
}

export type OpenRoundRefusal = RoundDaysRefusal | 'not-in-its-year' | 'no-pledges' | 'no-members'

/** Whether a round may be opened for these days, pledges and members. */
export function openRound(
  asked: {
    readonly year: number
    readonly opensOn: CalendarDate
    readonly closesOn: CalendarDate
    readonly pledges: number
    readonly members: number
  },
  today: CalendarDate,
): Result<void, OpenRoundRefusal> {
  const days = checkDays(asked, today)
  if (!days.ok) return days
  if (yearOf(asked.opensOn) !== asked.year) return refuse('not-in-its-year')
  if (asked.pledges === 0) return refuse('no-pledges')
  return asked.members === 0 ? refuse('no-members') : ok()
}

export type MoveCloseRefusal = RoundDaysRefusal | 'round-has-closed' | 'reason-missing'

/** Moves the closing day while the round has not closed: what is closed stays closed. */
export function moveClose(
  round: RoundDays,
  asked: { readonly closesOn: CalendarDate; readonly reason: string },
  today: CalendarDate,
): Result<void, MoveCloseRefusal> {
  if (showsResults(round, today)) return refuse('round-has-closed')
  if (asked.reason.trim() === '') return refuse('reason-missing')
  return checkDays({ opensOn: round.opensOn, closesOn: asked.closesOn }, today)
}

export type PublishRoundRefusal = 'round-has-not-closed' | 'round-is-published'

/** Publishes what the panel found: only after the close, and once. */
export function publishRound(round: RoundDays, today: CalendarDate): Result<void, PublishRoundRefusal> {
  if (round.publishedOn !== null) return refuse('round-is-published')
  return stateOn(round, today) === 'closed' ? ok() : refuse('round-has-not-closed')
}

/** How a round is called in addresses: 2021-2 for the second half of 2021. */
export function roundKey({ year, half }: { readonly year: number; readonly half: Half }): string {
  return `${year}-${half === 'first' ? 1 : 2}`
}

/** Reads such an address; null when it is none. */
export function readRoundKey(key: string): { readonly year: number; readonly half: Half } | null {
  const parts = /^(\d{4})-([12])$/.exec(key)
  return parts === null ? null : { year: Number(parts[1]), half: parts[2] === '1' ? 'first' : 'second' }
}
