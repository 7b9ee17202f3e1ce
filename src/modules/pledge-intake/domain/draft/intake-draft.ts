import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import type { PageIssue } from '../import-page-issue.ts'
import type { PledgeStage } from '../pledge-stage.ts'
import type { PledgeBook } from '../read-book.ts'

export type IntakeDraftId = Id<'IntakeDraftId'>

/** What a file is read for: a term's whole register, or how the pledges of a term that has one stand. */
export const intakePurposes = ['register', 'statuses'] as const
export type IntakePurpose = (typeof intakePurposes)[number]

export const intakeStates = ['to-correct', 'committed', 'set-aside'] as const
export type IntakeState = (typeof intakeStates)[number]

/** One pledge of the file as it will be taken in. */
export interface DraftRow {
  /** Its place in the file, from 1 on. */
  readonly place: number
  /** What the file prints: the head's word and the cell. */
  readonly printed: readonly { readonly label: string; readonly text: string }[]
  /** Its number in the register; null where nobody has said it yet. */
  readonly number: number | null
  /** The field's number in the draft; null where none is. */
  readonly field: number | null
  readonly titleKo: string
  readonly titleEn: string
  readonly sourceText: string
  /** As printed; the draft's departments say whose they are. */
  readonly department: string
  readonly helpers: string
  readonly stage: PledgeStage | null
  readonly progress: number | null
  readonly horizon: 'in-term' | 'after-term'
  readonly note: string
  /** Left out rows are not taken in. */
  readonly included: boolean
  /** What the reading found wrong or unsure in this row. */
  readonly issues: readonly DraftIssue[]
  /** Somebody has looked at the row and saved it: what the reading found is settled. */
  readonly settled: boolean
}

export type DraftIssue = PageIssue & { readonly weight: 'error' | 'doubt' }

export interface DraftField {
  readonly number: number
  readonly titleKo: string
  readonly titleEn: string
}

/** A department's name as the file writes it, and which of the city's it is; null until somebody says it. */
export interface DraftDepartment {
  readonly name: string
  readonly departmentId: DepartmentId | null
  /** What its name is like, where no department is called so. */
  readonly suggestedId: DepartmentId | null
}

/** What the file says of itself beyond its rows, and what of that does not add up. */
export interface DraftFindings {
  readonly issues: readonly DraftIssue[]
  readonly means: PledgeBook['means']
  readonly summaries: PledgeBook['summaries']
}

/** What a draft is for, as far as it is known. */
export interface DraftAim {
  readonly purpose: IntakePurpose
  readonly termNumber: number | null
  readonly termFrom: CalendarDate | null
  readonly termUntil: CalendarDate | null
  /** The day as of which the file tells. */
  readonly asOf: CalendarDate | null
  /** That the file's own sums are off was seen, and is left as it is. */
  readonly findingsAccepted: boolean
}

/** A book under way: what was read, as it was corrected so far. */
export interface IntakeDraft extends DraftAim {
  readonly rows: readonly DraftRow[]
  readonly fields: readonly DraftField[]
  readonly departments: readonly DraftDepartment[]
  readonly findings: DraftFindings
}
