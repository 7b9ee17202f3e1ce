import type { Context } from '#platform/access/context.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { judgedEntries } from '../data/result-queries.ts'
import { listPublished } from '../data/review-queries.ts'
import { resultOf } from '../domain/result.ts'

/** All published rounds with what came of them, and what departments are called: four queries however many there are. */
export async function publishedReviews({ database, today }: Pick<Context, 'database' | 'today'>) {
  const reviews = await listPublished(database)
  const judged = await judgedEntries(
    database,
    reviews.map(({ id }) => id),
  )
  const lines = new Map(reviews.map(({ id, shares }) => [id, resultOf(judged.get(id) ?? [], shares)]))
  const ids = [...lines.values()].flat().map(({ departmentId }) => departmentId)
  return { reviews, lines, names: await departmentNames(database, ids, today) }
}
