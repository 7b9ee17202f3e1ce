import type { ComponentChild } from 'preact'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { PledgeLine } from './data/pledge-queries.ts'
import type { MayorTerm } from './domain/pledge.ts'

/** In which room a part is shown: staff may see and do more than citizens. */
export type PledgeRoom = 'portal' | 'workspace'

/** What another module of the programme shows on a pledge's page, as sections of its own. */
export interface PledgePart {
  /** Smaller comes first. */
  readonly order: number
  /** Null where there is nothing to show. A fixed number of queries, whatever the pledge. */
  show(request: WebRequest, pledge: PledgeLine, room: PledgeRoom): Promise<ComponentChild>
}

/** What another module of the programme shows on the register's page, between the rates and the list. */
export interface RegisterPart {
  readonly order: number
  /** Null where there is nothing to show. A fixed number of queries, however many the pledges. */
  show(request: WebRequest, register: ShownTerm, room: PledgeRoom): Promise<ComponentChild>
}

/** The register that a page shows. */
export interface ShownTerm {
  readonly term: MayorTerm
  readonly pledges: readonly PledgeLine[]
  /** The day of the last record. */
  readonly day: CalendarDate
}

export interface PledgeParts {
  readonly onRegister: readonly RegisterPart[]
  readonly onPledge: readonly PledgePart[]
}
