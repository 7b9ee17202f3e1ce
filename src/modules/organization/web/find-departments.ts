import { searchKey, searchPattern } from '#platform/text/korean.ts'
import type { DepartmentAsOf } from '../domain/department.ts'

/** Departments whose name (or duties and line too) holds what was typed, initials included; null for nothing typed. */
export function findDepartments(
  departments: readonly DepartmentAsOf[],
  typed: string,
  where: 'name' | 'everywhere' = 'everywhere',
): readonly DepartmentAsOf[] | null {
  const pattern = searchPattern(typed)
  if (pattern === null) return null
  const wanted = pattern.slice(1, -1).replace(/\\(.)/g, '$1')
  return departments.filter(({ name, duties, extension }) => {
    const texts = where === 'name' ? [name.ko, name.en] : [name.ko, name.en, duties.ko, duties.en, extension]
    return texts.some((text) => searchKey(text).includes(wanted))
  })
}
