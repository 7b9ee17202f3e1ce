import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planFlaws } from './plan-flaws.ts'
import { planInput, type PlanInput, type ProgrammeInput } from './plan-input.ts'

const title = { ko: '통계', en: 'Statistics' }
const programme = (facts: Partial<ProgrammeInput> = {}): ProgrammeInput => ({
  number: 14,
  title,
  department: 'planning',
  purpose: '데이터로 일하는 행정',
  aims: [],
  sections: [],
  tasks: [{ text: '사회조사', start: '2021-08', end: '2021-09' }],
  ...facts,
})
const flawsOf = (programmes: ProgrammeInput[], facts: Partial<PlanInput> = {}) =>
  planFlaws(
    planInput.parse({
      year: 2021,
      title,
      department: 'planning',
      vision: '비전',
      aims: [],
      coreTasks: [],
      programmes,
      ...facts,
    }),
  )

const budget = (total: number, ...amounts: number[]): ProgrammeInput['budget'] => ({
  total,
  lines: amounts.map((amount, index) => ({
    source: (['national', 'province', 'city', 'other'] as const)[index % 4] ?? 'other',
    amount,
  })),
})

describe('a plan', () => {
  it('without flaws has none', () => {
    expect(flawsOf([programme({ budget: budget(230_000_000, 14_000_000, 216_000_000) })])).toEqual([])
  })
  it('has a budget that is the sum of its sources', () => {
    expect(flawsOf([programme({ budget: budget(230, 14, 215) })])).toEqual([
      { where: 'programmes.14.budget', flaw: 'budget-does-not-add-up' },
    ])
  })
  it('may have a sum that does not add up when it says so among its doubts', () => {
    const doubts = [{ where: 'programmes.14', what: '합계가 맞지 않음' }]
    expect(flawsOf([programme({ budget: budget(230, 14, 215) })], { doubts })).toEqual([])
  })
  it('may not have a task of another year, doubted or not', () => {
    const wrong = programme({ tasks: [{ text: '연보', start: '2021-11', end: '2022-04' }] })
    const doubts = [{ where: 'programmes.14', what: '해를 넘김' }]
    expect(flawsOf([wrong], { doubts })).toEqual([
      { where: 'programmes.14.tasks.1', flaw: 'outside-the-plan' },
    ])
  })
  it('has no two programmes of one number', () => {
    expect(flawsOf([programme(), programme()])).toContainEqual({
      where: 'programmes.14',
      flaw: 'number-twice',
    })
  })
  it('does not give its tasks more money than its programme has', () => {
    const tasks = [{ text: '조사', start: '2021-08', end: '2021-09', budget: 231 }]
    expect(flawsOf([programme({ budget: budget(230, 230), tasks })])).toEqual([
      { where: 'programmes.14.budget', flaw: 'tasks-above-budget' },
    ])
  })
  it('says 83 pledges where 36 and 46 are listed only with a doubt', () => {
    const figure = (key: string, count: number) => ({
      key,
      label: key,
      value: { kind: 'count' as const, count, unit: '건' },
      day: '2020-12-31',
    })
    const facts = {
      figures: [figure('all', 83), figure('done', 36), figure('going', 46)],
      sums: [{ total: 'all', parts: ['done', 'going'] }],
    }
    expect(flawsOf([programme(facts)])).toEqual([
      { where: 'programmes.14.sums.1', flaw: 'figures-do-not-add-up' },
    ])
  })
  it('has tables whose declared sums hold', () => {
    const grants = (total: number) => ({
      caption: '국도비 확보',
      day: '2020-12-31',
      columns: ['계', '국비', '균특', '기금', '도비'].map((name) => ({
        title: name,
        type: 'money' as const,
      })),
      rows: [[total, 442_641, 17_952, 19_930, 157_978]],
      sum: 'first-number-column' as const,
    })
    expect(flawsOf([programme({ tables: [grants(638_501)] })])).toEqual([])
    expect(flawsOf([programme({ tables: [grants(638_500)] })])).toEqual([
      { where: 'programmes.14.tables.1', flaw: 'table-does-not-add-up' },
    ])
  })
  it('is balanced exactly when total and sum are equal', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(amounts, fc.integer({ min: -2, max: 2 }), (parts, off) => {
        const total = parts.reduce((sum, part) => sum + part, 0) + off
        fc.pre(total >= 0)
        const flaws = flawsOf([programme({ budget: budget(total, ...parts) })])
        expect(flaws.length === 0).toBe(off === 0)
      }),
    )
  })
})
