import type { Id } from '#platform/kernel/ids.ts'
import type { Doubt } from '../doubt.ts'
import type { ReadSchedule } from '../plan-document.ts'
import type { KeptRecurrence } from './recurrence-kept.ts'

/** A document handed in to become the year's plan. */
export type PlanDocumentId = Id<'PlanDocument'>

/** Being read; could not be read; read and being corrected; made into the plan; put aside. */
export const documentStates = ['being-read', 'unreadable', 'to-correct', 'committed', 'set-aside'] as const
export type DocumentState = (typeof documentStates)[number]

/** A line of the document as it stands there. */
export interface SourceLine {
  readonly number: number
  readonly kind: 'line' | 'heading' | 'row'
  readonly text: string
}

export const doubtAnswers = ['as-printed', 'corrected', 'not-a-doubt'] as const
export type DoubtAnswer = (typeof doubtAnswers)[number]

export interface DraftDoubt {
  readonly doubt: Doubt
  readonly answer: DoubtAnswer | null
  readonly note: string
}

export interface DraftSchedule {
  /** As it was read; null for one added by hand. */
  readonly source: ReadSchedule | null
  readonly text: string
  /** YYYY-MM or YYYY-MM-DD; empty when the document does not say. */
  readonly start: string
  readonly end: string
  readonly recurrence: KeptRecurrence
  readonly day: number | null
  readonly months: readonly number[]
  /** A department's code; empty for the programme's own. */
  readonly department: string
  readonly leaveOut: boolean
}

export const draftFigureKinds = ['money', 'count', 'rate', 'ratio'] as const
export type DraftFigureKind = (typeof draftFigureKinds)[number]

export interface DraftFigure {
  readonly kind: DraftFigureKind
  readonly printed: string
  readonly line: number
  readonly label: string
  /** Won or a count in digits, a percentage (79.5), or part/whole (36/83). */
  readonly value: string
  /** What a count counts. */
  readonly unit: string
  /** 기준일 of its own; empty for the programme's. */
  readonly day: string
  readonly keep: boolean
}

export interface DraftTable {
  readonly line: number
  readonly caption: string
  readonly unit: string
  readonly basis: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly day: string
  readonly keep: boolean
}

/** One programme while it is corrected. */
export interface ProgrammeDraft {
  readonly kind: 'programme'
  readonly number: number
  readonly titleKo: string
  /** Empty: the Korean stands for it. */
  readonly titleEn: string
  /** A department's code; empty while none was found. */
  readonly department: string
  /** As printed under 추진부서. */
  readonly readOffice: string
  readonly team: string
  readonly phone: string
  readonly purpose: string
  /** One aim (❖) a line. */
  readonly aims: string
  /** Sections and items in the plan's marks. */
  readonly body: string
  /** 기준일 of figures and tables that have none of their own. */
  readonly basisDay: string
  readonly schedule: readonly DraftSchedule[]
  readonly figures: readonly DraftFigure[]
  readonly tables: readonly DraftTable[]
  readonly doubts: readonly DraftDoubt[]
  /** What the reader took for a programme is none. */
  readonly leaveOut: boolean
}

export interface DraftResult {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly leaveOut: boolean
}

export interface DraftAward {
  readonly title: string
  readonly grade: string
  readonly by: string
  readonly day: string
  readonly keep: boolean
}

export interface DraftContest {
  readonly title: string
  readonly by: string
  readonly month: string
  readonly keep: boolean
}

/** The plan's head and last year's results while they are corrected. */
export interface HeadDraft {
  readonly kind: 'head'
  readonly titleKo: string
  readonly titleEn: string
  readonly year: string
  readonly department: string
  readonly readOffice: string
  readonly vision: string
  readonly aims: string
  readonly coreTasks: string
  readonly results: readonly DraftResult[]
  readonly awards: readonly DraftAward[]
  readonly contests: readonly DraftContest[]
  readonly doubts: readonly DraftDoubt[]
}

export type PartDraft = HeadDraft | ProgrammeDraft

/** How many doubts of a part wait for an answer. */
export function openDoubts({ doubts }: PartDraft): number {
  return doubts.filter(({ answer }) => answer === null).length
}
