import type { DepartmentId } from '#platform/access/person.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { readEntry } from '../data/entry-queries.ts'
import { reviewerBy } from '../data/judging-queries.ts'
import { readReview, type ReviewLine } from '../data/review-queries.ts'
import type { Entry, EntryId } from '../domain/entry.ts'
import type { ReviewId } from '../domain/review.ts'
import type { Reviewer } from '../domain/sheet.ts'
import { reviewTexts } from './words.ts'

export const office = '/office/reviews'

/** The round that an address names. */
export async function reviewIn(request: WebRequest): Promise<ReviewLine | null> {
  const id = request.param('id')
  return isId(id) ? await readReview(request.context.database, id as ReviewId) : null
}

export interface FoundEntry {
  readonly review: ReviewLine
  readonly entry: Entry
  /** The reader as a reviewer of the round. */
  readonly reviewer: Reviewer | null
}

/** The entry that an address names, within its round. */
export async function entryIn(request: WebRequest): Promise<FoundEntry | null> {
  const review = await reviewIn(request)
  const id = request.param('entryId')
  const { database, person } = request.context
  if (review === null || !isId(id)) return null
  const entry = await readEntry(database, id as EntryId)
  if (entry?.reviewId !== review.id) return null
  return { review, entry, reviewer: await reviewerBy(database, review.id, person.accountId) }
}

export type Names = ReadonlyMap<DepartmentId, Localized>

/** What departments are called today. */
export const namesIn = ({ context }: WebRequest, ids: readonly DepartmentId[]): Promise<Names> =>
  departmentNames(context.database, ids, context.today)

/** From the first page of the workspace to the page above this one. */
export function crumbs(
  { locale }: WebRequest,
  review?: Pick<ReviewLine, 'id' | 'title'>,
  entry?: Pick<Entry, 'id' | 'title'>,
) {
  const words = reviewTexts[locale]
  return [
    { href: '/office', label: words.home },
    { href: office, label: words.title },
    ...(review === undefined ? [] : [{ href: `${office}/${review.id}`, label: review.title }]),
    ...(review === undefined || entry === undefined
      ? []
      : [{ href: `${office}/${review.id}/entries/${entry.id}`, label: entry.title }]),
  ]
}
