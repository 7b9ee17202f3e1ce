import fc from 'fast-check'
import { expect, it } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import { ballotsFrom } from './ballot-pile.ts'
import { costOf, type Election, type Outcome, utilities, type Utility } from './election.ts'
import { EqualShares } from './equal-shares.ts'
import { type Grown, growShares } from './growing-shares.ts'
import { supportOf } from './support.ts'
import { tieOrder } from './ties.ts'

const anElection: fc.Arbitrary<Election> = fc
  .record({
    costs: fc.array(fc.integer({ min: 1, max: 4_000 }), { minLength: 1, maxLength: 14 }),
    budget: fc.integer({ min: 1_000, max: 9_000 }),
    said: fc.array(fc.uniqueArray(fc.nat(13), { maxLength: 7 }), { minLength: 1, maxLength: 60 }),
    points: fc.array(fc.nat(4), { minLength: 7, maxLength: 7 }),
  })
  .map(({ costs, budget, said, points }) => {
    const ballots = said.map((named) => {
      const projects = [...new Set(named.map((each) => each % costs.length))]
      return { voters: 1, projects, points: projects.map((_, at) => points[at] ?? 0) }
    })
    return {
      ...{ kind: 'scoring' as const, budget: BigInt(budget), decimals: 0, voters: said.length },
      ballots: ballotsFrom(ballots, false, true),
      projects: costs.map((cost, place) => ({ id: `p${place}`, cost: BigInt(cost) })),
    }
  })

const twoThatSoonFit: Election = {
  ...{ kind: 'scoring', budget: 2_745n, decimals: 0, voters: 5 },
  projects: [1_046n, 1_047n].map((cost, place) => ({ id: `p${place}`, cost })),
  ballots: ballotsFrom(
    [
      { voters: 3, projects: [], points: [] },
      { voters: 1, projects: [0], points: [1] },
      { voters: 1, projects: [1], points: [1] },
    ],
    false,
    true,
  ),
}

/** As the rule is written: each step is counted alone, from the beginning. */
function stepByStep(
  election: Election,
  chosenAt: (steps: bigint) => Outcome,
  supported: (place: number) => boolean,
) {
  const { budget, projects } = election
  let winners = chosenAt(0n)
  for (let steps = 0n; ; steps += 1n) {
    const left = budget - costOf(election, winners)
    const fits = projects.some(
      ({ cost }, place) => cost > 0n && cost <= left && supported(place) && !winners.includes(place),
    )
    if (!fits) return { winners, growth: { steps, end: 'nothing-fits' } } satisfies Omit<Grown, 'choices'>
    const next = chosenAt(steps + 1n)
    if (costOf(election, next) > budget)
      return { winners, growth: { steps, end: 'overspends' } } satisfies Omit<Grown, 'choices'>
    winners = next
  }
}

it.each(utilities.filter((each) => each !== 'borda'))(
  'growing shares by %s end with the same step and the same winners as when each step is counted alone',
  (utility: Utility) => {
    fc.assert(
      fc.property(anElection, fc.constantFrom('id' as const, 'cost-votes-id' as const), (election, ties) => {
        const support = valueOf(supportOf(election, utility))
        const shares = new EqualShares(election, support, valueOf(tieOrder(election, ties)))
        const voters = BigInt(election.voters)
        for (const share of [
          { amount: election.budget, denominator: voters, unit: voters },
          { amount: election.budget * 100n, denominator: voters * 100n, unit: election.budget },
        ]) {
          const alone = stepByStep(
            election,
            (steps) => shares.choose({ ...share, amount: share.amount + share.unit * steps }),
            (place) => (support[place]?.total ?? 0n) > 0n,
          )
          expect(growShares(election, support, shares, share)).toMatchObject(alone)
        }
      }),
      {
        numRuns: 200,
        // What could not yet be paid for at a single step was left out of all later ones.
        examples: [[twoThatSoonFit, 'id']],
      },
    )
  },
)
