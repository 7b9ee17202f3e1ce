import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DepartmentId } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { compareSnapshots, countChanges } from './compare-snapshots.ts'
import type { FrozenFigure, FrozenTask } from './snapshot.ts'
import { type PlanTaskState, stageOf } from './stage.ts'

const day = calendarDate('2021-03-31')
const task = (facts: Partial<FrozenTask> = {}): FrozenTask => ({
  id: 'a',
  programme: 1,
  programmeTitle: { ko: '', en: '' },
  place: 0,
  text: { ko: '시민평가단 모집', en: null },
  departmentId: 'd' as DepartmentId,
  department: { ko: '기획담당관', en: 'Planning' },
  team: null,
  teamEn: null,
  state: 'under-way',
  stage: 'on-time',
  percent: 10,
  reportedOn: null,
  note: '',
  problem: '',
  firstDay: day,
  dueDay: day,
  budget: null,
  answer: null,
  ...facts,
})
const kindsOf = (before: Partial<FrozenTask> | null, after: Partial<FrozenTask> | null) =>
  compareSnapshots(
    { tasks: before === null ? [] : [task(before)], figures: [] },
    { tasks: after === null ? [] : [task(after)], figures: [] },
  ).tasks.flatMap(({ kinds }) => kinds)

describe('between two frozen months', () => {
  it('a task is newly done, newly late, caught up, silent or open again', () => {
    expect(kindsOf({}, { stage: 'done', state: 'done', percent: 100 })).toEqual(['done', 'percent'])
    expect(kindsOf({}, { stage: 'late', state: 'late' })).toEqual(['late'])
    expect(kindsOf({ stage: 'late', state: 'late' }, {})).toEqual(['caught-up'])
    expect(kindsOf({}, { stage: 'stale' })).toEqual(['stale'])
    expect(kindsOf({ stage: 'done', state: 'done' }, {})).toEqual(['reopened'])
    expect(kindsOf({ stage: 'done', state: 'done' }, { stage: 'late', state: 'late' })).toEqual(['late'])
  })

  it('a task that is new or gone says only that', () => {
    expect(kindsOf(null, { percent: 70 })).toEqual(['added'])
    expect(kindsOf({ percent: 70 }, null)).toEqual(['removed'])
  })

  it('changed words, dates and owners are told', () => {
    expect(
      kindsOf(
        {},
        { text: { ko: '평가단 모집', en: null }, note: '공고', dueDay: calendarDate('2021-04-30') },
      ),
    ).toEqual(['date', 'text', 'note'])
    expect(kindsOf({}, { team: '기획팀' })).toEqual(['owner'])
    expect(kindsOf({}, { problem: '유찰' })).toEqual(['note'])
  })

  it('nothing but what was asked of it is no change', () => {
    expect(kindsOf({}, { answer: 'accepted', reportedOn: day })).toEqual([])
  })
})

const states: readonly PlanTaskState[] = [
  'late',
  'due-soon',
  'under-way',
  'planned',
  'put-off',
  'stopped',
  'done',
]
const anyTask = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    state: fc.constantFrom(...states),
    percent: fc.integer({ min: 0, max: 100 }),
    note: fc.constantFrom('', '가', '나'),
    silent: fc.boolean(),
  })
  .map(({ silent, ...facts }) =>
    task({
      ...facts,
      stage: stageOf({ ...task(facts), reportedOn: silent ? calendarDate('2020-01-01') : day }, day, 45),
    }),
  )
const anyTasks = fc.uniqueArray(anyTask, { selector: ({ id }) => id })
const anyFigures = fc.uniqueArray(
  fc
    .record({ id: fc.constantFrom('x', 'y'), value: fc.integer({ min: 0, max: 3 }) })
    .map(({ id, value }): FrozenFigure => ({
      id,
      programme: 1,
      label: { ko: id, en: null },
      value: { kind: 'rate', perMille: value },
      day,
    })),
  { selector: ({ id }) => id },
)
const anySnapshot = fc.record({ tasks: anyTasks, figures: anyFigures })

describe('whatever the months', () => {
  it('one compared with itself has not changed', () => {
    fc.assert(
      fc.property(anySnapshot, (one) => {
        expect(compareSnapshots(one, structuredClone(one))).toEqual({
          tasks: [],
          figures: [],
          unchanged: one.tasks.length,
        })
      }),
    )
  })

  it('every task of either side is counted once', () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, (before, after) => {
        const { tasks, unchanged } = compareSnapshots(before, after)
        const all = new Set([...before.tasks, ...after.tasks].map(({ id }) => id))
        expect(tasks.length + unchanged).toBe(all.size)
        expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length)
        expect(tasks.every(({ kinds }) => kinds.length > 0 && new Set(kinds).size === kinds.length)).toBe(
          true,
        )
      }),
    )
  })

  it('looking back finds the same tasks, with added for gone and done for open again', () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, (before, after) => {
        const [there, back] = [compareSnapshots(before, after), compareSnapshots(after, before)]
        const ids = (compared: typeof there) => compared.tasks.map(({ id }) => id).toSorted()
        expect(ids(back)).toEqual(ids(there))
        expect(countChanges(back.tasks).added).toBe(countChanges(there.tasks).removed)
        expect(back.figures.length).toBe(there.figures.length)
      }),
    )
  })

  it('what became done is what is done and was not', () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, (before, after) => {
        const old = new Map(before.tasks.map((each) => [each.id, each.stage]))
        const became = after.tasks.filter(
          ({ id, stage }) => stage === 'done' && old.has(id) && old.get(id) !== 'done',
        )
        expect(countChanges(compareSnapshots(before, after).tasks).done).toBe(became.length)
      }),
    )
  })
})
