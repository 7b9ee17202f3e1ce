import type { Won } from '#platform/kernel/won.ts'
import type { Place } from './document-block.ts'
import type { Doubt } from './doubt.ts'

/** A footnote joined to its mark. */
export interface ReadNote {
  readonly mark: string
  readonly text: string
}

/** One item (○, -, ▶, ※ …) at its level. */
export interface ReadItem {
  readonly text: string
  /** As printed; empty for a line that has none. */
  readonly marker: string
  readonly items: readonly ReadItem[]
  readonly notes: readonly ReadNote[]
  readonly place: Place
}

/** A section (□). Without title: what stands before the first one. */
export interface ReadSection {
  readonly title: string | null
  readonly items: readonly ReadItem[]
  readonly place: Place
}

export const recurrences = [
  'weekly',
  'monthly',
  'monthly-first-week',
  'monthly-second-week',
  'monthly-third-week',
  'monthly-fourth-week',
  'monthly-fifth-week',
  'monthly-last-week',
  'monthly-on-day',
  'every-two-months',
  'in-months',
  'quarterly',
  'twice-a-year',
  'times-a-year',
  'yearly',
  'all-year',
  'at-any-time',
] as const
export type ReadRecurrence = (typeof recurrences)[number]

/** Which days inside the period, where the plan says so. */
export interface ReadDays {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[]
  /** "Every 30th". */
  readonly day: number | null
  /** 초, 중순, 말. */
  readonly part: 'early' | 'middle' | 'late' | null
  /** For `in-months`. */
  readonly months: readonly number[]
  /** For `times-a-year`, or how many times a month or week. */
  readonly times: number | null
}

/** When something is done: YYYY-MM or YYYY-MM-DD, null where the plan does not say. */
export interface ReadSchedule {
  readonly text: string
  /** The words that name the period (기간, 조사시기), if any. */
  readonly label: string | null
  /** The period as printed. */
  readonly printed: string
  readonly start: string | null
  readonly end: string | null
  readonly recurs: ReadRecurrence | null
  readonly days: ReadDays | null
  readonly section: string | null
  readonly place: Place
}

export interface ReadAmount {
  /** As printed: 230백만원. */
  readonly text: string
  readonly label: string | null
  readonly won: Won
  readonly place: Place
}

/** A number with its unit of counting. */
export interface ReadCount {
  readonly text: string
  readonly label: string | null
  readonly value: bigint
  readonly unit: string
  readonly place: Place
}

/** A share: in percent as printed, with its counts where the plan gives them. */
export interface ReadRatio {
  readonly text: string
  readonly label: string | null
  readonly percent: string | null
  readonly part: bigint | null
  readonly whole: bigint | null
  readonly place: Place
}

export interface ReadSpan {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

export interface ReadTable {
  readonly caption: string | null
  readonly unit: string | null
  /** 기준일, as printed. */
  readonly basis: string | null
  /** The lowest row of the head: one text per column. */
  readonly head: readonly string[]
  /** What stands above in a head of several rows, from the top; empty for a head of one. */
  readonly headGroups: readonly (readonly string[])[]
  /** A cell that spans is repeated in each place that it covers. */
  readonly rows: readonly (readonly string[])[]
  /** Rows counted from the top of the head. */
  readonly spans: readonly ReadSpan[]
  readonly section: string | null
  readonly place: Place
  readonly lastPlace: Place
}

/** Somebody of an office who can be called; the name only when it was asked for. */
export interface ReadContact {
  readonly post: string
  readonly phone: string | null
  readonly name: string | null
  readonly place: Place
}

/** Who carries a programme (추진부서). */
export interface ReadOffice {
  readonly department: string | null
  readonly team: string | null
  readonly phone: string | null
  readonly contacts: readonly ReadContact[]
  readonly place: Place
}

/** What a programme and a result of last year have in common. */
export interface ReadPart {
  readonly number: number
  readonly title: string
  readonly aims: readonly ReadItem[]
  readonly sections: readonly ReadSection[]
  readonly schedule: readonly ReadSchedule[]
  readonly amounts: readonly ReadAmount[]
  readonly counts: readonly ReadCount[]
  readonly ratios: readonly ReadRatio[]
  readonly tables: readonly ReadTable[]
  readonly offices: readonly ReadOffice[]
  readonly place: Place
}

/** A yearly plan (주요업무계획) as it was read. */
export interface ReadPlan {
  readonly title: string
  readonly organization: string | null
  readonly year: number | null
  readonly results: readonly ReadPart[]
  /** 정책비전. */
  readonly vision: readonly ReadItem[]
  /** 정책목표, 추진방향. */
  readonly aims: readonly ReadItem[]
  /** 핵심과제. */
  readonly coreTasks: readonly ReadItem[]
  readonly programmes: readonly ReadPart[]
  readonly doubts: readonly Doubt[]
}

/** Why a document is no plan, with what was found in it instead. */
export interface NotAPlan {
  readonly code: 'not-a-plan'
  readonly found: {
    readonly firstLine: string | null
    readonly lines: number
    readonly headings: number
    readonly sections: number
    readonly items: number
    readonly tables: number
  }
}
