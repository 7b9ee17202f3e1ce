/** What other modules' rules may use of the plan's: what "the third week" of a month and "every 30th" are. */
export { sendingDay, thirdWeekOf, type WeekReading } from './domain/recurrence.ts'
