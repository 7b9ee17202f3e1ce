import { z } from 'zod'
import { json, type Reply } from '#platform/http/reply.ts'
import { apiRoute, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { grades } from '../domain/grades.ts'
import { reviewActions } from '../domain/review-actions.ts'
import { meanWays, reviewProgrammes, scales } from '../domain/review.ts'
import { publishedReviews } from './published.ts'
import { reviewTexts } from './words.ts'

const day = z.iso.date()
const share = z.int().min(0).max(100)

const published = z.object({
  day,
  reviews: z.array(
    z.object({
      id: z.uuid(),
      programme: z.enum(reviewProgrammes),
      subject: z.string(),
      title: z.string(),
      scale: z.enum(scales),
      together: z.enum(meanWays),
      decimals: z.int(),
      shares: z.object({ S: share, A: share, B: share, C: share }),
      publishedOn: day,
      criteria: z.array(z.object({ title: z.string(), weight: z.int() })),
      results: z.array(
        z.object({
          entryId: z.uuid(),
          title: z.string(),
          department: z.object({ ko: z.string(), en: z.string() }),
          reference: z.string(),
          points: z.number(),
          adjustment: z.number(),
          rank: z.int(),
          grade: z.enum(grades),
          sheets: z.int(),
        }),
      ),
    }),
  ),
})

async function all({ context }: WebRequest): Promise<Reply> {
  const { reviews, lines, names } = await publishedReviews(context)
  const value: z.input<typeof published> = {
    day: context.today,
    reviews: reviews.map((review) => ({
      ...{ id: review.id, programme: review.programme, subject: review.subject, title: review.title },
      ...{ scale: review.scale, together: review.together, decimals: review.decimals },
      ...{ shares: review.shares, publishedOn: review.publishedOn ?? context.today },
      criteria: review.criteria.map(({ title, weight }) => ({ title, weight })),
      results: (lines.get(review.id) ?? []).map((line) => ({
        ...{ entryId: line.entryId, title: line.title, reference: line.reference },
        department: names.get(line.departmentId) ?? { ko: '', en: '' },
        ...{ points: line.final / 100, adjustment: line.adjustment / 100 },
        ...{ rank: line.rank, grade: line.grade, sheets: line.reviewers },
      })),
    })),
  }
  return json(value)
}

export const reviewApi: readonly Route[] = [
  apiRoute(
    'GET',
    '/api/v1/reviews',
    reviewActions['read-results'],
    {
      summary: { ko: reviewTexts.ko.data.summary, en: reviewTexts.en.data.summary },
      response: published,
    },
    all,
  ),
]
