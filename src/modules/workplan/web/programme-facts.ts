import type { WebRequest } from '#platform/http/web-request.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { readProgramme } from '../data/programme-queries.ts'
import { listTasks } from '../data/task-queries.ts'
import type { ProgrammeFacts } from './programme-document.ts'
import type { ShownPlan } from './shown-plan.ts'

/** A programme with its tasks and the names of the departments in them; null when there is none. */
export async function programmeFacts(request: WebRequest, shown: ShownPlan): Promise<ProgrammeFacts | null> {
  const { database, today } = request.context
  const number = request.param('number')
  const programme = /^\d{1,2}$/.test(number)
    ? await readProgramme(database, shown.plan.id, Number(number))
    : null
  if (programme === null) return null
  const tasks = await listTasks(database, shown.plan.id, {
    filter: { programme: programme.number },
    order: { by: 'start', direction: 'asc' },
    today: shown.day,
  })
  const ids = [
    programme.departmentId,
    shown.plan.departmentId,
    ...tasks.flatMap(({ departmentId, helperIds }) => [departmentId, ...helperIds]),
  ]
  return { plan: shown.plan, programme, tasks, names: await departmentNames(database, ids, today) }
}
