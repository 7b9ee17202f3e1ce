import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'

export type CommentId = Id<'PledgeComment'>
export type AnswerId = Id<'PledgeCommentAnswer'>
export type MoveId = Id<'PledgeCommentMove'>

/**
 * `held`: nobody but the office has seen it. `published`: everybody may. `hidden`: its place is shown, with why.
 * `withdrawn`: its author took it back, and its words are gone.
 */
export const commentStates = ['held', 'published', 'hidden', 'withdrawn'] as const
export type CommentState = (typeof commentStates)[number]

/** Why a comment is hidden (운영 원칙). */
export const hidingGrounds = [
  'personal-data',
  'abuse',
  'advertising',
  'repeated',
  'off-topic',
  'other',
] as const
export type HidingGround = (typeof hidingGrounds)[number]

/** What a citizen said of a pledge. */
export interface Comment {
  readonly id: CommentId
  /** Of `pledges`. */
  readonly pledgeId: string
  /** Who answers: the lead department of the day, until it is moved. */
  readonly departmentId: DepartmentId
  readonly accountId: AccountId | null
  /** A name or nickname; empty where none was given. */
  readonly name: string
  readonly text: string
  readonly sentAt: Date
  readonly sentOn: CalendarDate
  readonly state: CommentState
  /** Whether the office has looked at it. */
  readonly isReviewed: boolean
  readonly publishedOn: CalendarDate | null
  readonly hidden: { readonly ground: HidingGround; readonly note: string } | null
  /** The last day on which an answer is in time. */
  readonly dueDay: CalendarDate
  /** The day of the first answer. */
  readonly answeredOn: CalendarDate | null
  readonly version: number
}
