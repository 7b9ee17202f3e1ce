import type { CalendarDate } from '../kernel/calendar-date.ts'
import type { Locale, Localized } from '../kernel/locale.ts'
import type { Person } from '../access/person.ts'
import type { PageReply } from './reply.ts'
import type { Room } from './route.ts'
import type { Preferences } from './web-request.ts'

/** What the frame says of the city that runs this installation. */
export interface CityProfile {
  readonly name: Localized
  /** The official banner and the operator's mark: only for real sites of a real city (KRDS). */
  readonly official: boolean
  /** Shown in the footer: address, telephone. */
  readonly contact: Localized
  /** A sample says so on every page. */
  readonly sample: boolean
}

/** Files of the client build, with their hashed names. */
export interface ClientAssets {
  readonly styles: readonly string[]
  /** By entry name, e.g. `session-timer`. */
  readonly scripts: Readonly<Record<string, string>>
}

/** Everything around a page's body. */
export interface FrameInfo {
  readonly room: Extract<Room, 'portal' | 'workspace'>
  readonly locale: Locale
  readonly preferences: Preferences
  readonly person: Person
  readonly city: CityProfile
  readonly today: CalendarDate
  /** Without the language prefix, with the query. */
  readonly path: string
  readonly notice: string | null
  readonly navigation: readonly { readonly href: string; readonly label: string; readonly current: boolean }[]
  readonly assets: ClientAssets
  /** When this session ends if nothing is done; null for visitors and citizens' short looks. */
  readonly idleEndsInSeconds: number | null
}

/** Draws a whole page, from <!doctype html> to the end. The design implements it; the server is given it. */
export type RenderPage = (page: PageReply, frame: FrameInfo) => string
