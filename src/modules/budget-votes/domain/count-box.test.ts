import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import {
  countElection,
  countingRule,
  type Project,
  type PublishedRule,
  readPb,
} from '#modules/participatory-budget/index.ts'
import type { RoundBallot } from '#modules/participatory-budget/rules.ts'
import { type BoxedBallots, electionOf } from './box-election.ts'
import { countBox, winnersOf } from './count-box.ts'
import { recountCommand } from './recount-command.ts'
import { countFrom, countText } from './stored-count.ts'
import { writePb } from './write-pb.ts'

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

interface Vote {
  readonly projects: readonly Project[]
  readonly budget: bigint
  readonly ballot: RoundBallot
  readonly rule: PublishedRule
  readonly conflicts: readonly (readonly string[])[]
  readonly ballots: readonly BoxedBallots[]
}

const ballotKinds: readonly RoundBallot[] = [
  { kind: 'approval', most: 6 },
  { kind: 'knapsack' },
  { kind: 'ranked', places: 6 },
  { kind: 'points', total: 30, most: 5 },
]

const percent = fc.constantFrom(0, 0, 30, 60)

const rulesFor = ({ kind }: RoundBallot): fc.Arbitrary<PublishedRule> => {
  const givesPoints = kind === 'ranked' || kind === 'points'
  const counting = fc.record({
    utility: fc.constantFrom('cost' as const, 'cardinality' as const, givesPoints ? 'points' : 'cost'),
    completion: fc.constantFrom('none', 'add1', 'add1u', 'percent', 'greedy', 'phragmen'),
    step: fc.bigInt({ min: 1n, max: 50n }),
    ties: fc.constantFrom('id', 'cost-votes-id', 'cost-votes-lot'),
    seed: fc.constant('두레 2021'),
  })
  const greedy = fc.record({
    rule: fc.constant('greedy' as const),
    ...{ stopsAtFirst: fc.boolean(), leastVotes: fc.integer({ min: 0, max: 3 }) },
    ...{ committeePercent: percent, fieldPercent: percent, townPercent: percent },
  })
  const other = fc.record({ rule: fc.constantFrom('equal-shares' as const, 'phragmen' as const) })
  return fc.tuple(counting, fc.oneof(greedy, other)).map(([one, rest]) => ({ ...one, ...rest }))
}

const ids = (count: number) =>
  fc.uniqueArray(fc.integer({ min: 1, max: count }).map(String), { maxLength: count })

const contents = (ballot: RoundBallot, count: number): fc.Arbitrary<BoxedBallots['content']> =>
  ids(count).chain((chosen): fc.Arbitrary<BoxedBallots['content']> => {
    if (chosen.length === 0) return fc.constant({ kind: 'blank' })
    if (ballot.kind !== 'points') return fc.constant({ kind: ballot.kind, choices: chosen })
    return fc.tuple(...chosen.map(() => fc.integer({ min: 1, max: 5 }))).map((given) => ({
      kind: 'points',
      points: chosen.map((id, place): [string, number] => [id, given[place] ?? 1]),
    }))
  })

const projectLists = fc
  .array(
    fc.record({
      cost: fc.bigInt({ min: 1n, max: 500n }),
      ...{ category: fc.constantFrom('roads', 'parks'), area: fc.constantFrom('west', 'east', '') },
      committeeScore: fc.bigInt({ min: 0n, max: 100n }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((listed): readonly Project[] =>
    listed.map((project, place) => ({ id: String(place + 1), ...project })),
  )

const votes: fc.Arbitrary<Vote> = fc
  .tuple(projectLists, fc.constantFrom(...ballotKinds))
  .chain(([projects, ballot]) =>
    fc.record({
      ...{ projects: fc.constant(projects), ballot: fc.constant(ballot), rule: rulesFor(ballot) },
      budget: fc.bigInt({ min: 0n, max: 1_000n }),
      conflicts: fc.array(ids(projects.length), { maxLength: 2 }),
      ballots: fc.array(
        fc.record({
          times: fc.integer({ min: 1, max: 4 }),
          content: contents(ballot, projects.length),
        }),
        { maxLength: 8 },
      ),
    }),
  )

const electionIn = ({ projects, ballots, ...reading }: Vote) => electionOf(projects, ballots, reading)
const ruleIn = (vote: Vote, projects = vote.projects) =>
  countingRule(vote.rule, digest, { budget: vote.budget, projects, conflicts: vote.conflicts })
const countIn = (vote: Vote) => valueOf(countBox(electionIn(vote), ruleIn(vote)))

describe('a box as an election', () => {
  it('has as many voters as ballots, blank ones too', () => {
    fc.assert(
      fc.property(votes, (vote) => {
        expect(electionIn(vote).voters).toBe(vote.ballots.reduce((sum, { times }) => sum + times, 0))
      }),
    )
  })

  it('is not made of a ballot that names what is not on it', () => {
    const ballot = { content: { kind: 'approval', choices: ['9'] }, times: 1 }
    const reading = {
      ballot: { kind: 'approval', most: 1 },
      rule: { utility: 'cost' },
      budget: 1n,
    } as const
    expect(() => electionOf([{ id: '1', cost: 1n }], [ballot], reading)).toThrow('not on it')
  })

  it('gives a first place as many points as there are places, also to somebody who names one project alone', () => {
    const ranked = (choices: readonly string[]) => ({ content: { kind: 'ranked', choices }, times: 1 })
    const projects = ['1', '2', '3'].map((id) => ({ id, cost: 1n }))
    const reading = {
      ballot: { kind: 'ranked', places: 3 },
      rule: { utility: 'points' },
      budget: 1n,
    } as const
    const election = electionOf(projects, [ranked(['3']), ranked(['2', '1'])], reading)
    expect(election.kind).toBe('scoring')
    const rule = countingRule(
      { rule: 'greedy', utility: 'points', completion: 'none', step: 1n, ties: 'id' },
      digest,
      { budget: 1n, projects, conflicts: [] },
    )
    const { projects: counted } = valueOf(countBox(election, rule))
    expect(counted.map(({ points }) => points)).toEqual([2, 3, 3])
  })
})

describe('a count', () => {
  it('never spends more than there is, by whatever ballot and rule', () => {
    fc.assert(
      fc.property(votes, (vote) => {
        const counted = countIn(vote)
        const costs = new Map(vote.projects.map(({ id, cost }) => [id, cost]))
        const sum = winnersOf(counted).reduce((all, id) => all + (costs.get(id) ?? 0n), 0n)
        expect(counted.spent).toBe(sum)
        expect(sum <= vote.budget).toBe(true)
        expect(counted.voters).toBeGreaterThanOrEqual(counted.blank)
      }),
      { numRuns: 100 },
    )
  })

  it('under most votes first keeps to what a field and a town may take, and lets one of a conflict win', () => {
    fc.assert(
      fc.property(votes, (vote) => {
        const { fieldPercent = 0, townPercent = 0, rule } = vote.rule
        if (rule !== 'greedy') return
        const won = new Set(winnersOf(countIn(vote)))
        const spent = (is: (project: Project) => boolean) =>
          vote.projects
            .filter((each) => won.has(each.id) && is(each))
            .reduce((sum, { cost }) => sum + cost, 0n)
        for (const { category, area } of vote.projects) {
          if (fieldPercent > 0)
            expect(
              spent((each) => each.category === category) * 100n <= vote.budget * BigInt(fieldPercent),
            ).toBe(true)
          if (townPercent > 0 && area !== '')
            expect(spent((each) => each.area === area) * 100n <= vote.budget * BigInt(townPercent)).toBe(true)
        }
        for (const group of vote.conflicts) expect(group.filter((id) => won.has(id)).length).toBeLessThan(2)
      }),
      { numRuns: 200 },
    )
  })

  it('is read again from what is kept of it exactly as it was', () => {
    fc.assert(
      fc.property(votes, (vote) => {
        const counted = countIn(vote)
        expect(countFrom(countText(counted))).toEqual(counted)
      }),
      { numRuns: 60 },
    )
  })

  it('comes out the same from the published file, with all that its rule asks for', () => {
    fc.assert(
      fc.property(votes, (vote) => {
        const counted = countIn(vote)
        const winners = winnersOf(counted)
        const text = writePb({
          ...{ description: 'A; "quoted" name', city: 'Dure', year: 2021, budget: vote.budget },
          ...{ rule: vote.rule, ballot: vote.ballot, ballots: vote.ballots },
          ...{ from: calendarDate('2021-08-02'), until: calendarDate('2021-08-13') },
          comment: recountCommand(vote.rule, 'a.pb', vote.conflicts),
          projects: counted.projects.map(({ why, category, ...project }) => ({
            ...{ ...project, votes: why.supporters, name: `사업 ${project.id};\n"큰" 것` },
            ...{ category: category ?? '', isSelected: winners.includes(project.id) },
          })),
        })
        const election = valueOf(readPb(text))
        expect(election.voters).toBe(counted.voters)
        const again = valueOf(countElection(election, ruleIn(vote, election.projects)))
        expect(again.map((place) => election.projects[place]?.id)).toEqual(winners)
      }),
      { numRuns: 150 },
    )
  })
})

describe('the command that counts the file again', () => {
  const shares: PublishedRule = {
    ...{ rule: 'equal-shares', utility: 'cost', completion: 'add1u', step: 1_000n, ties: 'cost-votes-id' },
  }
  it('names of the rule what the rule hangs on', () => {
    expect(recountCommand(shares, 'a.pb')).toBe(
      'dure budget count a.pb --rule equal-shares --utility cost --completion add1u --step 1000 --ties cost-votes-id',
    )
    expect(recountCommand({ ...shares, rule: 'greedy' }, 'a.pb')).toBe(
      'dure budget count a.pb --rule greedy --utility cost --ties cost-votes-id',
    )
  })
  it('says what a committee weighs, what is capped and what is in conflict', () => {
    const rule = {
      ...shares,
      rule: 'greedy',
      committeePercent: 30,
      fieldPercent: 40,
      townPercent: 25,
    } as const
    expect(recountCommand(rule, 'a.pb', [['3', '17']])).toBe(
      'dure budget count a.pb --rule greedy --utility cost --vote-percent 70 --category-percent 40 --area-percent 25 --conflict 3,17 --ties cost-votes-id',
    )
    expect(recountCommand({ ...shares, rule: 'greedy', utility: 'points' }, 'a.pb')).toContain(
      '--vote-percent 100',
    )
  })
})
