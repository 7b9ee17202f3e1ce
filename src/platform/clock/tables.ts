import type { Generated } from 'kysely'
import type { CalendarDate } from '../kernel/calendar-date.ts'

export type ClockTables = {
  city_clock: CityClockTable
  added_holiday: AddedHolidayTable
}

/** At most one row: the day on which the sample city's clock stands. */
export interface CityClockTable {
  only: Generated<boolean>
  day: CalendarDate
}

/** A public holiday that the calendar did not know: 임시공휴일. */
export interface AddedHolidayTable {
  day: CalendarDate
  name: string
  /** The announcement it rests on. */
  source: string
  added_at: Date
}
