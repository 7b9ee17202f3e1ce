import type { z } from 'zod'
import { type Posting, postForm } from '#design/index.ts'
import type { Reply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { SaidRefusal, SchoolRefusal } from './refusal-text.ko.ts'
import { schoolTexts } from './words.ts'

export type { Refused } from '#design/index.ts'

type AnyRefusal = SchoolRefusal | { readonly code: SchoolRefusal; readonly lesson?: number }

/** A form of this module, refused in its words at the field that is to blame; of a lesson at the lesson. */
export const post = <S extends z.ZodType, T, R extends AnyRefusal>(
  request: WebRequest,
  posting: Omit<Posting<S, T, R>, 'fields' | 'fieldOf'>,
): Promise<Reply> =>
  postForm<S, T, AnyRefusal>(request, schoolTexts[request.locale].refusals, {
    ...posting,
    fields: places,
    fieldOf: (refusal) =>
      typeof refusal === 'string' || refusal.lesson === undefined ? null : `until-${refusal.lesson}`,
  })

/** At which field a refusal is said; above the form where none is to blame. */
const places: Readonly<Partial<Record<SaidRefusal, string>>> = {
  'title-missing': 'title',
  'content-missing': 'content',
  'place-missing': 'place',
  'no-seats': 'seats',
  'seats-below-those-in': 'seats',
  'closes-before-it-opens': 'closesOn',
  'closes-after-first-lesson': 'closesOn',
  'opens-in-the-past': 'opensOn',
  'sign-up-has-begun': 'opensOn',
  'no-lessons': 'day-1',
  'lesson-in-another-year': 'year',
  'reason-missing': 'reason',
  'name-missing': 'name',
  'contact-missing': 'contact',
  'contact-unreadable': 'contact',
  'no-such-town': 'town',
  'consent-missing': 'consent',
  'signed-up-already': 'name',
  'not-in-the-course': 'present',
}
/** A refusal in words, where there is no form to show it at. */
export const saidRefusal = (code: SaidRefusal, locale: Locale): string => schoolTexts[locale].refusals[code]
