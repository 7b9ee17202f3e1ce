import type { CalendarDate } from '../kernel/calendar-date.ts'
import type { Session } from '../database/session.ts'
import type { Person } from './person.ts'

/** What a use case is given besides its input: who acts, when, from where, and the city's tables. */
export interface Context {
  readonly database: Session
  readonly person: Person
  /** The instant on the city's clock, the same throughout one request. */
  readonly now: Date
  /** The day on the city's clock, in Seoul. */
  readonly today: CalendarDate
  /** The true instant, for sessions, locks and records: never moved by a rehearsal of the year. */
  readonly machineNow: Date
  readonly origin: Origin
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller names the kind of id
  newId<Id extends string>(): Id
  /** Unpredictable bytes for tokens, nonces and draws. */
  randomBytes(count: number): Uint8Array
}

/** Where a request came from, for the audit entry and the access record (접속기록). */
export interface Origin {
  /** The network address; `local` for the command line and for jobs. */
  readonly address: string
  readonly requestId: string
}
