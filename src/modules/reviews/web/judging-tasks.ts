import type { InboxItem } from '#design/index.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount } from '#platform/text/format.ts'
import { type OwnReview, ownReviews } from '../data/review-queries.ts'
import { stageOn } from '../domain/review.ts'
import { office } from './review-in.ts'
import { reviewTexts } from './words.ts'

/** What somebody still has to judge, by the last days. */
export function inboxOf(
  own: readonly OwnReview[],
  today: CalendarDate,
  locale: Locale,
): readonly InboxItem[] {
  const { mine } = reviewTexts[locale]
  return own
    .filter(({ review, asked, sent }) => stageOn(review, today) === 'judging' && sent < asked)
    .map(({ review, asked, sent }) => ({
      ...{ key: review.id, title: mine.task(review.title), due: review.closesOn },
      href: `${office}/${review.id}/mine`,
      note: mine.left(formatCount(asked - sent, locale), formatCount(asked, locale)),
    }))
}

/** Sheets that the reader owes, on the workspace's first page. One query for who judges nothing. */
export const judgingTasks = {
  name: 'reviews',
  tasks: async ({
    context,
    locale,
  }: Pick<WebRequest, 'context' | 'locale'>): Promise<readonly InboxItem[]> => {
    const { database, person, today } = context
    const own = person.accountId === null ? [] : await ownReviews(database, person.accountId)
    return inboxOf(own, today, locale)
  },
}
