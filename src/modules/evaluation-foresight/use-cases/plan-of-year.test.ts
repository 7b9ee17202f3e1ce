import { describe, expect, it } from 'vitest'
import type { SolveProgramme } from '#platform/kernel/integer-programme.ts'
import { rational } from '#modules/indicators/rules.ts'
import type { PlanQuestion } from '../domain/plan/plan.ts'
import { type Machine, Planner } from './plan-of-year.ts'

const step = (points: bigint, effort: bigint) => ({
  value: rational(points),
  points,
  effort,
  isFeasible: true,
})
/** Two indicators with a step each; either reaches the one that is ahead. */
const question = (ahead: bigint): PlanQuestion => ({
  composition: { parts: [{ id: 'all', share: rational(1n) }], adjustments: [] },
  others: [ahead],
  target: { kind: 'rank', rank: 1 },
  indicators: [
    { id: 'a', part: 'all', value: null, points: 400_000n, steps: [step(450_000n, 10n)] },
    { id: 'b', part: 'all', value: null, points: 400_000n, steps: [step(460_000n, 12n)] },
  ],
})

/** A machine whose solver knows nothing, and takes its time about it. */
function aMachine(took: number, solve: SolveProgramme = () => ({ status: 'unknown' })) {
  const clock = { now: 0, asked: 0 }
  const machine: Machine = {
    now: () => clock.now,
    load: () =>
      Promise.resolve((programme) => {
        clock.now += took
        clock.asked += 1
        return solve(programme)
      }),
  }
  return { planner: new Planner(machine), clock }
}

describe('the planner', () => {
  it('answers a question, and the same question again without solving it again', async () => {
    const { planner, clock } = aMachine(10)
    const first = await planner.answer(question(8_300n))
    expect(first).toMatchObject({
      kind: 'answered',
      answer: { plan: { value: { effort: 10n } }, without: null },
    })
    const { asked } = clock
    expect(asked).toBeGreaterThan(0)
    expect(await planner.answer(question(8_300n))).toEqual(first)
    expect(clock.asked).toBe(asked)
  })

  it('tells what would be done without a step, and nothing of a step that the plan has not', async () => {
    const { planner } = aMachine(10)
    const why = await planner.answer(question(8_300n), 'a')
    expect(why).toMatchObject({ answer: { without: { id: 'a', effortMore: 2n, instead: [{ id: 'b' }] } } })
    expect(await planner.answer(question(8_300n), 'b')).toMatchObject({ answer: { without: null } })
  })

  it('answers one at a time', async () => {
    const { planner } = aMachine(10)
    const both = await Promise.all([planner.answer(question(8_300n)), planner.answer(question(8_400n))])
    expect(both.map(({ kind }) => kind)).toEqual(['answered', 'busy'])
    expect((await planner.answer(question(8_400n))).kind).toBe('answered')
  })

  it('rests after a long answer for as long as it took, and still tells what it knows', async () => {
    const { planner, clock } = aMachine(3_000)
    const began = clock.now
    await planner.answer(question(8_300n))
    const took = clock.now - began
    expect((await planner.answer(question(8_400n))).kind).toBe('busy')
    expect((await planner.answer(question(8_300n))).kind).toBe('answered')
    clock.now += took - 1
    expect((await planner.answer(question(8_400n))).kind).toBe('busy')
    clock.now += 1
    expect((await planner.answer(question(8_400n))).kind).toBe('answered')
  })

  it('asks the solver nothing more once the time is up', async () => {
    const { planner, clock } = aMachine(6_000)
    await planner.answer(question(8_300n), 'a')
    expect(clock.asked).toBe(1)
  })

  it('is free again after a fault', async () => {
    let fails = true
    const planner = new Planner({
      now: () => 0,
      load: () => (fails ? Promise.reject(new Error('no memory')) : Promise.resolve(() => ({ status: 'unknown' }))),
    })
    await expect(planner.answer(question(8_300n))).rejects.toThrow('no memory')
    fails = false
    expect((await planner.answer(question(8_300n))).kind).toBe('answered')
  }) // prettier-ignore
})
