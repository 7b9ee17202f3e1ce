import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { Id } from '#platform/kernel/ids.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { type Course, firstDayOf, phaseOn } from './course.ts'

export type SignUpId = Id<'BudgetSignUp'>

/** In the course, waiting for a seat, or out of it again. */
export const signUpStates = ['in', 'waiting', 'withdrawn'] as const
export type SignUpState = (typeof signUpStates)[number]

/** On the city's page, by telephone, or on paper. */
export const signUpWays = ['online', 'phone', 'paper'] as const
export type SignUpWay = (typeof signUpWays)[number]

export interface SignUp {
  readonly id: SignUpId
  /** In the order in which they came: who waits moves up in it. */
  readonly number: number
  readonly accountId: AccountId | null
  readonly name: string
  /** A telephone in digits or a mail address; null once it is no longer needed. */
  readonly contact: string | null
  /** Null for who lives elsewhere and works or learns in the city. */
  readonly townId: DepartmentId | null
  readonly way: SignUpWay
  readonly state: SignUpState
  readonly signedUpOn: CalendarDate
  /** When a seat became free for who was waiting. */
  readonly movedUpOn: CalendarDate | null
}

export interface GivenPerson {
  readonly name: string
  readonly contact: string
  readonly townId: DepartmentId | null
  readonly consents: boolean
}

export type PersonFlaw =
  'name-missing' | 'contact-missing' | 'contact-unreadable' | 'no-such-town' | 'consent-missing'

const PHONE = /^0\d{8,10}$/
const EMAIL = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:"]+$/
const LONGEST_CONTACT = 254

/** One spelling of a telephone or a mail address; null for what is neither. */
export function plainContact(contact: string): string | null {
  const typed = contact.normalize('NFKC').trim()
  if (typed.includes('@')) {
    const email = typed.toLowerCase()
    return email.length <= LONGEST_CONTACT && EMAIL.test(email) ? email : null
  }
  const phone = /^[\d\s().+-]*$/.test(typed) ? typed.replace(/\D/g, '') : ''
  return PHONE.test(phone) ? phone : null
}

/** Decides whether somebody said all that the office needs to reach them. */
export function checkPerson(
  given: GivenPerson,
  towns: ReadonlySet<DepartmentId>,
): Result<Omit<GivenPerson, 'consents'>, PersonFlaw> {
  const name = given.name.normalize('NFKC').trim().replace(/\s+/g, ' ')
  if (name === '') return refuse('name-missing')
  if (given.contact.trim() === '') return refuse('contact-missing')
  const contact = plainContact(given.contact)
  if (contact === null) return refuse('contact-unreadable')
  if (given.townId !== null && !towns.has(given.townId)) return refuse('no-such-town')
  if (!given.consents) return refuse('consent-missing')
  return ok({ name, contact, townId: given.townId })
}

export type SignUpRefusal = 'not-open-yet' | 'closed' | 'called-off'

/** Decides whether a sign-up of a day is taken, and whether it has a seat or waits for one. */
export function takeSignUp(
  course: Course,
  counts: { readonly in: number; readonly waiting: number },
  today: CalendarDate,
): Result<Exclude<SignUpState, 'withdrawn'>, SignUpRefusal> {
  const phase = phaseOn(course, today)
  if (phase === 'called-off') return refuse('called-off')
  if (phase === 'coming') return refuse('not-open-yet')
  if (phase !== 'open') return refuse('closed')
  // Nobody passes those who wait.
  return ok(counts.in < course.seats && counts.waiting === 0 ? 'in' : 'waiting')
}

/** Whether seats that become free go to those who wait: until the day before the first lesson. */
export function movesUp(course: Course, today: CalendarDate): boolean {
  return course.calledOffOn === null && today < firstDayOf(course)
}

/** Who moves up when so many are in: as many as there are seats, in the order in which they came. */
export function nextIn<T extends Pick<SignUp, 'number'>>(
  seats: number,
  inCount: number,
  waiting: readonly T[],
): readonly T[] {
  return waiting.toSorted((a, b) => a.number - b.number).slice(0, Math.max(0, seats - inCount))
}
