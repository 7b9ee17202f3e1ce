import { type CalendarDate, yearOf } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { AgeBand, Committee, CommitteeId, Sex } from './committee.ts'

export type OpenCallId = Id<'OpenCall'>
export type ApplicantId = Id<'Applicant'>

/** An open call (공개모집) for members. */
export interface OpenCall {
  readonly id: OpenCallId
  readonly committeeId: CommitteeId
  readonly announcedOn: CalendarDate
  readonly opensOn: CalendarDate
  /** The last day on which applications are taken. */
  readonly closesOn: CalendarDate
  readonly seats: number
  readonly reserves: number
  /** Who may apply and what members do, in the words of the call. */
  readonly conditions: string
}

export type CallPhase = 'announced' | 'open' | 'closed'

/** How far a call is on a day; null before it is announced. */
export function phaseOn(call: OpenCall, day: CalendarDate): CallPhase | null {
  if (day < call.announcedOn) return null
  if (day < call.opensOn) return 'announced'
  return day <= call.closesOn ? 'open' : 'closed'
}

export type OpenCallRefusal =
  'days-out-of-order' | 'announced-in-the-past' | 'no-seats' | 'more-than-the-seats' | 'conditions-missing'

/** Decides whether a call may go out. */
export function openCall(
  committee: Pick<Committee, 'size'> & { readonly serving: number },
  call: Omit<OpenCall, 'id' | 'committeeId'>,
  today: CalendarDate,
): Result<Omit<OpenCall, 'id' | 'committeeId'>, OpenCallRefusal> {
  if (call.announcedOn < today) return refuse('announced-in-the-past')
  if (call.opensOn < call.announcedOn || call.closesOn < call.opensOn) return refuse('days-out-of-order')
  if (call.seats < 1 || call.reserves < 0) return refuse('no-seats')
  if (call.seats > committee.size - committee.serving) return refuse('more-than-the-seats')
  const conditions = call.conditions.trim()
  return conditions === '' ? refuse('conditions-missing') : ok({ ...call, conditions })
}

export const applicantStates = ['applied', 'withdrawn', 'excluded'] as const
export type ApplicantState = (typeof applicantStates)[number]

/** On the city's page, or on paper at a town's office. */
export const applicationWays = ['online', 'paper'] as const
export type ApplicationWay = (typeof applicationWays)[number]

export interface Applicant {
  readonly id: ApplicantId
  readonly callId: OpenCallId
  /** In the order in which applications came in. */
  readonly number: number
  readonly receivedOn: CalendarDate
  readonly way: ApplicationWay
  readonly name: string
  readonly town: string
  readonly sex: Sex
  readonly birthYear: number
  readonly ageBand: AgeBand
  readonly email: string | null
  readonly phone: string | null
  readonly motive: string
  readonly state: ApplicantState
  /** Why somebody was excluded. */
  readonly stateReason: string | null
  /** Under which number they are in the pool; null until it is published, and for who is not in it. */
  readonly ticket: number | null
}

export interface Application {
  readonly name: string
  readonly town: string
  readonly sex: Sex
  readonly birthYear: number
  readonly email: string
  readonly phone: string
  readonly motive: string
  readonly consents: boolean
}

export type ApplyRefusal =
  | 'not-open-yet'
  | 'closed'
  | 'consent-missing'
  | 'name-missing'
  | 'outside-the-city'
  | 'birth-year-unlikely'
  | 'too-young'
  | 'contact-missing'
  | 'phone-unreadable'
  | 'email-unreadable'
  | 'applied-already'

/** The age that the year of the call gives (연 나이). */
export const ageIn = (call: OpenCall, birthYear: number): number => yearOf(call.closesOn) - birthYear

export function ageBandOf(age: number): AgeBand {
  if (age < 30) return '18-29'
  if (age < 40) return '30-39'
  if (age < 50) return '40-49'
  return age < 60 ? '50-59' : '60+'
}

const OLDEST = 110
const PHONE = /^0\d{8,10}$/
const EMAIL = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]+$/

/** Digits alone: 010-1234-5678 and 010 1234 5678 are one telephone. */
export const plainPhone = (phone: string): string => phone.normalize('NFKC').replace(/\D/g, '')

/** One spelling of a mail address. */
export const plainEmail = (email: string): string => email.normalize('NFKC').trim().toLowerCase()

/** Decides whether an application that came in on a day is taken. */
export function takeApplication(
  call: OpenCall,
  application: Application,
  facts: {
    readonly receivedOn: CalendarDate
    readonly towns: ReadonlySet<string>
    readonly leastAge: number
  },
): Result<
  Omit<Application, 'email' | 'phone' | 'consents'> & {
    readonly email: string | null
    readonly phone: string | null
    readonly ageBand: AgeBand
  },
  ApplyRefusal
> {
  const phase = phaseOn(call, facts.receivedOn)
  if (phase === 'closed') return refuse('closed')
  if (phase !== 'open') return refuse('not-open-yet')
  const name = application.name.trim()
  if (name === '') return refuse('name-missing')
  if (!facts.towns.has(application.town)) return refuse('outside-the-city')
  const age = ageIn(call, application.birthYear)
  if (!Number.isSafeInteger(age) || age < 0 || age > OLDEST) return refuse('birth-year-unlikely')
  if (age < facts.leastAge) return refuse('too-young')
  const [email, phone] = [plainEmail(application.email), plainPhone(application.phone)]
  if (email === '' && application.phone.trim() === '') return refuse('contact-missing')
  if (application.phone.trim() !== '' && !PHONE.test(phone)) return refuse('phone-unreadable')
  if (email !== '' && (email.length > 254 || !EMAIL.test(email))) return refuse('email-unreadable')
  if (!application.consents) return refuse('consent-missing')
  const { town, sex, birthYear } = application
  return ok({
    ...{ name, town, sex, birthYear, ageBand: ageBandOf(age), motive: application.motive.trim() },
    email: email === '' ? null : email,
    phone: phone === '' ? null : phone,
  })
}
