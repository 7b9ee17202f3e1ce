import type { DepartmentId } from '#platform/access/person.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { type CourseLine, readCourse } from '../data/course-queries.ts'
import type { CourseId } from '../domain/course.ts'
import { schoolTexts } from './words.ts'

export const portal = '/budget/school'
export const office = '/office/budget/school'

/** The course that an address names. */
export async function courseIn(request: WebRequest): Promise<CourseLine | null> {
  const id = request.param('id')
  return isId(id) ? await readCourse(request.context.database, id as CourseId) : null
}

export type Towns = ReadonlyMap<DepartmentId, Localized>

/** What the city's towns are called today. */
export async function townsOf({ context }: WebRequest): Promise<Towns> {
  const living = await listDepartments(context.database, context.today)
  return new Map(
    living.filter(({ kind }) => kind === 'town').map(({ departmentId, name }) => [departmentId, name]),
  )
}

export function crumbs({ locale }: WebRequest, course?: CourseLine) {
  const words = schoolTexts[locale]
  return [
    { href: '/', label: words.home },
    { href: '/budget', label: words.budget },
    ...(course === undefined ? [] : [{ href: portal, label: words.school }]),
  ]
}

export function officeCrumbs({ locale }: WebRequest, course?: CourseLine, deeper = false) {
  const words = schoolTexts[locale]
  return [
    { href: '/office/budget', label: words.budget },
    ...(course === undefined && !deeper ? [] : [{ href: office, label: words.office.title }]),
    ...(course !== undefined && deeper ? [{ href: `${office}/${course.id}`, label: course.title }] : []),
  ]
}
