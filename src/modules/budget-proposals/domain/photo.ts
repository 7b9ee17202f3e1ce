import type { Id } from '#platform/kernel/ids.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { Proposal } from './proposal.ts'

/** Of the house's files. */
export type PhotoFileId = Id<'File'>

/** A picture of the place, or of what is wished for. */
export interface ProposalPhoto {
  readonly fileId: PhotoFileId
  /** What it shows, for those who do not see it. */
  readonly shows: string
}

export const MOST_PHOTOS = 5
export const LONGEST_SHOWS = 100
export const PHOTO_MEGABYTES = 10

export type PhotoFlaw = 'shows-missing' | 'shows-too-long' | 'too-many-photos' | 'decided-already'

/** Whether one more picture may stand with a proposal: until a department has decided on it. */
export function checkPhoto(
  proposal: Pick<Proposal, 'state'>,
  given: { readonly shows: string; readonly count: number },
): Result<string, PhotoFlaw> {
  if (!mayChangePhotos(proposal)) return refuse('decided-already')
  if (given.count >= MOST_PHOTOS) return refuse('too-many-photos')
  const shows = given.shows.replace(/\s+/gu, ' ').trim()
  if (shows === '') return refuse('shows-missing')
  return shows.length > LONGEST_SHOWS ? refuse('shows-too-long') : ok(shows)
}

export const mayChangePhotos = ({ state }: Pick<Proposal, 'state'>): boolean =>
  state === 'draft' || state === 'received' || state === 'under-review'
