import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rational } from '#modules/indicators/rules.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { cheapestPlan } from './cheapest-plan.ts'
import type { Improvable, PlanQuestion, Step } from './plan.ts'
import { planSentence, refusalSentence } from './plan-texts.ts'
import { alternativesTo, restOf } from './reasons.ts'

const unsolved = () => ({ status: 'unknown' }) as const
const composition = { parts: [{ id: '지표', share: rational(1n) }], adjustments: [] }
const step = (points: number, effort: number, isFeasible = true): Step => ({
  ...{ value: rational(BigInt(points), 100n), points: BigInt(points), effort: BigInt(effort), isFeasible },
})
const indicator = (id: string, points: number, ...steps: readonly Step[]): Improvable => ({
  ...{ id, part: '지표', value: rational(BigInt(points), 100n), points: BigInt(points), steps },
})
const question: PlanQuestion = {
  composition,
  indicators: [
    indicator('일자리', 10_000, step(20_000, 5), step(30_000, 12)),
    indicator('안전', 10_000, step(15_000, 2)),
    indicator('환경', 10_000, step(22_000, 7)),
    indicator('문화', 10_000),
    indicator('복지', 10_000, step(30_000, 1, false)),
    indicator('교통', 10_000, step(9_000, 1)),
  ],
  ...{ others: [750n], target: { kind: 'rank', rank: 1 } },
}
const plan = valueOf(cheapestPlan(question, unsolved))

describe('why a plan is as it is', () => {
  it('tells for each step what the next best plan without it takes', () => {
    expect(plan.chosen.map(({ id, step }) => [id, step])).toEqual([
      ['일자리', 0],
      ['안전', 0],
    ])
    const [jobs, safety] = alternativesTo(plan, question, unsolved)
    // Without the first the other two make 1.7 points for 9; without the second the jobs' greater step does for 12.
    expect(jobs).toMatchObject({ id: '일자리', effortMore: 2n, instead: [{ id: '환경' }] })
    expect(safety).toMatchObject({ id: '안전', effortMore: 5n, instead: [{ id: '일자리', step: 1 }] })
  })
  it('tells of each other indicator why it is left as it is, and what doing it in place of another would cost', () => {
    expect(restOf(plan, question)).toEqual([
      { id: '환경', reason: 'not-needed', exchange: { for: '일자리', step: 0, effortMore: 2n } },
      { id: '문화', reason: 'no-steps', exchange: null },
      { id: '복지', reason: 'not-feasible', exchange: null },
      { id: '교통', reason: 'gains-nothing', exchange: null },
    ])
  })
  it('does not say that none reaches where no plan was found in time', () => {
    // Efforts as large as gains, all nearly the same: nothing can be left out before every set was looked at.
    const many = Array.from({ length: 60 }, (_, place) => {
      const size = 60_000 + place * 2
      return indicator(`i${place}`, 0, step(size, size))
    })
    const hard = {
      ...question,
      indicators: [...many, indicator('일자리', 30_000, step(40_000, 5))],
      others: [12_000n],
    }
    const [jobs] = alternativesTo({ ...plan, chosen: plan.chosen.slice(0, 1) }, hard, unsolved)
    expect(jobs).toMatchObject({ id: '일자리', effortMore: 'unknown', instead: [] })
  })
  it('knows no exchange that would make a cheapest plan cheaper', () => {
    const steps = fc.array(fc.record({ points: fc.integer({ min: 0, max: 9 }), effort: fc.integer({ min: 0, max: 9 }) }), { maxLength: 3 }) // prettier-ignore
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 6 }), fc.integer({ min: 0, max: 40 }), (all, needed) => {
        const indicators = all.map((own, place) => indicator(`i${place}`, 0, ...own.map(({ points, effort }) => step(points * 10_000, effort)))) // prettier-ignore
        const asked = { ...question, indicators, others: [BigInt(needed) * 100n] }
        const cheapest = cheapestPlan(asked, unsolved)
        if (!cheapest.ok) return
        for (const { exchange } of restOf(cheapest.value, asked))
          expect(exchange === null || exchange.effortMore >= 0n).toBe(true)
        for (const { effortMore } of alternativesTo(cheapest.value, asked, unsolved))
          expect(effortMore === null || (effortMore !== 'unknown' && effortMore >= 0n)).toBe(true)
      }),
    )
  })
})

describe('a plan in words', () => {
  const [first] = plan.chosen
  it('says what is raised from where to where, what that brings, and for how much', () => {
    const words = { name: '일자리', unit: '명', effortUnit: '인·일' }
    expect(planSentence('ko', first!, words)).toBe('일자리: 100명 → 200명, 지표 +1점(총점 +1점), 5인·일')
    expect(planSentence('en', first!, { ...words, unit: '' })).toBe(
      '일자리: from 100 to 200, +1 points (+1 in the total), for 5 인·일',
    )
    expect(planSentence('ko', { ...first!, from: null }, words)).toContain('값 없음 → 200명')
  })
  it('says by how much it falls short', () => {
    const short = {
      refusal: 'out-of-reach',
      needed: 9_999n,
      best: { total: 900n, rank: 2 },
      short: 9_099n,
    } as const
    expect(refusalSentence('ko', short)).toContain('90.99점')
    expect(refusalSentence('en', short)).toContain('90.99 points')
    expect(refusalSentence('ko', { refusal: 'unknown-part', id: '가' })).toContain('가')
  })
})
