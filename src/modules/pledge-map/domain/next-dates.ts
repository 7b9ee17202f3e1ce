import type { CalendarDate } from '#platform/kernel/calendar-date.ts'

/** A day on which citizens can look again: the end of a quarter, of a half-year, of the term. */
export interface NextDate {
  readonly kind: 'quarter' | 'half' | 'term'
  readonly day: CalendarDate
}

const ENDS = ['03-31', '06-30', '09-30', '12-31'] as const

/** The next days as of which the pledges are recorded, none after the term, and the term's own end. */
export function nextDates(today: CalendarDate, termEnds: CalendarDate): readonly NextDate[] {
  const year = Number(today.slice(0, 4))
  const ends = [year, year + 1].flatMap((one) =>
    ENDS.map((end, at) => ({ day: `${one}-${end}` as CalendarDate, isHalf: at % 2 === 1 })),
  )
  const coming = ends.filter(({ day }) => day >= today && day < termEnds)
  const quarter = coming.find(({ isHalf }) => !isHalf)
  const half = coming.find(({ isHalf }) => isHalf)
  const dates: NextDate[] = [
    ...(quarter === undefined ? [] : [{ kind: 'quarter' as const, day: quarter.day }]),
    ...(half === undefined ? [] : [{ kind: 'half' as const, day: half.day }]),
    ...(termEnds < today ? [] : [{ kind: 'term' as const, day: termEnds }]),
  ]
  return dates.toSorted((a, b) => a.day.localeCompare(b.day))
}
