import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import { ballotsFrom } from './ballot-pile.ts'
import { completions, countElection, courseOf, type RoundRule } from './count.ts'
import type { Election } from './election.ts'
import { explainCourse } from './explain.ts'
import { withMore } from './more-votes.ts'
import type { Quotient } from './payments.ts'

const anElection: fc.Arbitrary<Election> = fc
  .record({
    costs: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 }),
    budget: fc.integer({ min: 1, max: 80 }),
    said: fc.array(fc.array(fc.nat(5), { maxLength: 4 }), { minLength: 1, maxLength: 12 }),
  })
  .map(({ costs, budget, said }) => ({
    ...{ kind: 'approval' as const, budget: BigInt(budget), decimals: 0, voters: said.length },
    ballots: ballotsFrom(
      said.map((named) => ({
        ...{ voters: 1, points: [], projects: [...new Set(named.map((each) => each % costs.length))] },
      })),
      false,
      false,
    ),
    projects: costs.map((cost, place) => ({ id: `p${place}`, cost: BigInt(cost) })),
  }))

const plain: RoundRule = {
  ...{ rule: 'equal-shares', utility: 'cost', completion: 'none', step: 1n, ties: 'id' },
}
const aRule: fc.Arbitrary<RoundRule> = fc.record({
  rule: fc.constantFrom('greedy', 'equal-shares', 'phragmen'),
  utility: fc.constantFrom('cost', 'cardinality'),
  completion: fc.constantFrom(...completions),
  step: fc.constant(1n),
  ties: fc.constantFrom('id', 'cost-votes-id'),
})

const explained = (election: Election, rule: RoundRule) =>
  valueOf(explainCourse(election, rule, valueOf(courseOf(election, rule))))

const less = (a: Quotient, b: Quotient) => a.part * b.whole < b.part * a.whole
const minus = (a: Quotient, b: Quotient): Quotient => ({
  part: a.part * b.whole - b.part * a.whole,
  whole: a.whole * b.whole,
})
const none: Quotient = { part: 0n, whole: 1n }

/** Voter by voter: who names a winner pays the most that was paid for it, or all they have. */
function paysOut(election: Election, rule: RoundRule): void {
  const course = valueOf(courseOf(election, rule))
  const { voters, starts, projects } = election.ballots
  const all = Array.from(voters, (many, ballot) =>
    Array.from({ length: many }, () => ({
      named: projects.subarray(starts[ballot], starts[ballot + 1]),
      money: { part: course.share!.amount, whole: course.share!.denominator },
    })),
  ).flat()
  const winners = valueOf(explainCourse(election, rule, course))
    .flatMap((each) => (each.outcome === 'won' && each.payment !== null ? [each] : []))
    .toSorted((a, b) => a.order - b.order)
  expect(winners.length).toBe(course.own)
  for (const { place, payment, supporters } of winners) {
    let [missing, payers, emptied] = [{ part: election.projects[place]!.cost, whole: 1n }, 0, 0]
    const backing = all.filter(({ named }) => named.includes(place))
    expect(backing.length).toBe(supporters)
    for (const voter of backing) {
      if (voter.money.part === 0n) continue
      const isRich = less(payment!.most, voter.money)
      const due = isRich ? payment!.most : voter.money
      missing = minus(missing, due)
      payers += 1
      if (!isRich) emptied += 1
      voter.money = isRich ? minus(voter.money, due) : none
    }
    expect([missing.part, payers, emptied]).toEqual([0n, payment!.payers, payment!.emptied])
  }
}

describe('the explanation of a count', () => {
  it('has one entry for each project, in the order of the list, and says of each what the count says', () => {
    fc.assert(
      fc.property(anElection, aRule, (election, rule) => {
        const winners = valueOf(countElection(election, rule))
        const said = explained(election, rule)
        expect(said.map(({ place }) => place)).toEqual(election.projects.map((_, place) => place))
        for (const each of said)
          expect(each.outcome === 'won' ? winners[each.order - 1] : -1).toBe(
            winners.includes(each.place) ? each.place : -1,
          )
      }),
    )
  })

  it('says what supporters paid so that it comes to the cost exactly', () => {
    fc.assert(
      fc.property(anElection, fc.constantFrom(...completions), (election, completion) => {
        paysOut(election, { ...plain, completion })
      }),
    )
  })

  it('says of a loser how many more votes make it win, with one fewer it does not', () => {
    fc.assert(
      fc.property(anElection, aRule, (election, rule) => {
        for (const each of explained(election, rule)) {
          if (each.outcome === 'won') continue
          const { cost } = election.projects[each.place]!
          expect(each.more.kind === 'dearer-than-budget').toBe(cost > election.budget)
          if (each.more.kind !== 'votes') continue
          const { votes } = each.more
          const wins = (more: number) =>
            valueOf(countElection(withMore(election, each.place, more), rule)).includes(each.place)
          expect([wins(votes), votes > 1 && wins(votes - 1)]).toEqual([true, false])
        }
      }),
    )
  })

  it('under greedy names the least number of votes', () => {
    fc.assert(
      fc.property(anElection, (election) => {
        for (const each of explained(election, { ...plain, rule: 'greedy' })) {
          if (each.outcome === 'won' || each.more.kind !== 'votes') continue
          for (let fewer = 1; fewer < each.more.votes; fewer += 1) {
            const counted = countElection(withMore(election, each.place, fewer), { ...plain, rule: 'greedy' })
            expect(valueOf(counted)).not.toContain(each.place)
          }
        }
      }),
    )
  })

  it('says what supporters had left, and how shares had grown', () => {
    const election: Election = {
      ...{ kind: 'approval', budget: 12n, decimals: 0, voters: 3 },
      projects: [6n, 6n].map((cost, place) => ({ id: `p${place}`, cost })),
      ballots: ballotsFrom(
        [
          { voters: 2, projects: [0], points: [] },
          { voters: 1, projects: [1], points: [] },
        ],
        false,
        false,
      ),
    }
    expect(explained(election, plain)).toMatchObject([
      { outcome: 'won', order: 1, supporters: 2, payment: { most: { part: 3n, whole: 1n }, emptied: 0 } },
      {
        outcome: 'lost',
        why: { kind: 'supporters-money', together: { part: 4n }, missing: { part: 2n, whole: 1n } },
        more: { kind: 'votes', votes: 1 },
      },
    ])
    const grown = valueOf(courseOf(election, { ...plain, completion: 'add1' }))
    expect(grown).toMatchObject({ winners: [0, 1], growth: { steps: 2n, end: 'nothing-fits' } })
  })

  it('stops seeking when the recounts that are allowed are used up', () => {
    const election: Election = {
      ...{ kind: 'approval', budget: 10n, decimals: 0, voters: 9 },
      projects: [10n, 10n].map((cost, place) => ({ id: `p${place}`, cost })),
      ballots: ballotsFrom([{ voters: 9, projects: [0], points: [] }], false, false),
    }
    const rule: RoundRule = { ...plain, rule: 'greedy' }
    const course = valueOf(courseOf(election, rule))
    expect(valueOf(explainCourse(election, rule, course, { left: 2 }))[1]).toMatchObject({
      more: { kind: 'not-sought' },
    })
    expect(valueOf(explainCourse(election, rule, course))[1]).toMatchObject({
      more: { kind: 'votes', votes: 10 },
    })
  })
})
