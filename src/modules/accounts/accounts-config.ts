import type { Keys } from '#platform/access/keys.ts'
import type { AccountId, DepartmentId, StaffRole } from '#platform/access/person.ts'
import type { SignOnProvider } from '#platform/access/sign-on.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { Setting } from '#platform/settings/setting.ts'

/** An invented person of the sample city whom a visitor may sign in as. */
export interface SamplePerson {
  readonly login: string
  readonly password: string
  readonly name: string
  /** What the person does: 'citizen' or the role that shows it best. */
  readonly role: StaffRole | 'citizen'
}

/** What the module is given where the house is put together. */
export interface AccountsConfig {
  readonly keys: Keys
  /** The public address, for links in mails and for passkeys; without one, the address of the request is taken. */
  readonly origin: URL | null
  /** The city's name, for mails and authenticator apps; the product's own unless told. */
  readonly cityName?: (session: Session) => Promise<Localized>
  readonly providers: readonly SignOnProvider[]
  /** The people to offer on the sign-in page; null in a real city. */
  readonly samplePeople: ((session: Session) => Promise<readonly SamplePerson[]>) | null
  /** Every module's settings; asked when a page is shown, since this module's own are among them. */
  readonly settings: () => readonly Setting<unknown>[]
  /** The departments of a day, for grants that hold in one only. */
  readonly departmentNames: (
    session: Session,
    day: CalendarDate,
  ) => Promise<ReadonlyMap<DepartmentId, Localized>>
  /** What other modules hold of a person, for the person's own copy. */
  readonly personalData: (
    session: Session,
    accountId: AccountId,
  ) => Promise<Readonly<Record<string, unknown>>>
}
