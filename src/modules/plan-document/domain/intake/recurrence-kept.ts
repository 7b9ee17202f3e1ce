import type { ReadDays, ReadRecurrence } from '../plan-document.ts'

/** How the plan that is made can say that a task comes again. */
export const keptRecurrences = [
  'none',
  'monthly',
  'monthly-first-week',
  'monthly-third-week',
  'monthly-on-day',
  'in-months',
  'quarterly',
  'twice-a-year',
  'at-any-time',
] as const
export type KeptRecurrence = (typeof keptRecurrences)[number]

/** How a recurrence of the document is kept; what is lost by it stays in the task's words. */
export interface Keeping {
  readonly recurrence: KeptRecurrence
  readonly day: number | null
  readonly months: readonly number[]
  readonly exact: boolean
}

const kept = (recurrence: KeptRecurrence, exact = true): Keeping => ({
  recurrence,
  day: null,
  months: [],
  exact,
})

/** How the recurrence that was read can be kept. */
export function keepingOf(
  recurs: ReadRecurrence | null,
  days: ReadDays | null,
  start: string | null,
): Keeping {
  const keeping = keepingOfKind(recurs, days, start)
  const saysMore =
    days !== null &&
    (days.weekdays.length > 0 ||
      (days.part !== null && recurs !== null) ||
      (days.times !== null && keeping.recurrence !== 'twice-a-year' && keeping.recurrence !== 'quarterly'))
  return saysMore ? { ...keeping, exact: false } : keeping
}

function keepingOfKind(recurs: ReadRecurrence | null, days: ReadDays | null, start: string | null): Keeping {
  switch (recurs) {
    case null:
    case 'all-year':
    case 'yearly':
      return kept('none')
    case 'monthly':
    case 'monthly-first-week':
    case 'monthly-third-week':
    case 'quarterly':
    case 'at-any-time':
      return kept(recurs)
    case 'twice-a-year':
      return { ...kept(recurs), months: days?.months ?? [] }
    case 'monthly-on-day':
      return days?.day == null ? kept('monthly', false) : { ...kept(recurs), day: days.day }
    case 'in-months':
      return days === null || days.months.length === 0
        ? kept('none', false)
        : { ...kept(recurs), months: days.months }
    case 'every-two-months':
      return everyTwoMonths(start)
    case 'weekly':
    case 'monthly-second-week':
    case 'monthly-fourth-week':
    case 'monthly-fifth-week':
    case 'monthly-last-week':
      return kept('monthly', false)
    case 'times-a-year':
      return kept('at-any-time', false)
  }
}

function everyTwoMonths(start: string | null): Keeping {
  if (start === null) return kept('at-any-time', false)
  const parity = Number(start.slice(5, 7)) % 2
  const months = Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => month % 2 === parity)
  return { ...kept('in-months'), months }
}
