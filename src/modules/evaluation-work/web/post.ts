import type { z } from 'zod'
import { type GeneralRefusal, type Posting, postForm, type Refused } from '#design/index.ts'
import { typed } from '#platform/http/form.ts'
import type { Reply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { SaidRefusal } from './refusal-text.ko.ts'
import { workTexts } from './words.ts'

export { fresh, isFresh, type Refused, statusOf } from '#design/index.ts'

/** A form of this module, refused in its words. */
export const post = <S extends z.ZodType, T, R extends SaidRefusal | GeneralRefusal>(
  request: WebRequest,
  posting: Posting<S, T, R>,
): Promise<Reply> => postForm(request, workTexts[request.locale].refusals, posting)

/** What a form said it had shown, by its mark. */
export const seenIn = ({ values }: Pick<Refused, 'values'>): string => typed(values, 'seen')
