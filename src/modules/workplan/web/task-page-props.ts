import type { SaidErrors } from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { ReportLine, TaskRecord } from '../data/task-record-queries.ts'
import type { TakeBackOffer } from '../use-cases/take-back-report.ts'
import type { DepartmentChoice } from './task-fields.tsx'

/** A form of the page that was refused, with what was typed. */
export interface RefusedForm {
  readonly form: 'report' | 'take-back' | 'change' | 'override' | 'milestone'
  readonly errors: SaidErrors
  readonly values: FormFields['values']
}

export interface TaskPageProps {
  readonly task: TaskRecord
  readonly reports: readonly ReportLine[]
  /** What the reader may still take back. */
  readonly offer: TakeBackOffer | null
  readonly names: ReadonlyMap<DepartmentId, Localized>
  readonly departments: readonly DepartmentChoice[]
  readonly may: {
    readonly report: boolean
    readonly change: boolean
    readonly override: boolean
    readonly publish: boolean
  }
  /** Whether the task is on the reader's own calendar. */
  readonly kept: boolean
  readonly refused: RefusedForm | null
}
