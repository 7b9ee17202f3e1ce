import { z } from 'zod'
import { json, type Reply } from '#platform/http/reply.ts'
import { apiRoute, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { type AskedComments, countFitting, listComments } from '../data/comment-queries.ts'
import { pledgeCommentActions } from '../domain/pledge-comment-actions.ts'
import { pledgesOfTerm } from '../use-cases/pledge-news.ts'

const ON_A_PAGE = 100
const day = z.iso.date()

const query = z.object({
  pledge: z.coerce.number().int().min(1).max(9_999).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
})

const comment = z.object({
  id: z.uuid(),
  pledgeNumber: z.int(),
  /** Empty where none was given. */
  name: z.string(),
  text: z.string(),
  sentOn: day,
  answerDueOn: day,
  answer: z
    .object({ text: z.string(), departmentId: z.uuid(), answeredOn: day, version: z.int() })
    .nullable(),
})

const response = z.object({ day, total: z.int(), page: z.int(), comments: z.array(comment) })

/** Published comments on the pledges of the term of today, the latest first. Hidden ones are not among them. */
async function comments(request: WebRequest): Promise<Reply> {
  const { database, today } = request.context
  const asked = request.query(query)
  const pledges = await pledgesOfTerm(database, today)
  const chosen = [...pledges.values()].filter(
    ({ number }) => asked.pledge === undefined || number === asked.pledge,
  )
  const numbers = new Map<string, number>(chosen.map(({ id, number }) => [id, number]))
  const fitting: Omit<AskedComments, 'limit'> = { states: ['published'], pledgeIds: [...numbers.keys()] }
  const found = await listComments(database, {
    ...fitting,
    limit: ON_A_PAGE,
    offset: (asked.page - 1) * ON_A_PAGE,
  })
  const value: z.input<typeof response> = {
    day: today,
    total: await countFitting(database, fitting),
    page: asked.page,
    comments: found.map((line) => ({
      id: line.id,
      pledgeNumber: numbers.get(line.pledgeId) ?? 0,
      name: line.name,
      text: line.text,
      sentOn: line.sentOn,
      answerDueOn: line.dueDay,
      answer: line.answer,
    })),
  }
  return json(value)
}

export const pledgeCommentApi: readonly Route[] = [
  apiRoute(
    'GET',
    '/api/v1/pledges/comments',
    pledgeCommentActions['read-comments'],
    {
      summary: {
        ko: '공약에 대한 공개된 시민 의견과 부서 답변',
        en: 'Published comments on pledges, with the departments’ answers',
      },
      query,
      response,
    },
    comments,
  ),
]
