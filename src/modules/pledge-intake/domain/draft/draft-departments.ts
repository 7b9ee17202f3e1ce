import type { DepartmentId } from '#platform/access/person.ts'
import { compact, isBlank } from '#platform/kernel/sheet-cells.ts'
import type { DraftDepartment, DraftRow } from './intake-draft.ts'
import { mostLike } from './likeness.ts'

interface KnownDepartment {
  readonly departmentId: DepartmentId
  readonly name: { readonly ko: string }
}

/** Names less alike than this are not suggested. */
const LEAST = 40

/** The departments in a cell: 기획예산과, 도로과 · 복지과/보건소. The first leads. */
export function departmentsIn(cell: string): readonly string[] {
  return cell
    .replace(/\s*\([^()]*\)/gu, '')
    .split(/[,·ㆍ/、;+]|\s및\s|\s{2,}|\n/u)
    .map((name) => name.trim())
    .filter((name) => !isBlank(name))
}

/** A row's own departments: the first leads, the others and its helpers' column help. */
export const departmentsOf = ({ department, helpers }: Pick<DraftRow, 'department' | 'helpers'>) => {
  const [lead, ...others] = departmentsIn(department)
  return {
    lead: lead ?? null,
    helpers: [...new Set([...others, ...departmentsIn(helpers)])].filter((name) => name !== lead),
  }
}

/** Every name in the rows with the city's department that is called so, or what it is most like. */
export function namedDepartments(
  rows: readonly Pick<DraftRow, 'department' | 'helpers'>[],
  known: readonly KnownDepartment[],
  chosen: readonly DraftDepartment[] = [],
): readonly DraftDepartment[] {
  const names = [
    ...new Set(rows.flatMap((row) => [...departmentsIn(row.department), ...departmentsIn(row.helpers)])),
  ]
  return names.map((name) => {
    const before = chosen.find((one) => one.name === name)
    if (before !== undefined) return before
    const same = known.find((one) => compact(one.name.ko) === compact(name))
    if (same !== undefined) return { name, departmentId: same.departmentId, suggestedId: null }
    const like = mostLike(name, known, (one) => one.name.ko, LEAST)
    return { name, departmentId: null, suggestedId: like?.departmentId ?? null }
  })
}
