import type { z } from 'zod'
import { type GeneralRefusal, type Posting, postForm } from '#design/index.ts'
import type { Reply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { SaidRefusal } from './refusal-text.ko.ts'
import { jointTexts } from './words.ts'

export { fresh, type Refused, statusOf } from '#design/index.ts'

/** A form of this module, refused in its words. */
export const post = <S extends z.ZodType, T, R extends SaidRefusal | GeneralRefusal>(
  request: WebRequest,
  posting: Posting<S, T, R>,
): Promise<Reply> => postForm(request, jointTexts[request.locale].refusals, posting)

/** A refusal in words, where there is no form to show it at. */
export const sayRefusal = (code: SaidRefusal, { locale }: WebRequest): string =>
  jointTexts[locale].refusals[code]
