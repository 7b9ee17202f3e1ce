import { z } from 'zod'
import { readSort } from '#design/index.ts'
import type { Context } from '#platform/access/context.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { searchPattern } from '#platform/text/korean.ts'
import { chartAsOf } from '../data/chart-queries.ts'
import { type DirectoryQuery, directorySorts } from '../data/directory-queries.ts'
import { type ChartNode, flatTree } from '../domain/chart.ts'
import type { DepartmentAsOf } from '../domain/department.ts'
import { postCodes } from '../domain/post.ts'
import { staffStatuses } from '../domain/staff.ts'
import { dayAsked, oneText } from './day-query.ts'
import { findDepartments } from './find-departments.ts'

const text = oneText.default('')

/** What the address of the directory may say. */
export const directorySchema = z.object({
  q: text,
  department: text,
  post: text,
  status: text,
  day: text,
  sort: text,
  columns: z
    .union([z.string().max(300), z.array(z.string().max(50)).max(20)])
    .optional()
    .catch(undefined),
  page: text,
})
export type DirectoryAddress = z.output<typeof directorySchema>

export const pageSize = 50

/** The query of an address, with the departments of its day. A department stands for those below it too. */
export async function directoryQuery(
  context: Context,
  asked: DirectoryAddress,
): Promise<{
  readonly query: DirectoryQuery
  readonly departments: readonly DepartmentAsOf[]
  readonly page: number
}> {
  const day = dayAsked(asked.day, context.today)
  const tree = await chartAsOf(context.database, day)
  const departments = flatTree(tree).map(({ department }) => department)
  const sort = readSort(asked.sort, directorySorts, { key: 'department', direction: 'up' })
  const page = /^[1-9]\d{0,4}$/.test(asked.page) ? Number(asked.page) : 1
  return {
    departments,
    page,
    query: {
      day,
      pattern: searchPattern(asked.q),
      patternDepartments: (findDepartments(departments, asked.q, 'name') ?? []).map(
        ({ departmentId }) => departmentId,
      ),
      departments: asked.department === '' ? null : idsBelow(tree, asked.department),
      post: postCodes.find((code) => code === asked.post) ?? null,
      status: staffStatuses.find((status) => status === asked.status) ?? null,
      order: departments.map(({ departmentId }) => departmentId),
      sort: sort.key,
      descending: sort.direction === 'down',
      offset: (page - 1) * pageSize,
      limit: pageSize,
    },
  }
}

/** A department and all below it; none for a code that does not live on the day. */
function idsBelow(tree: readonly ChartNode[], code: string): readonly DepartmentId[] {
  for (const node of tree) {
    if (node.department.code === code)
      return flatTree([node]).map(({ department }) => department.departmentId)
    const found = idsBelow(node.children, code)
    if (found.length > 0) return found
  }
  return []
}
