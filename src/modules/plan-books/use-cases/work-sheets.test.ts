import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { DepartmentId } from '#platform/access/person.ts'
import { endAsides } from '#platform/documents/aside.ts'
import { writeWorkbook } from '#platform/documents/write-xlsx.ts'
import { addDays, calendarDate, type CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { won } from '#platform/kernel/won.ts'
import { recurrenceKinds, type TaskLine } from '#modules/workplan/index.ts'
import type { SheetRows } from '../domain/staged-sheet.ts'
import type { ColumnKey } from '../domain/work-sheets.ts'
import { prepareSheet } from './compare-sheet.ts'
import { type CurrentSheets, type DepartmentCodes, type PlacedFigure, rowsOf } from './current-sheets.ts'
import { sheetsOf } from './export-sheets.ts'
import { columnNamed } from './sheet-words.ts'
import { ourSheets } from './stage-sheet.ts'

afterAll(() => endAsides())

const ids = ['planning', 'statistics', 'budget'].map((code) => [`id-${code}` as DepartmentId, code] as const)
const departments: DepartmentCodes = {
  codeOf: new Map(ids),
  idOf: new Map(ids.map(([id, code]) => [code, id])),
  nameOf: new Map(ids.map(([id, code]) => [id, `${code}과`])),
}
const departmentId = fc.constantFrom(...ids.map(([id]) => id))
// What a form lets in: trimmed, not empty. Whatever a workbook could take for something else is among it.
const trouble = [
  '=1+1',
  '+82',
  '-5',
  '@SUM(A1)',
  '007',
  '1,000',
  '2021-03',
  '1e5',
  '줄\n바꿈',
  '_x000D_',
  '<b>&amp;</b>',
  "'따옴표",
  'TRUE',
  '두  칸',
]
const words = fc
  .oneof(fc.constantFrom(...trouble), fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }))
  .map((text) => text.trim())
  .filter((text) => text !== '')
const text = fc.record({ ko: words, en: fc.option(words) })
const day = fc.nat(500).map((days) => addDays(calendarDate('2020-11-01'), days))
const moment = fc.oneof(
  day,
  day.map((each) => each.slice(0, 7) as CalendarMonth),
)
const money = fc.option(fc.bigInt(0n, 10n ** 15n).map(won))

const anyTask = fc
  .record({
    text,
    departmentId,
    helper: fc.option(departmentId),
    start: moment,
    end: moment,
    budget: money,
    kind: fc.constantFrom(...recurrenceKinds),
    months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }),
    version: fc.integer({ min: 1, max: 99 }),
    percent: fc.nat(100),
    reportedOn: fc.option(day),
  })
  .map(({ helper, start, end, kind, months, ...facts }): TaskLine => {
    // What no sheet shows is left out.
    const shown: Partial<TaskLine> = {
      ...facts,
      programme: { id: '' as never, number: 3, title: { ko: '제목', en: 'Title' } },
      helperIds: helper === null ? [] : [helper],
      period: { start, end },
      recurrence: { kind, day: kind === 'monthly-on-day' ? 30 : null, months },
      participation: null,
      state: 'under-way',
    }
    return shown as TaskLine
  })

const anyFigure: fc.Arbitrary<PlacedFigure> = fc
  .record({
    label: text,
    day,
    source: fc.option(text),
    version: fc.integer({ min: 1, max: 9 }),
    value: fc.oneof(
      fc.record({ kind: fc.constant('count' as const), count: fc.bigInt(0n, 10n ** 14n), unit: text }),
      fc.record({ kind: fc.constant('money' as const), amount: fc.bigInt(0n, 10n ** 15n).map(won) }),
      fc.record({ kind: fc.constant('rate' as const), perMille: fc.nat(2_000) }),
      fc.record({ kind: fc.constant('goal' as const), goal: text }),
      fc
        .tuple(fc.nat(99), fc.nat(99))
        .map(([part, more]) => ({ kind: 'ratio' as const, counts: ratio(part, part + more) })),
    ),
  })
  .map((facts) => ({ ...facts, id: '' as PlacedFigure['id'], programme: 3, target: false }))

type Records = Pick<CurrentSheets, 'tasks' | 'figures' | 'rows' | 'departments'>

const anyRecords = fc
  .record({
    tasks: fc.array(anyTask, { minLength: 1, maxLength: 6 }),
    figures: fc.array(anyFigure, { minLength: 1, maxLength: 5 }),
  })
  .map((given): Records => {
    const tasks = given.tasks.map((task, index) => ({ ...task, id: `task-${index}` as TaskLine['id'] }))
    const figures = given.figures.map((figure, index) => ({
      ...figure,
      id: `figure-${index}` as PlacedFigure['id'],
    }))
    return { tasks, figures, departments, rows: rowsOf({ tasks, figures, programmes: [], departments }) }
  })

/** Out as a workbook and in again, as Excel would hand it back. */
async function sentAround(records: Records): Promise<SheetRows> {
  const bytes = await writeWorkbook(sheetsOf(records as CurrentSheets, 'ko'), '과제')
  return valueOf<SheetRows>(await ourSheets({ name: 'tasks.xlsx', bytes }))
}

function edited(
  sheets: SheetRows,
  kind: 'tasks' | 'figures',
  row: number,
  column: ColumnKey,
  value: string,
): SheetRows {
  const rows = sheets[kind] ?? []
  const place = (rows[0] ?? []).findIndex((title) => columnNamed(kind, title) === column)
  const changed = rows.map((cells, index) => {
    if (index !== row) return cells
    const wide = Array.from({ length: Math.max(cells.length, place + 1) }, (_, at) => cells[at] ?? '')
    return wide.with(place, value)
  })
  return { ...sheets, [kind]: changed }
}

describe('a workbook that comes back', () => {
  test('as it went out changes nothing', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const { changes, conflicts, flaws } = prepareSheet(records, await sentAround(records))
        expect({ changes, conflicts, flaws }).toEqual({ changes: [], conflicts: [], flaws: [] })
      }),
      { numRuns: 40, endOnFailure: true },
    )
  })

  const edits: readonly [ColumnKey, string][] = [
    ['textKo', '새로 적은 과제'],
    ['textEn', 'Written anew'],
    ['owner', 'budget'],
    ['helpers', 'budget, statistics'],
    ['start', '2021. 2. 3.'],
    ['end', '2021-12-24'],
    ['recurrence', '수시'],
    ['recurrenceDay', '17'],
    ['recurrenceMonths', '2, 5'],
    ['money', '2억 3천만원'],
    ['reportState', '추진 중'],
    ['reportPercent', '55'],
    ['reportNote', '새 소식'],
  ]
  test('with one cell edited changes that cell and no other', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        anyRecords,
        fc.constantFrom(...edits),
        fc.nat(),
        async (records, [column, value], at) => {
          const sheets = await sentAround(records)
          const index = at % records.tasks.length
          const before = records.rows.tasks[index]?.cells[column] ?? ''
          fc.pre(before !== value)
          const prepared = prepareSheet(records, edited(sheets, 'tasks', index + 1, column, value))
          expect(prepared.changes).toEqual([
            {
              sheet: 'tasks',
              row: index + 2,
              column,
              name: records.tasks[index]?.text.ko,
              before,
              after: value,
            },
          ])
          expect([prepared.flaws, prepared.conflicts, prepared.tasks.length]).toEqual([[], [], 1])
          const [edit] = prepared.tasks
          const task = records.tasks[index]
          // Nothing but the edited fact differs from the record.
          const isReport = column.startsWith('report')
          expect(edit?.facts === null).toBe(isReport)
          if (edit?.facts != null && task !== undefined) {
            const { text: said, departmentId: owner, helperIds, period, recurrence, budget } = task
            const was: Record<string, unknown> = {
              text: said,
              departmentId: owner,
              helperIds,
              period,
              recurrence,
              budget,
              participation: null,
            }
            const differs = Object.entries(edit.facts).filter(
              ([key, fact]) =>
                !Object.is(fact, was[key]) &&
                JSON.stringify(fact, replacer) !== JSON.stringify(was[key], replacer),
            )
            expect(differs.length).toBeLessThanOrEqual(1)
          }
        },
      ),
      { numRuns: 60, endOnFailure: true },
    )
  })

  const one = (): Records => {
    const [task] = fc.sample(anyTask, { numRuns: 1, seed: 7 })
    const [figure] = fc.sample(anyFigure, { numRuns: 1, seed: 7 })
    const tasks = [{ ...(task as TaskLine), id: 'task-0' as TaskLine['id'], version: 3 }]
    const figures = [
      {
        ...(figure as PlacedFigure),
        id: 'figure-0' as PlacedFigure['id'],
        value: { kind: 'ratio' as const, counts: ratio(36, 83) },
      },
    ]
    return { tasks, figures, departments, rows: rowsOf({ tasks, figures, programmes: [], departments }) }
  }

  test('after its record changed is a conflict, not an edit; unedited it is nothing', async () => {
    const records = one()
    const sheets = await sentAround(records)
    const [task] = records.tasks
    const tasks = [{ ...(task as TaskLine), version: 4, text: { ko: '그사이 고친 과제', en: null } }]
    const later = {
      ...records,
      tasks,
      rows: rowsOf({ tasks, figures: records.figures, programmes: [], departments }),
    }
    const prepared = prepareSheet(later, sheets)
    expect(prepared.tasks).toEqual([])
    expect(prepared.conflicts.map(({ row, name }) => [row, name])).toEqual([[2, '그사이 고친 과제']])
    const same = { ...records, tasks: [{ ...(task as TaskLine), version: 4 }] }
    const untouched = prepareSheet({ ...same, rows: rowsOf({ ...same, programmes: [] }) }, sheets)
    expect([untouched.changes, untouched.conflicts]).toEqual([[], []])
  })

  test('says at each cell what cannot be read', async () => {
    const records = one()
    let sheets = await sentAround(records)
    const wrong: readonly [ColumnKey, string, string][] = [
      ['textKo', '', 'required'],
      ['owner', 'nowhere', 'unknown-department'],
      ['start', '2021. 2. 30.', 'not-a-day'],
      ['recurrence', '가끔', 'not-a-choice'],
      ['recurrenceMonths', '13', 'not-a-month'],
      ['money', '많이', 'not-an-amount'],
      ['reportState', '잘됨', 'not-a-choice'],
      ['reportPercent', '101', 'not-a-percent'],
    ]
    for (const [column, value] of wrong) sheets = edited(sheets, 'tasks', 1, column, value)
    sheets = edited(sheets, 'figures', 1, 'value', '90')
    const { flaws } = prepareSheet(records, sheets)
    expect(
      flaws.map(({ sheet, row, column, value, problem }) => [sheet, row, column, value, problem]),
    ).toEqual([
      ...wrong.map(([column, value, problem]) => ['tasks', 2, column, value, problem]),
      ['figures', 2, 'value', '90', 'part-above-whole'],
    ])
  })

  test('may have its columns in any order and some left out, but not ids, and no row twice', async () => {
    const records = one()
    const sheets = await sentAround(records)
    const [head = [], row = []] = sheets.tasks ?? []
    const turned = { tasks: [head.toReversed(), Array.from(head, (_, at) => row[at] ?? '').toReversed()] }
    expect(prepareSheet(records, turned)).toMatchObject({ changes: [], flaws: [] })
    const few = { tasks: [head.slice(0, 2), row.slice(0, 2)] }
    expect(prepareSheet(records, few)).toMatchObject({ changes: [], flaws: [] })
    const problems = (tasks: readonly (readonly string[])[]) =>
      prepareSheet(records, { tasks }).flaws.map(({ row: at, problem }) => [at, problem])
    expect(problems([head.slice(2), row.slice(2)])).toEqual([
      [1, 'column-missing'],
      [1, 'column-missing'],
    ])
    expect(problems([head, row, row])).toEqual([[3, 'twice-in-file']])
    expect(problems([head, row.with(0, '')])).toEqual([[2, 'id-missing']])
    expect(problems([head, row.with(0, 'other')])).toEqual([[2, 'unknown-id']])
  })
})

const replacer = (_key: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)
