import type { Session } from '#platform/database/session.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { PledgeId } from './domain/pledge.ts'

/** Something new about a pledge that everybody may know. */
export interface PledgeNews {
  /** A uuid that stays: feeds know their entries by it. */
  readonly id: string
  readonly pledgeId: PledgeId
  readonly at: Date
  /** What happened, in a line without the pledge's title. */
  readonly title: Localized
  /** More of it as it was written, in Korean; null where there is none. */
  readonly body: string | null
}

/** A module of the programme that has news for those who follow pledges, by mail and by feed. */
export interface PledgeNewsSource {
  readonly name: string
  /** What happened to some pledges, after an instant or ever, the latest first. A fixed number of queries. */
  news(session: Session, asked: AskedNews): Promise<readonly PledgeNews[]>
}

export interface AskedNews {
  readonly pledgeIds: readonly PledgeId[]
  /** On the city's clock; null for all of the past. */
  readonly after: Date | null
  readonly limit: number
}
