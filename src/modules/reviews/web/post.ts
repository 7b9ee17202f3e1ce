import type { z } from 'zod'
import { type GeneralRefusal, type Posting, postForm, type Refused } from '#design/index.ts'
import type { Reply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { ReviewRefusal } from './refusal-text.ko.ts'
import { reviewTexts } from './words.ts'

export type { Refused } from '#design/index.ts'

type AnyRefusal = ReviewRefusal | { readonly code: ReviewRefusal; readonly criterion?: number }

/** A form of this module, refused in its words at the field that is to blame. */
export const post = <S extends z.ZodType, T, R extends AnyRefusal>(
  request: WebRequest,
  posting: Omit<Posting<S, T, R>, 'fields' | 'fieldOf'>,
): Promise<Reply> =>
  postForm<S, T, AnyRefusal>(request, reviewTexts[request.locale].refusals, {
    ...posting,
    fields: places,
    fieldOf: (refusal) =>
      typeof refusal === 'string' || refusal.criterion === undefined ? null : `mark-${refusal.criterion}`,
  })
/** At which field a refusal is said; above the form where none is to blame. */
const places: Readonly<Partial<Record<ReviewRefusal, string>>> = {
  'title-missing': 'title',
  'subject-missing': 'subject',
  'planned-already': 'subject',
  'no-criteria': 'criterion-1',
  'criterion-without-title': 'criterion-1',
  'criterion-twice': 'criterion-1',
  'weight-not-whole': 'weight-1',
  'weights-not-100': 'weight-1',
  'shares-not-100': 'share-S',
  'intake-after-judging': 'opensOn',
  'closes-before-it-opens': 'closesOn',
  'judging-too-long': 'closesOn',
  'last-day-has-passed': 'closesOn',
  'intake-has-passed': 'intakeUntil',
  'text-missing': 'text',
  'too-many-files': 'file',
  'file-empty': 'file',
  'file-too-large': 'file',
  'file-type-not-allowed': 'file',
  'no-such-reviewer': 'staff',
  'comment-missing': 'comment',
  'reason-missing': 'reason',
  'not-sent': 'sheet',
  'points-missing': 'points',
  'points-unchanged': 'points',
  'points-out-of-range': 'points',
}

/** What else is wrong with a form, each at its field; what a field says of itself goes before. */
export function withFlaws(
  { values, errors }: Refused,
  flaws: readonly Exclude<ReviewRefusal, GeneralRefusal>[],
  { locale }: WebRequest,
): Refused {
  const words = reviewTexts[locale].refusals
  const said = flaws.map((code) => [places[code] ?? 'form', words[code]] as const)
  return { values, errors: { ...Object.fromEntries(said), ...errors } }
}

/** A refusal in words, where there is no form to show it at. */
export const saidRefusal = (code: Exclude<ReviewRefusal, GeneralRefusal>, { locale }: WebRequest): string =>
  reviewTexts[locale].refusals[code]
