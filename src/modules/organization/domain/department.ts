import type { DepartmentId } from '#platform/access/person.ts'
import { addDays, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { PostCode } from './post.ts'

/** One state of a department between two days. */
export type DepartmentVersionId = Id<'DepartmentVersion'>

/**
 * What a department is: 시장단, 국·소, 과·담당관, 직속기관·사업소 without divisions, 읍·면·동, 의회사무국.
 */
export const departmentKinds = [
  'leadership',
  'bureau',
  'department',
  'office',
  'town',
  'council-office',
] as const
export type DepartmentKind = (typeof departmentKinds)[number]

/** What each kind is called, on pages and in tables. */
export const departmentKindNames: Readonly<Record<DepartmentKind, Localized>> = {
  leadership: { ko: '시장단', en: 'Leadership' },
  bureau: { ko: '국·소', en: 'Bureau' },
  department: { ko: '과·담당관', en: 'Department' },
  office: { ko: '직속기관·사업소', en: 'Office' },
  town: { ko: '읍면동', en: 'Town' },
  'council-office': { ko: '의회', en: 'City council' },
}

/** The name a department keeps for good (부서코드), e.g. `planning`; never given to another. */
export type DepartmentCode = string

const CODE = /^[a-z0-9][a-z0-9-]{0,39}$/

/** Whether a text may be a department's code: small Latin letters, digits and hyphens. */
export function isDepartmentCode(text: string): boolean {
  return CODE.test(text)
}

/** What a reorganisation may change about a department. */
export interface DepartmentFacts {
  readonly name: Localized
  readonly kind: DepartmentKind
  readonly parentId: DepartmentId | null
  /** The inner line (행정전화), e.g. 3100. */
  readonly extension: string
  /** Its place among its siblings; smaller comes first. */
  readonly order: number
  readonly headPost: PostCode
  /** What it does, in a line. */
  readonly duties: Localized
}

/** A department as it is from a day on; `until` is the first day on which it no longer holds. */
export interface DepartmentVersion extends DepartmentFacts {
  readonly id: DepartmentVersionId
  readonly departmentId: DepartmentId
  readonly from: CalendarDate
  readonly until: CalendarDate | null
}

/** A department as of a day, for those who show or ask. */
export interface DepartmentAsOf extends DepartmentVersion {
  readonly code: DepartmentCode
}

/** Whether a dated thing holds on a day: from its first day up to, not including, `until`. */
export function holdsOn(
  dated: { readonly from: CalendarDate; readonly until: CalendarDate | null },
  day: CalendarDate,
): boolean {
  return dated.from <= day && (dated.until === null || day < dated.until)
}

/** The last day on which a dated thing holds, as people say it; null while it is open. */
export function lastDay(until: CalendarDate | null): CalendarDate | null {
  return until === null ? null : addDays(until, -1)
}
