import { type CalendarDate, yearOf } from '#platform/kernel/calendar-date.ts'

/**
 * The plan of the year that was asked for; without a year, the one of the city's day, or the latest before it,
 * or whatever there is. Null when there is none.
 */
export function choosePlan<Plan extends { readonly year: number }>(
  plans: readonly Plan[],
  asked: number | undefined,
  today: CalendarDate,
): Plan | null {
  if (asked !== undefined) return plans.find(({ year }) => year === asked) ?? null
  const latestFirst = plans.toSorted((a, b) => b.year - a.year)
  return latestFirst.find(({ year }) => year <= yearOf(today)) ?? latestFirst.at(-1) ?? null
}
