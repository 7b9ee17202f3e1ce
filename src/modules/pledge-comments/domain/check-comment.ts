import { refuse, ok, type Result } from '#platform/kernel/result.ts'
import { hasResidentNumber, personalDataIn } from '#platform/kernel/personal-data.ts'

export const LONGEST_COMMENT = 1_000
export const LONGEST_NAME = 20

/** What a citizen writes. */
export interface GivenComment {
  readonly name: string
  readonly text: string
  /** To the rules by which comments are kept, shown and hidden. */
  readonly consents: boolean
  /** The author was told that the text seems to hold a phone number or the like, and wants it so. */
  readonly keepsPersonalData: boolean
}

export type CheckCommentRefusal =
  'text-missing' | 'text-too-long' | 'name-too-long' | 'consent-missing' | 'resident-number' | 'personal-data'

/** Whether a comment can be taken; gives it back as it is kept. */
export function checkComment(
  given: GivenComment,
): Result<{ readonly name: string; readonly text: string }, CheckCommentRefusal> {
  const [name, text] = [given.name.replace(/\s+/gu, ' ').trim(), given.text.trim()]
  if (text === '') return refuse('text-missing')
  if (lengthOf(text) > LONGEST_COMMENT) return refuse('text-too-long')
  if (lengthOf(name) > LONGEST_NAME) return refuse('name-too-long')
  if (hasResidentNumber(text) || hasResidentNumber(name)) return refuse('resident-number')
  if (!given.consents) return refuse('consent-missing')
  if (!given.keepsPersonalData && [text, name].some((words) => personalDataIn(words).length > 0))
    return refuse('personal-data')
  return ok({ name, text })
}

/** Letters as people count them: an emoji of several code units is few of them. */
function lengthOf(text: string): number {
  return Array.from(text).length
}
