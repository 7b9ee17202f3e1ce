import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DepartmentId } from '#platform/access/person.ts'
import { addDays, calendarDate, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import { type Chart, emptyChart, flatTree, flawOf, livingOn, treeOf } from './chart.ts'
import { decideReorganization } from './decide-reorganization.ts'
import type { NewDepartment, ReorganizationAct } from './reorganization.ts'
import { successorsIn } from './successors.ts'

const START = calendarDate('2018-07-01')

let ids = 0
const newId = () => `id-${(ids += 1)}`

const aDepartment = (
  code: string,
  parent: string | null = null,
  more: Partial<NewDepartment> = {},
): NewDepartment => ({
  code,
  kind: 'department',
  parent,
  name: { ko: `${code}과`, en: code },
  extension: '3000',
  duties: { ko: '', en: '' },
  ...more,
})

function decide(
  chart: Chart,
  day: CalendarDate,
  acts: readonly ReorganizationAct[],
  occupied: readonly DepartmentId[] = [],
) {
  const title = { ko: '조직개편', en: 'Reorganisation' }
  return decideReorganization(
    chart,
    { day, title, basis: '규칙', acts },
    { lastDay: null, occupied: new Set(occupied), newId },
  )
}

function founded(...departments: readonly NewDepartment[]): Chart {
  const decided = decide(
    emptyChart,
    START,
    departments.map((department) => ({ kind: 'create', department })),
  )
  if (!decided.ok) throw new Error(decided.refusal.problem)
  return decided.value.chart
}

const idOf = (chart: Chart, code: string): DepartmentId => {
  for (const [id, known] of chart.codes) if (known === code) return id
  throw new Error(code)
}
const codesOn = (chart: Chart, day: CalendarDate) =>
  livingOn(chart, day)
    .map(({ code }) => code)
    .toSorted()
const successorCodes = (chart: Chart, code: string, day: CalendarDate) =>
  successorsIn(chart, idOf(chart, code), day).map(({ departmentId }) => chart.codes.get(departmentId))
const APRIL = calendarDate('2021-04-01')

describe('a reorganisation', () => {
  it('splits a department into two that answer for what it had, and keeps the chart of the day before', () => {
    const before = founded(aDepartment('urban'), aDepartment('housing', 'urban'))
    const decided = decide(before, APRIL, [
      {
        kind: 'split',
        code: 'housing',
        into: [aDepartment('policy', 'urban'), aDepartment('estates', 'urban')],
      },
    ])
    if (!decided.ok) throw new Error(decided.refusal.problem)
    const { chart } = decided.value
    expect(codesOn(chart, addDays(APRIL, -1))).toEqual(['housing', 'urban'])
    expect(codesOn(chart, APRIL)).toEqual(['estates', 'policy', 'urban'])
    expect(successorCodes(chart, 'housing', APRIL)).toEqual(['policy', 'estates'])
    expect(successorCodes(chart, 'housing', addDays(APRIL, -1))).toEqual(['housing'])
    expect(decided.value.ended).toEqual([{ id: idOf(chart, 'housing'), heir: idOf(chart, 'policy') }])
  })

  it('merges into a living department and follows a second step years later', () => {
    const before = founded(aDepartment('rail'), aDepartment('bus'), aDepartment('roads'))
    const first = decide(before, APRIL, [{ kind: 'merge', codes: ['rail'], into: 'bus' }])
    if (!first.ok) throw new Error(first.refusal.problem)
    const later = calendarDate('2023-01-01')
    const second = decide(first.value.chart, later, [
      { kind: 'merge', codes: ['bus', 'roads'], into: aDepartment('mobility') },
    ])
    if (!second.ok) throw new Error(second.refusal.problem)
    expect(successorCodes(second.value.chart, 'rail', APRIL)).toEqual(['bus'])
    expect(successorCodes(second.value.chart, 'rail', later)).toEqual(['mobility'])
  })

  it('says who got part of the work when a department lives on', () => {
    const before = founded(aDepartment('environment'))
    const decided = decide(before, APRIL, [
      { kind: 'create', department: aDepartment('climate'), from: ['environment'] },
    ])
    if (!decided.ok) throw new Error(decided.refusal.problem)
    const { chart } = decided.value
    const found = successorsIn(chart, idOf(chart, 'environment'), APRIL)
    expect(found.map(({ kind, partly }) => [kind, partly])).toEqual([
      [null, false],
      ['separated', true],
    ])
  })

  it('renames and moves in one step: one new version, the head post following the name', () => {
    const before = founded(
      aDepartment('a'),
      aDepartment('b'),
      aDepartment('press', 'a', { name: { ko: '공보과', en: 'Press' } }),
    )
    const decided = decide(before, APRIL, [
      { kind: 'rename', code: 'press', name: { ko: '홍보담당관', en: 'Public Relations' } },
      { kind: 'move', code: 'press', parent: 'b' },
    ])
    if (!decided.ok) throw new Error(decided.refusal.problem)
    expect(decided.value.versionsBegun).toMatchObject([
      {
        name: { ko: '홍보담당관' },
        headPost: 'head-officer',
        parentId: idOf(before, 'b'),
        from: APRIL,
        until: null,
      },
    ])
    expect(decided.value.versionsChanged).toMatchObject([{ name: { ko: '공보과' }, until: APRIL }])
  })

  it.each<[string, readonly ReorganizationAct[], string]>([
    ['a department below itself', [{ kind: 'move', code: 'a', parent: 'a1' }], 'parent-in-a-circle'],
    [
      'the end of a department with others below it',
      [{ kind: 'abolish', code: 'a', successor: 'b' }],
      'has-departments-below',
    ],
    [
      'the end without a successor while people work there',
      [{ kind: 'abolish', code: 'a1', successor: null }],
      'successor-needed',
    ],
    ['an unknown department', [{ kind: 'move', code: 'zzz', parent: null }], 'department-unknown'],
    ['a code used before', [{ kind: 'create', department: aDepartment('a') }], 'code-twice'],
    ['a code with spaces', [{ kind: 'create', department: aDepartment('a b') }], 'code-malformed'],
    ['a split into one', [{ kind: 'split', code: 'a1', into: [aDepartment('x')] }], 'split-into-too-few'],
    ['a merge with itself', [{ kind: 'merge', codes: ['b'], into: 'b' }], 'merge-of-itself'],
    [
      'a parent that ends',
      [
        { kind: 'move', code: 'a1', parent: 'b' },
        { kind: 'abolish', code: 'b', successor: 'a' },
      ],
      'has-departments-below',
    ],
    ['no act at all', [], 'nothing-to-do'],
  ])('refuses %s', (_, acts, problem) => {
    const chart = founded(aDepartment('a'), aDepartment('b'), aDepartment('a1', 'a'))
    expect(decide(chart, APRIL, acts, [idOf(chart, 'a1')])).toMatchObject({ ok: false, refusal: { problem } })
  })

  it('refuses a day before the last reorganisation, and the end of what began that very day', () => {
    const chart = founded(aDepartment('a'), aDepartment('b'))
    const plan = {
      title: { ko: '', en: '' },
      basis: '',
      acts: [{ kind: 'abolish', code: 'a', successor: 'b' }] as const,
    }
    const around = { lastDay: APRIL, occupied: new Set<DepartmentId>(), newId }
    expect(decideReorganization(chart, { ...plan, day: addDays(APRIL, -1) }, around)).toMatchObject({
      refusal: { problem: 'earlier-than-last-reorganization' },
    })
    expect(decide(chart, START, plan.acts)).toMatchObject({
      refusal: { problem: 'began-that-day', code: 'a' },
    })
  })
})

/** Acts on whatever departments live by then, chosen by numbers so that shrinking keeps making sense. */
const anyStep = fc.record({
  days: fc.integer({ min: 0, max: 400 }),
  kind: fc.nat(5),
  a: fc.nat(),
  b: fc.nat(),
})

function actOf(
  step: { kind: number; a: number; b: number },
  living: readonly string[],
  fresh: string,
): ReorganizationAct {
  const [a, b] = [living[step.a % living.length] ?? 'none', living[step.b % living.length] ?? 'none']
  const acts: readonly ReorganizationAct[] = [
    { kind: 'create', department: aDepartment(fresh, a), from: [b] },
    { kind: 'move', code: a, parent: b },
    { kind: 'split', code: a, into: [aDepartment(`${fresh}-x`), aDepartment(`${fresh}-y`)] },
    { kind: 'merge', codes: [a], into: b },
    { kind: 'merge', codes: [a, b], into: aDepartment(`${fresh}-z`) },
    { kind: 'abolish', code: a, successor: b },
  ]
  return acts[step.kind % acts.length] ?? { kind: 'move', code: a, parent: null }
}

describe('any history of reorganisations', () => {
  it('is a forest on every day, and never loses a department: someone answers for each on each later day', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 25 }), (steps) => {
        let chart = founded(aDepartment('a'), aDepartment('b'), aDepartment('c', 'a'), aDepartment('d', 'a'))
        let day = START
        const days = new Set([day])
        for (const [index, step] of steps.entries()) {
          day = addDays(day, step.days)
          const decided = decide(chart, day, [actOf(step, codesOn(chart, day), `n${index}`)])
          if (decided.ok) chart = decided.value.chart
          days.add(day)
        }
        expect(flawOf(chart)).toBeNull()
        for (const on of days) {
          const living = livingOn(chart, on)
          expect(flatTree(treeOf(living))).toHaveLength(living.length)
          for (const { departmentId, from } of chart.versions) {
            if (from > on) continue
            const found = successorsIn(chart, departmentId, on).map((successor) => successor.departmentId)
            expect(found.length).toBeGreaterThan(0)
            expect(living.map((department) => department.departmentId)).toEqual(expect.arrayContaining(found))
          }
        }
      }),
      { numRuns: 150 },
    )
  })
})
