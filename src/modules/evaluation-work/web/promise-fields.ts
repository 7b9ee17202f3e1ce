import type { z } from 'zod'
import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import type { GivenPromise } from '../domain/interview.ts'
import { textField } from './form-fields.ts'

type Row = string | number
type RowFields = Record<`${'promise' | 'due'}-${Row}`, ReturnType<typeof textField>>

/** The fields of rows in which promises are typed: what, and by when. */
export const promiseFields = (rows: readonly Row[]): RowFields =>
  Object.fromEntries(
    rows.flatMap((row) => [
      [`promise-${row}`, textField(300)],
      [`due-${row}`, textField(20)],
    ]),
  )

export type TypedPromise = GivenPromise & { readonly row: Row }

/** What was typed into rows; an empty one is none, but where a promise is there already. */
export function readPromises(
  given: Readonly<Record<string, string>>,
  rows: readonly Row[],
  check: z.RefinementCtx,
): readonly TypedPromise[] {
  const promises: TypedPromise[] = []
  for (const row of rows) {
    const [text, typed] = [given[`promise-${row}`] ?? '', given[`due-${row}`] ?? '']
    if (text === '' && typed === '' && typeof row === 'number') continue
    const dueDay: CalendarDate | null = parseCalendarDate(typed)
    if (text === '') check.addIssue({ code: 'custom', path: [`promise-${row}`], message: 'promise-missing' })
    if (dueDay === null) {
      const message = typed === '' ? 'required' : 'no-such-day'
      check.addIssue({ code: 'custom', path: [`due-${row}`], message })
    } else promises.push({ row, text, dueDay })
  }
  return promises
}
