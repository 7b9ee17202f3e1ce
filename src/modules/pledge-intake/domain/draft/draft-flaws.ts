import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { departmentsOf } from './draft-departments.ts'
import type { DraftRow, IntakeDraft } from './intake-draft.ts'

/** What keeps a row from being taken in. */
export type RowFlaw =
  | 'error-not-settled'
  | 'no-title'
  | 'no-number'
  | 'number-twice'
  | 'no-field'
  | 'no-department'
  | 'department-not-chosen'
  | 'no-stage'
  | 'no-progress'
  | 'completed-under-100'
  | 'no-such-pledge'

/** What keeps the whole draft from it. */
export type DraftFlaw =
  | 'no-rows'
  | 'no-term'
  | 'term-ends-before-it-begins'
  | 'term-has-a-register'
  | 'term-has-no-register'
  | 'no-day'
  | 'day-to-come'
  | 'day-before-the-term'
  | 'sums-not-accepted'

/** The terms that have a register, and the numbers of the pledges of the draft's own. */
export interface RegisterFacts {
  readonly today: CalendarDate
  readonly terms: readonly { readonly number: number; readonly from: CalendarDate }[]
  readonly pledgeNumbers: ReadonlySet<number>
}

export interface DraftFlaws {
  readonly whole: readonly DraftFlaw[]
  /** By the row's place; rows without flaws are not in it. */
  readonly rows: ReadonlyMap<number, readonly RowFlaw[]>
}

/** All that stands between a draft and the register. */
export function draftFlaws(draft: IntakeDraft, facts: RegisterFacts): DraftFlaws {
  const taken = draft.rows.filter(({ included }) => included)
  const counts = Map.groupBy(taken, ({ number }) => number)
  const rows = taken.flatMap((row): readonly (readonly [number, readonly RowFlaw[]])[] => {
    const isTwice = row.number !== null && (counts.get(row.number)?.length ?? 0) > 1
    const flaws = [
      ...(row.settled || row.issues.every(({ weight }) => weight === 'doubt')
        ? []
        : (['error-not-settled'] as const)),
      ...(isTwice ? (['number-twice'] as const) : []),
      ...(draft.purpose === 'register' ? registerFlaws(row, draft) : statusFlaws(row, facts)),
    ]
    return flaws.length === 0 ? [] : [[row.place, flaws]]
  })
  return { whole: wholeFlaws(draft, facts, taken.length), rows: new Map(rows) }
}

function registerFlaws(row: DraftRow, { fields, departments }: IntakeDraft): readonly RowFlaw[] {
  const { lead, helpers } = departmentsOf(row)
  const names = [...(lead === null ? [] : [lead]), ...helpers]
  const isChosen = (name: string) => departments.some((one) => one.name === name && one.departmentId !== null)
  return [
    ...(row.titleKo.trim() === '' || row.titleEn.trim() === '' ? (['no-title'] as const) : []),
    ...(row.number === null ? (['no-number'] as const) : []),
    ...(fields.some(({ number }) => number === row.field) ? [] : (['no-field'] as const)),
    ...(lead === null ? (['no-department'] as const) : []),
    ...(names.every(isChosen) ? [] : (['department-not-chosen'] as const)),
    ...(row.stage !== null && row.progress === null ? (['no-progress'] as const) : []),
    ...stageFlaw(row),
  ]
}

function statusFlaws(row: DraftRow, { pledgeNumbers }: RegisterFacts): readonly RowFlaw[] {
  return [
    ...(row.number === null || !pledgeNumbers.has(row.number) ? (['no-such-pledge'] as const) : []),
    ...(row.stage === null ? (['no-stage'] as const) : []),
    ...(row.progress === null ? (['no-progress'] as const) : []),
    ...stageFlaw(row),
  ]
}

function stageFlaw({ stage, progress }: DraftRow): readonly RowFlaw[] {
  const isDone = stage === 'completed' || stage === 'continuing'
  return isDone && progress !== null && progress < 100 ? ['completed-under-100'] : []
}

function wholeFlaws(
  draft: IntakeDraft,
  { terms, today }: RegisterFacts,
  taken: number,
): readonly DraftFlaw[] {
  const { termNumber, termFrom, termUntil, asOf, purpose } = draft
  const known = terms.find(({ number }) => number === termNumber)
  const from = purpose === 'register' ? termFrom : (known?.from ?? null)
  const lacksTerm =
    termNumber === null || (purpose === 'register' && (termFrom === null || termUntil === null))
  const isBackwards =
    purpose === 'register' && termFrom !== null && termUntil !== null && termUntil < termFrom
  const isOff = draft.findings.issues.some(({ weight }) => weight === 'error')
  return [
    ...(taken === 0 ? (['no-rows'] as const) : []),
    ...(lacksTerm ? (['no-term'] as const) : []),
    ...(isBackwards ? (['term-ends-before-it-begins'] as const) : []),
    ...(purpose === 'register' && known !== undefined ? (['term-has-a-register'] as const) : []),
    ...(purpose === 'statuses' && termNumber !== null && known === undefined
      ? (['term-has-no-register'] as const)
      : []),
    ...(asOf === null ? (['no-day'] as const) : []),
    ...(asOf !== null && asOf > today ? (['day-to-come'] as const) : []),
    ...(asOf !== null && from !== null && asOf < from ? (['day-before-the-term'] as const) : []),
    ...(isOff && !draft.findingsAccepted ? (['sums-not-accepted'] as const) : []),
  ]
}

/** Whether nothing stands in the way. */
export const isReady = ({ whole, rows }: DraftFlaws): boolean => whole.length === 0 && rows.size === 0
