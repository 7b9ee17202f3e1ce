import type { InboxItem } from '#design/index.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { actingOwner } from '#modules/indicators/index.ts'
import { listPromises } from '../data/interview-queries.ts'
import { listTasks } from '../data/task-queries.ts'
import { yearsBySet } from '../use-cases/work-duties.ts'
import { promisePath, taskPath } from '../use-cases/work-paths.ts'
import { workTexts } from './words.ts'

/**
 * What the reader's departments have to do for indicators, but for what is named somebody else's, and what the reader
 * promised; on the workspace's first page. Four queries.
 */
export const evaluationTasks = {
  name: 'evaluation-work',
  tasks: async ({
    context,
    locale,
  }: Pick<WebRequest, 'context' | 'locale'>): Promise<readonly InboxItem[]> => {
    const { database, person } = context
    const acting = await actingOwner(database, context)
    const all = await listTasks(database, { departmentIds: person.departmentIds, left: true })
    const tasks = all.filter(({ ownerId }) => ownerId === null || ownerId === acting)
    const promises = acting === null ? [] : await listPromises(database, { staffId: acting, open: true })
    if (tasks.length + promises.length === 0) return []
    const years = await yearsBySet(database)
    const words = workTexts[locale]
    return [
      ...tasks.map((task) => ({
        ...{ key: task.id, title: words.taskItem(task.title), due: task.dueDay },
        href: taskPath(years.get(task.setId) ?? 0, task),
      })),
      ...promises.map((promise) => ({
        ...{ key: promise.id, title: words.promiseItem(promise.text), due: promise.dueDay },
        href: promisePath(years.get(promise.setId) ?? 0, promise),
      })),
    ]
  },
}
