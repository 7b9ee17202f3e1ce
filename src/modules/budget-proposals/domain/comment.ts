import type { AccountId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import { hasResidentNumber, personalDataIn } from '#platform/kernel/personal-data.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { ProposalId, ProposalState } from './proposal.ts'

export type ProposalCommentId = Id<'BudgetProposalComment'>

/** For the proposal, against it, or neither. */
export const stances = ['for', 'against', 'remark'] as const
export type Stance = (typeof stances)[number]

/** `held`: nobody but its author and the office has seen it. `hidden`: its place is shown, with why. */
export const commentStates = ['held', 'published', 'hidden'] as const
export type ProposalCommentState = (typeof commentStates)[number]

/** Why a comment is hidden (운영 원칙). */
export const hidingGrounds = [
  ...(['personal-data', 'abuse', 'advertising', 'repeated', 'off-topic', 'other'] as const),
] as const
export type HidingGround = (typeof hidingGrounds)[number]

/** What somebody says of a proposal. */
export interface ProposalComment {
  readonly id: ProposalCommentId
  readonly proposalId: ProposalId
  readonly accountId: AccountId | null
  readonly stance: Stance
  /** A name or nickname; empty where none was given. */
  readonly name: string
  readonly text: string
  readonly sentOn: CalendarDate
  readonly state: ProposalCommentState
  readonly hidden: { readonly ground: HidingGround; readonly note: string } | null
  readonly version: number
}

export const LONGEST_COMMENT = 1_000
export const LONGEST_COMMENT_NAME = 20
export const LONGEST_NOTE = 500

export interface GivenComment {
  readonly stance: Stance
  readonly name: string
  readonly text: string
  readonly consents: boolean
  /** The author was told that the text seems to hold a phone number or the like, and wants it so. */
  readonly keepsPersonalData: boolean
}

export type CheckCommentRefusal =
  | 'not-open'
  | 'comment-missing'
  | 'comment-too-long'
  | 'name-too-long'
  | 'resident-number'
  | 'consent-missing'
  | 'personal-data'

/** Whether a comment can be taken; gives it back as it is kept. What was merged, ruled out or taken back has none. */
export function checkComment(
  given: GivenComment,
  proposal: { readonly state: ProposalState },
): Result<{ readonly name: string; readonly text: string }, CheckCommentRefusal> {
  const [name, text] = [given.name.replace(/\s+/gu, ' ').trim(), given.text.replaceAll('\r\n', '\n').trim()]
  if (['draft', 'merged', 'ineligible', 'withdrawn'].includes(proposal.state)) return refuse('not-open')
  if (text === '') return refuse('comment-missing')
  if (Array.from(text).length > LONGEST_COMMENT) return refuse('comment-too-long')
  if (Array.from(name).length > LONGEST_COMMENT_NAME) return refuse('name-too-long')
  if (hasResidentNumber(text) || hasResidentNumber(name)) return refuse('resident-number')
  if (!given.consents) return refuse('consent-missing')
  if (!given.keepsPersonalData && holdsPersonalData({ name, text })) return refuse('personal-data')
  return ok({ name, text })
}

export const holdsPersonalData = ({
  name,
  text,
}: {
  readonly name: string
  readonly text: string
}): boolean => [name, text].some((words) => personalDataIn(words).length > 0)

/** How a comment begins: the office looks before it is published, or after; what seems to hold personal data waits. */
export function firstState(review: 'before' | 'after', holds: boolean): ProposalCommentState {
  return review === 'after' && !holds ? 'published' : 'held'
}

/** Hides a comment: everybody reads why. The ground `other` says nothing without words. */
export function checkHiding(
  comment: Pick<ProposalComment, 'state'>,
  why: { readonly ground: HidingGround; readonly note: string },
): Result<{ readonly note: string }, 'hidden-already' | 'note-missing' | 'note-too-long'> {
  const note = why.note.trim()
  if (comment.state === 'hidden') return refuse('hidden-already')
  if (why.ground === 'other' && note === '') return refuse('note-missing')
  return note.length > LONGEST_NOTE ? refuse('note-too-long') : ok({ note })
}
