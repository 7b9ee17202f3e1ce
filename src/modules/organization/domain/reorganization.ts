import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { DepartmentCode, DepartmentKind } from './department.ts'
import type { PostCode } from './post.ts'

/** A department to be made. Everything is named by code, so that acts of one decision can refer to each other. */
export interface NewDepartment {
  readonly code: DepartmentCode
  readonly kind: DepartmentKind
  readonly parent: DepartmentCode | null
  readonly name: Localized
  readonly extension: string
  readonly duties: Localized
  /** After its siblings unless told. */
  readonly order?: number
  /** Read from the kind and the name unless told. */
  readonly headPost?: PostCode
}

/** The facts a revision may change without touching name or place. */
export interface RevisedFacts {
  readonly kind?: DepartmentKind
  readonly extension?: string
  readonly duties?: Localized
  readonly order?: number
  readonly headPost?: PostCode
}

/** One act of a reorganisation (조직개편). */
export type ReorganizationAct =
  /** `from`: the departments, living on, that gave part of their work to the new one. */
  | { readonly kind: 'create'; readonly department: NewDepartment; readonly from?: readonly DepartmentCode[] }
  | {
      readonly kind: 'rename'
      readonly code: DepartmentCode
      readonly name: Localized
      readonly headPost?: PostCode
    }
  | {
      readonly kind: 'move'
      readonly code: DepartmentCode
      readonly parent: DepartmentCode | null
      readonly order?: number
    }
  | { readonly kind: 'revise'; readonly code: DepartmentCode; readonly facts: RevisedFacts }
  /** The department ends; the first of `into` takes its people unless `transfers` says otherwise. */
  | { readonly kind: 'split'; readonly code: DepartmentCode; readonly into: readonly NewDepartment[] }
  /** The departments end; their work goes to a living department or to a new one. */
  | {
      readonly kind: 'merge'
      readonly codes: readonly DepartmentCode[]
      readonly into: DepartmentCode | NewDepartment
      readonly duties?: Localized
    }
  | { readonly kind: 'abolish'; readonly code: DepartmentCode; readonly successor: DepartmentCode | null }

export type ActKind = ReorganizationAct['kind']
export const actKinds: readonly ActKind[] = [
  'create',
  'rename',
  'move',
  'revise',
  'split',
  'merge',
  'abolish',
]

/** Who goes where when a department ends and not everyone goes to its first successor. */
export interface Transfer {
  readonly employeeNumber: string
  readonly to: DepartmentCode
}

/** A decision on the departments with the day it takes effect and its legal basis (근거 규정). */
export interface Reorganization {
  readonly day: CalendarDate
  readonly title: Localized
  readonly basis: string
  readonly acts: readonly ReorganizationAct[]
  readonly transfers?: readonly Transfer[]
}
