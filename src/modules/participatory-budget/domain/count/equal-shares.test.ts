import fc from 'fast-check'
import { expect, it } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import { ballotsFrom } from './ballot-pile.ts'
import { countElection } from './count.ts'
import type { Election, Utility } from './election.ts'
import { supportOf } from './support.ts'
import { tieOrder } from './ties.ts'

/** A quotient that is never rounded. */
interface Quotient {
  readonly part: bigint
  readonly whole: bigint
}
const less = (a: Quotient, b: Quotient) => a.part * b.whole < b.part * a.whole
const minus = (a: Quotient, b: Quotient): Quotient => ({
  part: a.part * b.whole - b.part * a.whole,
  whole: a.whole * b.whole,
})
const nothing: Quotient = { part: 0n, whole: 1n }

/** Equal Shares as the paper writes it: every voter alone, every project looked at in each round, quotients only. */
function asWritten(election: Election, utility: Utility): readonly number[] {
  const support = valueOf(supportOf(election, utility))
  const ties = valueOf(tieOrder(election, 'id'))
  const voters = Array.from(election.ballots.voters).flatMap((many, place) =>
    Array.from({ length: many }, () => place),
  )
  const money = voters.map((): Quotient => ({ part: election.budget, whole: BigInt(election.voters) }))
  const winners: number[] = []
  for (;;) {
    let best: { place: number; price: Quotient; worth: Quotient } | null = null
    for (const [place, each] of support.entries()) {
      if (each.total === 0n || winners.includes(place)) continue
      const price = priceOf(place)
      if (price === null) continue
      const worth = { part: price.part, whole: price.whole * each.scale }
      if (
        best === null ||
        less(worth, best.worth) ||
        (!less(best.worth, worth) && ties(place, best.place) < 0)
      )
        best = { place, price, worth }
    }
    if (best === null) return winners
    for (const [voter, share] of payers(best.place)) {
      const due = { part: best.price.part * share, whole: best.price.whole }
      const has = money[voter] ?? nothing
      money[voter] = less(has, due) ? nothing : minus(has, due)
    }
    winners.push(best.place)
  }

  function payers(place: number): readonly (readonly [number, bigint])[] {
    const { ballots, shares } = support[place]!
    return voters.flatMap((ballot, voter) => {
      const at = ballots.indexOf(ballot)
      return at < 0 ? [] : [[voter, BigInt(shares[at] ?? 1)] as const]
    })
  }
  function priceOf(place: number): Quotient | null {
    let left: Quotient = { part: election.projects[place]!.cost, whole: 1n }
    let rich = payers(place)
    for (;;) {
      const shares = rich.reduce((sum, [, share]) => sum + share, 0n)
      if (shares === 0n) return null
      const price = { part: left.part, whole: left.whole * shares }
      const poor = rich.filter(([voter, share]) =>
        less(money[voter] ?? nothing, { part: price.part * share, whole: price.whole }),
      )
      if (poor.length === 0) return price
      for (const [voter] of poor) left = minus(left, money[voter] ?? nothing)
      rich = rich.filter((each) => !poor.includes(each))
    }
  }
}

const anElection: fc.Arbitrary<Election> = fc
  .record({
    costs: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 7 }),
    budget: fc.integer({ min: 1, max: 90 }),
    said: fc.array(fc.array(fc.nat(6), { maxLength: 5 }), { minLength: 1, maxLength: 14 }),
    points: fc.array(fc.nat(4), { minLength: 5, maxLength: 5 }),
  })
  .map(({ costs, budget, said, points }) => {
    const ballots = said.map((named) => {
      const projects = [...new Set(named.map((each) => each % costs.length))]
      return { voters: 1 + (named.length % 3), projects, points: projects.map((_, at) => points[at] ?? 0) }
    })
    return {
      ...{ kind: 'scoring' as const, budget: BigInt(budget), decimals: 0 },
      ballots: ballotsFrom(ballots, false, true),
      projects: costs.map((cost, place) => ({ id: `p${place}`, cost: BigInt(cost) })),
      voters: ballots.reduce((sum, each) => sum + each.voters, 0),
    }
  })

it.each(['cost', 'cardinality', 'points'] as const)(
  'Equal Shares by %s chooses what the paper’s own steps choose, in the same order, and never overspends',
  (utility) => {
    fc.assert(
      fc.property(anElection, (election) => {
        const rule = { rule: 'equal-shares', utility, completion: 'none', step: 1n, ties: 'id' } as const
        const winners = valueOf(countElection(election, rule))
        expect(winners).toEqual(asWritten(election, utility))
        const cost = winners.reduce((sum, place) => sum + election.projects[place]!.cost, 0n)
        expect(cost <= election.budget).toBe(true)
      }),
      { numRuns: 400 },
    )
  },
)
