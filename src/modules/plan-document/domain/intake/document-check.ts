import { parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import type { DraftSchedule, HeadDraft, ProgrammeDraft } from './document-draft.ts'
import { isOutside, isPeriodAssumed, losesRecurrence } from './draft-schedule.ts'
import { figureValueOf } from './figure-value.ts'

/** What stands in the way of a plan. */
export type Obstacle =
  | 'year-missing'
  | 'title-missing'
  | 'department-missing'
  | 'vision-missing'
  | 'number-twice'
  | 'period-missing'
  | 'period-backwards'
  | 'period-outside'
  | 'day-of-month-missing'
  | 'months-missing'
  | 'task-without-words'
  | 'figure-unreadable'
  | 'basis-day-missing'
  | 'award-day-missing'
  | 'award-incomplete'
  | 'nothing-kept'

/** What is kept otherwise than printed: told, but no obstacle. Doubts that are left open are counted with their part. */
export type Remark =
  'recurrence-approximated' | 'period-assumed' | 'schedule-left-out' | 'table-left-out' | 'programme-left-out'

/** One finding about a part, with how often it holds there. Part 0 is the head. */
export interface Finding<Kind> {
  readonly part: number
  readonly kind: Kind
  readonly count: number
}

export interface DocumentCheck {
  readonly obstacles: readonly Finding<Obstacle>[]
  readonly remarks: readonly Finding<Remark>[]
}

/** Everything that a document still needs before it can be the plan, and what it will not say as printed. */
export function checkDocument(head: HeadDraft, programmes: readonly ProgrammeDraft[]): DocumentCheck {
  const year = yearOf(head)
  const numbers = programmes.filter(({ leaveOut }) => !leaveOut).map(({ number }) => number)
  const parts = programmes.map((programme) => ({
    obstacles: programme.leaveOut ? {} : programmeObstacles(programme, numbers, year),
    remarks: programmeRemarks(programme),
  }))
  const headPart = {
    obstacles: { ...headObstacles(head), 'nothing-kept': numbers.length === 0 ? 1 : 0 },
    remarks: {},
  }
  const all: readonly { obstacles: Counts<Obstacle>; remarks: Counts<Remark> }[] = [headPart, ...parts]
  return {
    obstacles: all.flatMap(({ obstacles }, part) => findings(obstacles, part)),
    remarks: all.flatMap(({ remarks }, part) => findings(remarks, part)),
  }
}

type Counts<Kind extends string> = Readonly<Partial<Record<Kind, number>>>

function findings<Kind extends string>(counts: Counts<Kind>, part: number): readonly Finding<Kind>[] {
  return (Object.entries(counts) as [Kind, number][])
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => ({ part, kind, count }))
}

const count = (condition: boolean): number => (condition ? 1 : 0)
const isDay = (text: string): boolean => parseCalendarDate(text) !== null

/** The plan's year; null while none is given. */
export function yearOf({ year }: Pick<HeadDraft, 'year'>): number | null {
  return /^(?:199\d|20\d\d|2100)$/.test(year.trim()) ? Number(year) : null
}

function headObstacles(head: HeadDraft): Counts<Obstacle> {
  const awards = head.awards.filter(({ keep }) => keep)
  const contests = head.contests.filter(({ keep }) => keep)
  return {
    'year-missing': count(yearOf(head) === null),
    'title-missing': count(head.titleKo.trim() === ''),
    'department-missing': count(head.department === ''),
    'vision-missing': count(head.vision.trim() === ''),
    'award-day-missing':
      awards.filter(({ day }) => !isDay(day)).length +
      contests.filter(({ month }) => !/^\d{4}-\d{2}/.test(month)).length,
    'award-incomplete':
      awards.filter(({ title, grade, by }) => [title, grade, by].includes('')).length +
      contests.filter(({ title, by }) => [title, by].includes('')).length,
  }
}

function programmeObstacles(
  draft: ProgrammeDraft,
  numbers: readonly number[],
  year: number | null,
): Counts<Obstacle> {
  const rows = draft.schedule.filter(({ leaveOut }) => !leaveOut)
  const figures = draft.figures.filter(({ keep }) => keep)
  const undated = [...figures, ...draft.tables.filter(({ keep }) => keep)].some(({ day }) => day === '')
  const those = (holds: (row: DraftSchedule) => boolean) => rows.filter(holds).length
  return {
    'title-missing': count(draft.titleKo.trim() === ''),
    'department-missing': count(draft.department === ''),
    'number-twice': count(numbers.filter((number) => number === draft.number).length > 1),
    'task-without-words': those(({ text }) => text.trim() === ''),
    'period-missing': those(({ start, end }) => start === '' || end === ''),
    'period-backwards': those(({ start, end }) => isBackwards(start, end)),
    'period-outside': year === null ? 0 : those((row) => isOutside(row, year)),
    'day-of-month-missing': those(({ recurrence, day }) => recurrence === 'monthly-on-day' && day === null),
    'months-missing': those(({ recurrence, months }) => recurrence === 'in-months' && months.length === 0),
    'figure-unreadable': figures.filter((figure) => figureValueOf(figure) === null).length,
    'basis-day-missing': count(undated && !isDay(draft.basisDay)),
  }
}

/** Whether a period ends before it begins, be its ends months or days. */
export function isBackwards(start: string, end: string): boolean {
  if (start === '' || end === '') return false
  const length = Math.min(start.length, end.length)
  return end.slice(0, length) < start.slice(0, length)
}

function programmeRemarks(draft: ProgrammeDraft): Counts<Remark> {
  if (draft.leaveOut) return { 'programme-left-out': 1 }
  const rows = draft.schedule.filter(({ leaveOut }) => !leaveOut)
  return {
    'recurrence-approximated': rows.filter(losesRecurrence).length,
    'period-assumed': rows.filter(isPeriodAssumed).length,
    'schedule-left-out': draft.schedule.length - rows.length,
    'table-left-out': draft.tables.filter(({ keep }) => !keep).length,
  }
}
