import type { CalendarDate } from '../kernel/calendar-date.ts'

export type SettingsTables = {
  readonly setting_value: {
    readonly id: string
    readonly name: string
    /** Counts a setting's entries: of two for one day the later counts. */
    readonly entry: number
    readonly from_day: CalendarDate
    /** JSON as text, big integers tagged: see `written-value.ts`. */
    readonly value: string
    readonly source: string
    readonly saved_at: Date
    readonly saved_by: string | null
    readonly saved_by_name: string
  }
}
