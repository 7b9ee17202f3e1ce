import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { dueDay, startDeadline } from '#platform/clock/deadline.ts'
import { holidayCalendar } from '#platform/clock/holiday-queries.ts'
import { addDays } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { sentEntriesOf } from '../data/entry-queries.ts'
import { exclusionsOf, sheetsOf } from '../data/judging-queries.ts'
import { lockReview, readReview } from '../data/review-queries.ts'
import { saveClosed, savePublished } from '../data/review-store.ts'
import { aggregate, wayFor } from '../domain/aggregate.ts'
import { type CloseFlaw, mayClose } from '../domain/check-review.ts'
import { reviewActions } from '../domain/review-actions.ts'
import { appealDays } from '../domain/review-settings.ts'
import type { ReviewId } from '../domain/review.ts'
import { countedSheets } from '../domain/sheet.ts'
import { excludeColleagues } from './exclude-colleagues.ts'

export type CloseRefusal = CloseFlaw | 'not-allowed' | 'not-found'

/** Closes a round: what was sent counts, and what each entry got is fixed. Whoever saves meanwhile is before or after it. */
export async function closeReview(context: Context, id: ReviewId): Promise<Result<void, CloseRefusal>> {
  const { today } = context
  if (!may(context.person, reviewActions['close-review'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, CloseRefusal>> => {
    const review = await lockReview(session, id, 'alone')
    if (review === null) return refuse('not-found')
    if (review.closedOn !== null) return refuse('closed-already')
    await excludeColleagues(session, context, id)
    const entries = await sentEntriesOf(session, id)
    const counted = countedSheets(await sheetsOf(session, id), await exclusionsOf(session, id))
    const of = Map.groupBy(counted, ({ entryId }) => entryId)
    const counts = (await readReview(session, id))?.counts
    const sheetsPerEntry = entries.map((entry) => of.get(entry.id)?.length ?? 0)
    const allowed = mayClose(review, {
      sheetsPerEntry,
      left: (counts?.asked ?? 0) - (counts?.sent ?? 0),
      today,
    })
    if (!allowed.ok) return allowed
    const way = wayFor(review.together, sheetsPerEntry)
    const results = entries.flatMap(({ id: entryId }) => {
      const totals = (of.get(entryId) ?? []).map(({ total }) => total)
      const taken = aggregate(totals, way, review.decimals)
      return taken === null ? [] : [{ entryId, aggregate: taken }]
    })
    await saveClosed(session, id, today, results)
    await audit(session, context, {
      action: 'reviews.close-review',
      subject: { kind: 'review', id },
      after: { way, points: results.map(({ entryId, aggregate: { points } }) => [entryId, points]) },
    })
    return ok()
  })
}

export type PublishRefusal = 'not-allowed' | 'not-found' | 'not-closed' | 'published-already'

/** Publishes the result of a closed round; departments may object for so many days. */
export async function publishResult(context: Context, id: ReviewId): Promise<Result<void, PublishRefusal>> {
  const { today } = context
  if (!may(context.person, reviewActions['close-review'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, PublishRefusal>> => {
    const review = await lockReview(session, id, 'alone')
    if (review === null) return refuse('not-found')
    if (review.publishedOn !== null) return refuse('published-already')
    if (review.closedOn === null) return refuse('not-closed')
    const count = await settingValue(session, appealDays, today)
    const deadline = startDeadline(today, { length: { count, unit: 'calendar-days' } })
    const appealsUntil = dueDay(deadline, await holidayCalendar(session)) ?? addDays(today, count)
    await savePublished(session, id, { on: today, appealsUntil })
    await audit(session, context, {
      action: 'reviews.publish-result',
      subject: { kind: 'review', id },
      after: { publishedOn: today, appealsUntil },
    })
    return ok()
  })
}
