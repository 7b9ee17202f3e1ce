import { may } from '#platform/access/permission.ts'
import type { Person } from '#platform/access/person.ts'
import type { Entry } from './entry.ts'
import type { Review } from './review.ts'
import { reviewActions } from './review-actions.ts'

/** Whether somebody reads an entry's text and papers: its department always; once it is handed in the office and its reviewers; all staff after publication. */
export function mayReadEntry(
  person: Person,
  entry: Pick<Entry, 'departmentId' | 'state'>,
  facts: { readonly review: Pick<Review, 'publishedOn'>; readonly isReviewer: boolean },
): boolean {
  if (may(person, reviewActions['write-entry'], { departmentId: entry.departmentId })) return true
  if (entry.state !== 'sent') return false
  if (may(person, reviewActions['read-scores']) || facts.isReviewer) return true
  return facts.review.publishedOn !== null && may(person, reviewActions['read-reviews'])
}

/** Whether somebody sees a round's points: the office from the close on, all staff once they are published. Nobody before the close. */
export function maySeeResults(person: Person, review: Pick<Review, 'closedOn' | 'publishedOn'>): boolean {
  if (review.publishedOn !== null) return may(person, reviewActions['read-reviews'])
  return review.closedOn !== null && may(person, reviewActions['read-scores'])
}

/** Whether somebody sees what each reviewer gave: the office, from the close on. */
export const maySeeScores = (person: Person, review: Pick<Review, 'closedOn'>): boolean =>
  review.closedOn !== null && may(person, reviewActions['read-scores'])
