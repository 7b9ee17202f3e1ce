import type { ReadSchedule } from '../plan-document.ts'
import type { DraftSchedule } from './document-draft.ts'
import { keepingOf } from './recurrence-kept.ts'

/** A schedule entry as the plan would keep it. What the document does not say of its period stays empty. */
export function draftSchedule(source: ReadSchedule, year: number | null): DraftSchedule {
  const { recurrence, day, months } = keepingOf(source.recurs, source.days, source.start)
  const { start, end } = periodOf(source, year)
  const row = {
    source,
    text: source.text,
    start,
    end,
    recurrence,
    day,
    months,
    department: '',
    leaveOut: false,
  }
  return { ...row, leaveOut: year !== null && isOutside(row, year) }
}

/** What comes again without a period comes again all year: said on the page. An open end is the year's end. */
function periodOf({ start, end, recurs }: ReadSchedule, year: number | null): { start: string; end: string } {
  if (year === null) return { start: start ?? '', end: end ?? '' }
  if (start === null && end === null)
    return recurs === null ? { start: '', end: '' } : { start: `${year}-01`, end: `${year}-12` }
  return { start: start ?? `${year}-01`, end: end ?? `${year}-12` }
}

/** Whether the period was filled in because the document does not say all of it. */
export function isPeriodAssumed({ source, start, end }: DraftSchedule): boolean {
  if (source === null || (source.start !== null && source.end !== null)) return false
  const year = (start === '' ? end : start).slice(0, 4)
  return (source.start === null && start === `${year}-01`) || (source.end === null && end === `${year}-12`)
}

/** Whether the task's words must bear what the plan cannot say of how it comes again. */
export function losesRecurrence({ source, recurrence }: DraftSchedule): boolean {
  if (source === null) return false
  const keeping = keepingOf(source.recurs, source.days, source.start)
  return !keeping.exact && keeping.recurrence === recurrence
}

/** The task's words: with the period as printed where the plan would lose it. */
export function taskWords(row: DraftSchedule): string {
  const printed = row.source?.printed ?? ''
  return losesRecurrence(row) && !row.text.includes(printed) ? `${row.text} (${printed})` : row.text
}

/** Whether no plan of the year may speak of it: before November of the year before or after the March that follows. */
export function isOutside({ start, end }: Pick<DraftSchedule, 'start' | 'end'>, year: number): boolean {
  if (start === '' || end === '') return false
  return start.slice(0, 7) < `${year - 1}-11` || end.slice(0, 7) > `${year + 1}-03`
}

const keyOf = ({ text, printed, label }: ReadSchedule): string => [text, printed, label ?? ''].join('\u0000')

/** After the text was corrected and read again: new entries come, untouched ones that only the old text gave leave. */
export function renewedSchedule(
  rows: readonly DraftSchedule[],
  read: { readonly before: readonly ReadSchedule[]; readonly after: readonly ReadSchedule[] },
  year: number | null,
): readonly DraftSchedule[] {
  const still = new Set(read.after.map(keyOf))
  const gone = new Set(read.before.map(keyOf).filter((key) => !still.has(key)))
  const stays = rows.filter(
    (row) => row.source === null || !gone.has(keyOf(row.source)) || wasTouched(row, year),
  )
  const known = new Set(rows.flatMap(({ source }) => (source === null ? [] : [keyOf(source)])))
  const fresh = read.after.filter((source) => !known.has(keyOf(source)))
  return [
    ...stays,
    ...fresh.map((source) => draftSchedule({ ...source, place: { ...source.place, number: 0 } }, year)),
  ]
}

function wasTouched(row: DraftSchedule, year: number | null): boolean {
  if (row.source === null) return true
  const fresh = draftSchedule(row.source, year)
  const facts = ({ text, start, end, recurrence, day, months, department, leaveOut }: DraftSchedule) =>
    [text, start, end, recurrence, day, months.join(), department, leaveOut].join('\u0000')
  return facts(row) !== facts(fresh)
}
