import { z } from 'zod'
import { readColumns, readSort } from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'
import { type TaskFilter, type TaskOrder, taskSorts } from '../data/task-queries.ts'
import { type TaskState, taskStates } from '../domain/task.ts'

const text = z.string().max(100).optional().catch(undefined)

const listQuery = z.object({
  programme: z.coerce.number().int().min(1).max(99).optional().catch(undefined),
  department: z.string().refine(isId).optional().catch(undefined),
  state: z
    .enum([...taskStates, 'open'])
    .optional()
    .catch(undefined),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  q: text,
  sort: text,
  columns: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** What a reader asks of the list of tasks. */
export interface AskedTasks {
  readonly query: z.output<typeof listQuery>
  readonly filter: TaskFilter
  readonly order: TaskOrder
  readonly sort: string
  readonly columns: readonly string[]
}

/** States in which somebody still has work. */
const openStates: readonly TaskState[] = ['late', 'due-soon', 'under-way', 'planned']

/** Reads a list's address; what does not fit is left out, as an old link should still open. */
export function askedTasks(request: WebRequest): AskedTasks {
  const query = request.query(listQuery)
  const { state, department, month } = query
  const sort = readSort(query.sort, taskSorts, { key: 'state', direction: 'up' })
  return {
    query,
    filter: {
      programme: query.programme,
      departmentId: department as DepartmentId | undefined,
      states: state === undefined ? undefined : state === 'open' ? openStates : [state],
      month: month as CalendarMonth | undefined,
      text: query.q,
    },
    order: { by: sort.key, direction: sort.direction === 'up' ? 'asc' : 'desc' },
    sort: sort.direction === 'up' ? sort.key : `-${sort.key}`,
    columns: readColumns(query.columns),
  }
}
