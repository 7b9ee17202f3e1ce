import type { InboxItem } from '#design/index.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { listRounds } from '#modules/participatory-budget/index.ts'
import { listOwedAnswers } from '../data/execution-queries.ts'
import { listOwedReviews } from '../data/owed-queries.ts'
import { proposalTexts } from './words.ts'

/** Reviews and answers that the reader's departments owe, on the workspace's first page. At most five queries. */
export const reviewTasks = {
  name: 'budget-proposals',
  tasks: async ({
    context,
    locale,
  }: Pick<WebRequest, 'context' | 'locale'>): Promise<readonly InboxItem[]> => {
    const { database, person } = context
    const owed = await listOwedReviews(database, person.departmentIds)
    const answers = await listOwedAnswers(database, person.departmentIds)
    if (owed.length === 0 && answers.length === 0) return []
    const years = new Map((await listRounds(database)).map(({ id, year }) => [id as string, year]))
    const { office } = proposalTexts[locale]
    const href = (roundId: string, number: number) =>
      `/office/budget/proposals/${years.get(roundId) ?? ''}/${number}`
    return [
      ...owed.map(({ id, roundId, number, title, dueDay }) => ({
        ...{ key: id, title: office.reviewTask(title), due: dueDay },
        href: `${href(roundId, number)}#review`,
      })),
      ...answers.map(({ id, roundId, number, title, dueDay }) => ({
        ...{ key: id, title: office.answerTask(title), due: dueDay },
        href: `${href(roundId, number)}#answer`,
      })),
    ]
  },
}
