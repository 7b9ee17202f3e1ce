import { addDays, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'

/** How a proposal comes in that nobody sent on the portal. */
export const senderWays = ['paper', 'phone'] as const
export type SenderWay = (typeof senderWays)[number]

/** Who brought it: for the office alone, to tell them what becomes of it. */
export interface Sender {
  readonly way: SenderWay
  readonly name: string
  /** A telephone number, an address, whatever they left. */
  readonly contact: string
  /** On which day it came in, which may be before it is entered. */
  readonly receivedOn: CalendarDate
}

export const LONGEST_SENDER = 50
export const LONGEST_CONTACT = 200
/** What came in before proposals are taken waits for that day, no longer than a year. */
const LONGEST_WAIT = 365

export type SenderFlaw =
  | 'sender-missing'
  | 'sender-too-long'
  | 'contact-missing'
  | 'contact-too-long'
  | 'received-to-come'
  | 'received-too-early'
  | 'received-too-late'

/** The days that bound what is entered: of the round's intake, and until when its proposals are still sorted. */
export interface EntryDays {
  readonly from: CalendarDate
  readonly until: CalendarDate
  readonly sortedUntil: CalendarDate
}

/** Whether paper is entered on a day: since proposals are taken, and until they are sorted. */
export function isEntryDay({ from, sortedUntil }: EntryDays, today: CalendarDate): boolean {
  return from <= today && today <= sortedUntil
}

/** All that is wrong with who brought a proposal and when; at most one flaw for each field. */
export function senderFlaws(
  { name, contact, receivedOn }: Sender,
  { from, until }: EntryDays,
  today: CalendarDate,
): readonly SenderFlaw[] {
  return [
    wrongLine(name, LONGEST_SENDER, 'sender-missing', 'sender-too-long'),
    wrongLine(contact, LONGEST_CONTACT, 'contact-missing', 'contact-too-long'),
    wrongDay(receivedOn, { from, until }, today),
  ].filter((flaw) => flaw !== null)
}

/** Who brought it, as it is kept, and the day on which it counts as sent. Refused for the first flaw. */
export function checkSender(
  sender: Sender,
  days: EntryDays,
  today: CalendarDate,
): Result<Sender & { readonly sentOn: CalendarDate }, SenderFlaw> {
  const [first] = senderFlaws(sender, days, today)
  if (first !== undefined) return refuse(first)
  const { name, contact, receivedOn } = sender
  // What waited for the first day counts from then on: nobody is ahead of those who send on the portal.
  const sentOn = receivedOn < days.from ? days.from : receivedOn
  return ok({ ...sender, name: line(name), contact: line(contact), sentOn })
}

const line = (text: string) => text.replace(/\s+/gu, ' ').trim()

function wrongLine(text: string, longest: number, missing: SenderFlaw, tooLong: SenderFlaw) {
  const { length } = Array.from(line(text))
  if (length === 0) return missing
  return length > longest ? tooLong : null
}

function wrongDay(
  day: CalendarDate,
  { from, until }: Pick<EntryDays, 'from' | 'until'>,
  today: CalendarDate,
): SenderFlaw | null {
  if (day > today) return 'received-to-come'
  if (day > until) return 'received-too-late'
  return day < addDays(from, -LONGEST_WAIT) ? 'received-too-early' : null
}
