/** What other modules' rules may use of the plan's: what "the third week" of a month is. */
export { thirdWeekOf, type WeekReading } from './domain/recurrence.ts'
