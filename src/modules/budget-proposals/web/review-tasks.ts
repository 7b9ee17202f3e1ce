import type { InboxItem } from '#design/index.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { listRounds } from '#modules/participatory-budget/index.ts'
import { listOwedReviews } from '../data/owed-queries.ts'
import { proposalTexts } from './words.ts'

/** The reviews that the reader's departments owe, on the workspace's first page. At most four queries. */
export const reviewTasks = {
  name: 'budget-proposals',
  tasks: async ({
    context,
    locale,
  }: Pick<WebRequest, 'context' | 'locale'>): Promise<readonly InboxItem[]> => {
    const { database, person } = context
    const owed = await listOwedReviews(database, person.departmentIds)
    if (owed.length === 0) return []
    const years = new Map((await listRounds(database)).map(({ id, year }) => [id as string, year]))
    return owed.map(({ id, roundId, number, title, dueDay }) => ({
      ...{ key: id, title: proposalTexts[locale].office.reviewTask(title), due: dueDay },
      href: `/office/budget/proposals/${years.get(roundId) ?? ''}/${number}#review`,
    }))
  },
}
