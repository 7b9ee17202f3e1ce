import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#platform/access/person.ts'
import type { AuditTables } from '#platform/audit/tables.ts'
import { endAsides } from '#platform/documents/aside.ts'
import { readWorkbook } from '#platform/documents/read-table.ts'
import { writeWorkbook } from '#platform/documents/write-xlsx.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { changeTask, listTasks, reportTask } from '#modules/workplan/index.ts'
import { aPerson, visitor } from '#testing/a-person.ts'
import { aTrackedPlan, type TrackedPlan } from '#testing/a-tracked-plan.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import type { ColumnKey, SheetKind } from '../domain/work-sheets.ts'
import { commitSheet, previewSheet, sweepSheets } from './commit-sheet.ts'
import { exportSheets } from './export-sheets.ts'
import { columnNamed, sheetNamed } from './sheet-words.ts'
import { stageSheet } from './stage-sheet.ts'

let city: TestCity
let plan: TrackedPlan
const day = '2021-11-10'

beforeAll(async () => {
  city = await aTestCity()
  plan = await aTrackedPlan(city, { more: 30 })
})
afterAll(async () => {
  await city.close()
  await endAsides()
})

const by = (person: Person, facts: { day?: string; machineNow?: Date } = {}) =>
  city.context({ person, day, ...facts })

type Edit = readonly [kind: SheetKind, id: string, column: ColumnKey, value: string]

/** The year's workbook with some cells edited, as a file. */
async function workbook(...edits: readonly Edit[]): Promise<Uint8Array> {
  const bytes = valueOf(await exportSheets(by(plan.planner), { year: 2021, locale: 'ko' }))
  const sheets = valueOf(await readWorkbook({ name: 'x.xlsx', bytes }))
  const changed = sheets.map(({ name, rows }) => {
    const kind = sheetNamed(name)
    const [head = []] = rows
    const mine = edits.filter(([of]) => of === kind)
    const cells = rows.map((row) =>
      head.map((title, place) => {
        const column = kind === undefined ? undefined : columnNamed(kind, title)
        const edit = mine.find(
          ([, id, of]) => of === column && (row[0] === id || (kind === 'budget' && row.includes(id))),
        )
        return edit?.[3] ?? row[place] ?? ''
      }),
    )
    return {
      sheetName: name,
      columns: head.map((title) => ({ title, type: 'text' as const })),
      rows: cells.slice(1),
    }
  })
  return await writeWorkbook(changed, '고친 파일')
}

async function staged(person: Person, ...edits: readonly Edit[]) {
  const bytes = await workbook(...edits)
  const upload = { name: '과제.xlsx', bytes }
  return valueOf(await stageSheet(by(person), { year: 2021, upload, reason: '부서 확인' }))
}

const taskNamed = async (id: string) => {
  const tasks = await listTasks(city.session, plan.planId, {
    filter: {},
    order: { by: 'programme', direction: 'asc' },
    today: by(plan.planner).today,
  })
  return tasks.find((task) => task.id === id)
}
const entries = () =>
  city.session.$extendTables<AuditTables>().selectFrom('audit_entry').select(['action', 'reason']).execute()

describe('a workbook that a department brings back', () => {
  it('is shown first: each cell before and after, and changes nothing until somebody says yes', async () => {
    const census = plan.task('census')
    const id = await staged(
      plan.planner,
      ['tasks', census, 'textKo', '경제총조사 본조사'],
      ['tasks', census, 'money', '2억'],
    )
    const shown = valueOf(await previewSheet(by(plan.planner), { id }))
    expect(shown.changes.map(({ column, before, after }) => [column, before, after])).toEqual([
      ['textKo', '경제총조사', '경제총조사 본조사'],
      ['money', '', '2억'],
    ])
    expect([shown.flaws, shown.conflicts]).toEqual([[], []])
    expect((await taskNamed(census))?.text.ko).toBe('경제총조사')
    expect(valueOf(await commitSheet(by(plan.planner), { id }))).toEqual({ tasks: 1, figures: 0 })
    const after = await taskNamed(census)
    expect([after?.text.ko, after?.text.en, after?.budget]).toEqual([
      '경제총조사 본조사',
      'Economic census',
      200_000_000n,
    ])
    expect((await entries()).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['plan-books.stage-sheet', 'workplan.change-task', 'plan-books.commit-sheet']),
    )
    expect(await commitSheet(by(plan.planner), { id })).toEqual({ ok: false, refusal: 'committed-already' })
  })

  it('reports and renews figures through the use cases that they have', async () => {
    const board = plan.task('board')
    const [figure] = (await workbookRows('figures')).slice(1)
    const id = await staged(
      plan.planner,
      ['tasks', board, 'reportPercent', '70'],
      ['tasks', board, 'reportNote', '현황판 갱신'],
      ['figures', figure?.[0] ?? '', 'value', '41'],
    )
    expect(valueOf(await commitSheet(by(plan.planner), { id }))).toEqual({ tasks: 1, figures: 1 })
    expect(await taskNamed(board)).toMatchObject({ percent: 70, reportedOn: day })
    const renewed = (await workbookRows('figures'))[1] ?? []
    expect(renewed).toContain('41')
    expect((await entries()).find(({ action }) => action === 'workplan.change-figure')?.reason).toBe(
      '부서 확인',
    )
  })

  it('never writes over what changed meanwhile', async () => {
    const later = plan.task('later')
    const id = await staged(plan.planner, ['tasks', later, 'textKo', '늦게 고친 이름'])
    const task = await taskNamed(later)
    if (task === undefined) throw new Error('the task is gone')
    const facts = { ...task, text: { ...task.text, ko: '먼저 고친 이름' } }
    valueOf(await changeTask(by(plan.planner), { taskId: task.id, version: task.version, facts }))
    const shown = valueOf(await previewSheet(by(plan.planner), { id }))
    expect(shown.changes).toEqual([])
    expect(shown.conflicts.map(({ name, changes }) => [name, changes.map(({ after }) => after)])).toEqual([
      ['먼저 고친 이름', ['늦게 고친 이름']],
    ])
    expect(await commitSheet(by(plan.planner), { id })).toEqual({ ok: false, refusal: 'has-problems' })
    expect((await taskNamed(later))?.text.ko).toBe('먼저 고친 이름')
  })

  it('does not report twice: a report made meanwhile is a conflict too', async () => {
    const task = plan.task('more-0')
    const id = await staged(plan.planner, ['tasks', task, 'reportPercent', '30'])
    valueOf(
      await reportTask(by(plan.planner), {
        taskId: task,
        day: by(plan.planner).today,
        state: 'progress',
        percent: 20,
        note: '',
      }),
    )
    expect(valueOf(await previewSheet(by(plan.planner), { id })).conflicts).toHaveLength(1)
  })

  it('is taken whole or not at all: one row that may not be changed keeps all others back', async () => {
    const [mine, others] = [plan.task('more-1'), plan.task('yearbook')]
    // A head may change the tasks of the own department only.
    const head: Person = { ...plan.people.head, roles: ['staff', 'department-head'] }
    const id = await staged(
      head,
      ['tasks', mine, 'textKo', '우리 과제'],
      ['tasks', others, 'textKo', '남의 과제'],
    )
    const shown = valueOf(await previewSheet(by(head), { id }))
    const row = shown.changes.find(({ after }) => after === '남의 과제')?.row
    expect(shown.flaws.map(({ row: at, problem }) => [at, problem])).toEqual([[row, 'not-allowed']])
    expect(await commitSheet(by(head), { id })).toEqual({ ok: false, refusal: 'has-problems' })
    expect((await taskNamed(mine))?.text.ko).toBe('되풀이 과제 2')
  })

  it('says at its cell what the plan does not allow', async () => {
    const task = plan.task('more-2')
    const id = await staged(
      plan.planner,
      ['tasks', task, 'start', '2022-12'],
      ['tasks', task, 'end', '2022-01'],
    )
    const shown = valueOf(await previewSheet(by(plan.planner), { id }))
    expect(shown.flaws.map(({ column, problem }) => [column, problem])).toEqual([
      ['end', 'ends-before-it-starts'],
    ])
  })

  it('may be brought by staff of a department, by nobody else, and is read by its bringer alone', async () => {
    const bytes = await workbook()
    const upload = { name: 'x.xlsx', bytes }
    const refused = { ok: false, refusal: 'not-allowed' }
    expect(await stageSheet(by(visitor), { year: 2021, upload, reason: '사유' })).toEqual(refused)
    expect(await stageSheet(by(aPerson()), { year: 2021, upload, reason: '사유' })).toEqual(refused)
    const id = valueOf(await stageSheet(by(plan.people.counter), { year: 2021, upload, reason: '사유' }))
    expect(valueOf(await previewSheet(by(plan.people.counter), { id })).changes).toEqual([])
    expect(await previewSheet(by(plan.planner), { id })).toEqual({ ok: false, refusal: 'not-found' })
    expect(await commitSheet(by(plan.planner), { id })).toEqual({ ok: false, refusal: 'not-found' })
  })

  it('waits a week and then goes', async () => {
    const machineNow = new Date('2021-11-10T00:00:00Z')
    const upload = { name: 'x.xlsx', bytes: await workbook() }
    const context = by(plan.planner, { machineNow })
    const id = valueOf(await stageSheet(context, { year: 2021, upload, reason: '사유' }))
    const at = (instant: string) => by(plan.planner, { machineNow: new Date(instant) })
    expect((await previewSheet(at('2021-11-16T23:59:00Z'), { id })).ok).toBe(true)
    expect((await previewSheet(at('2021-11-17T00:00:00Z'), { id })).ok).toBe(false)
    await sweepSheets(at('2021-11-17T00:00:00Z'))
    expect((await previewSheet(at('2021-11-10T01:00:00Z'), { id })).ok).toBe(false)
  })

  it('that is none of ours, too large, without a reason or of another year is refused', async () => {
    const stage = (bytes: Uint8Array, facts: { year?: number; reason?: string } = {}) =>
      stageSheet(by(plan.planner), {
        year: 2021,
        reason: '사유',
        upload: { name: 'x.xlsx', bytes },
        ...facts,
      })
    const strange = await writeWorkbook(
      [{ sheetName: '명부', columns: [{ title: '이름', type: 'text' }], rows: [['가']] }],
      '명부',
    )
    const refusals = [
      await stage(strange),
      await stage(new TextEncoder().encode('과제,1')),
      await stage(new Uint8Array(0)),
      await stage(new Uint8Array(6 * 1024 * 1024)),
      await stage(strange, { reason: ' ' }),
      await stage(strange, { year: 2019 }),
    ]
    expect(refusals.map((result) => (result.ok ? 'ok' : result.refusal))).toEqual([
      'no-sheet-of-ours',
      'file-not-a-table',
      'file-empty',
      'file-too-large',
      'reason-missing',
      'not-found',
    ])
  })
})

async function workbookRows(kind: SheetKind): Promise<readonly (readonly string[])[]> {
  const bytes = valueOf(await exportSheets(by(plan.planner), { year: 2021, locale: 'ko' }))
  const sheets = valueOf(await readWorkbook({ name: 'x.xlsx', bytes }))
  return sheets.find(({ name }) => sheetNamed(name) === kind)?.rows ?? []
}

describe('queries', () => {
  it('of an export and of a preview without edits are as many for a large plan as for a small one', async () => {
    const small = await aTestCity()
    const smallPlan = await aTrackedPlan(small)
    const count = async (of: TestCity, planner: Person) => {
      const before = of.queries()
      const bytes = valueOf(
        await exportSheets(of.context({ person: planner, day }), { year: 2021, locale: 'ko' }),
      )
      const exported = of.queries() - before
      const context = of.context({ person: planner, day })
      const id = valueOf(
        await stageSheet(context, { year: 2021, upload: { name: 'x.xlsx', bytes }, reason: '사유' }),
      )
      const start = of.queries()
      await previewSheet(context, { id })
      return [exported, of.queries() - start]
    }
    const few = await count(small, smallPlan.planner)
    expect(await count(city, plan.planner)).toEqual(few)
    expect(Math.max(...few)).toBeLessThanOrEqual(12)
    await small.close()
  })
})
