import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draw, drawOrder } from './draw.ts'
import { type Candidate, type Dimension, dimensions, type LotteryTerms, type Quotas } from './lottery.ts'
import { checkTerms, commitmentTo } from './lottery-terms.ts'
import { compareMissing, missing } from './shortfalls.ts'
import { shareOut } from './share-out.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const keys: Readonly<Record<Dimension, readonly string[]>> = {
  sex: ['female', 'male'],
  town: ['gochon', 'haseong', 'sau', 'tongjin'],
  age: ['18-29', '30-39', '60+'],
}

const termsWith = (
  pool: readonly Candidate[],
  quotas: Quotas,
  facts: Partial<LotteryTerms> = {},
): LotteryTerms => ({
  places:
    dimensions
      .map((each) => quotas[each].reduce((sum, { places }) => sum + places, 0))
      .find((sum) => sum > 0) ?? 3,
  reserves: 3,
  subGroups: 2,
  quotas,
  searchBound: 20_000,
  seedSource: { what: '2021. 2. 26. 코스피 종가', day: '2021-02-26' },
  pool,
  ...facts,
})

const anyPool = (most: number) =>
  fc
    .array(
      fc.record({
        town: fc.constantFrom(...keys.town),
        sex: fc.constantFrom(...keys.sex),
        age: fc.constantFrom(...keys.age),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((people) => people.map((person, index): Candidate => ({ ...person, ticket: index + 1 })))

/** Town and age give the sex: exchanges then move women by two or not at all, and a flow alone finds no odd number. */
const anyChequeredPool = (most: number) =>
  anyPool(most).map((pool) =>
    pool.map((candidate): Candidate => {
      const square = keys.town.indexOf(candidate.town) + keys.age.indexOf(candidate.age)
      return { ...candidate, sex: keys.sex[square % 2] ?? '' }
    }),
  )

/** Places given to keys by throwing each into one: any quotas that add up, kind or unkind. */
const anyQuotas = (places: number) =>
  fc
    .record(
      Object.fromEntries(
        dimensions.map((each) => [
          each,
          fc.option(fc.array(fc.nat(keys[each].length - 1), { minLength: places, maxLength: places }), {
            freq: 4,
          }),
        ]),
      ) as Record<Dimension, fc.Arbitrary<number[] | null>>,
    )
    .map(
      (thrown): Quotas =>
        Object.fromEntries(
          dimensions.map((each) => [
            each,
            thrown[each] === null
              ? []
              : keys[each].map((key, at) => ({
                  key,
                  places: (thrown[each] ?? []).filter((one) => one === at).length,
                })),
          ]),
        ) as unknown as Quotas,
    )

const anyLottery = (most: number, places: number) =>
  fc
    .tuple(
      fc.oneof(anyPool(most), anyChequeredPool(most)),
      fc.integer({ min: 1, max: places }),
      fc.string({ minLength: 1, maxLength: 8 }),
    )
    .chain(([pool, seats, seed]) =>
      anyQuotas(seats).map((quotas) => ({ terms: termsWith(pool, quotas, { places: seats }), seed })),
    )

const among = (pool: readonly Candidate[], tickets: readonly number[]) =>
  tickets.map((ticket) => pool.find((each) => each.ticket === ticket) as Candidate)

/** Every set of so many, in the order of the draw: the first of those that miss least is what a draw must give. */
function bruteForce({ terms, seed }: { terms: LotteryTerms; seed: string }): readonly number[] {
  const order = drawOrder(terms, seed, sha256)
  const take = Math.min(terms.places, order.length)
  let best: { readonly members: readonly Candidate[]; readonly miss: readonly number[] } | null = null
  const choose = (from: number, chosen: readonly Candidate[]): void => {
    if (chosen.length === take) {
      const miss = missing(terms, chosen)
      if (best === null || compareMissing(miss, best.miss) < 0) best = { members: chosen, miss }
      return
    }
    for (const [index, candidate] of order.entries())
      if (index >= from) choose(index + 1, [...chosen, candidate])
  }
  choose(0, [])
  return (best as { members: readonly Candidate[] } | null)?.members.map(({ ticket }) => ticket) ?? []
}

describe('a draw', () => {
  it('is, on small pools, the first in the order of the seed of all those that miss the quotas least', () => {
    fc.assert(
      fc.property(anyLottery(11, 5), (lottery) => {
        expect(draw(lottery.terms, lottery.seed, sha256).members).toEqual(bruteForce(lottery))
      }),
      { numRuns: 400 },
    )
  })

  it('is the same for the same seed, whatever the order in which the pool is handed over', () => {
    fc.assert(
      fc.property(anyLottery(60, 20), fc.integer(), ({ terms, seed }, shuffle) => {
        const pool = terms.pool.toSorted(
          (a, b) => ((a.ticket * 7919) ^ shuffle) - ((b.ticket * 7919) ^ shuffle),
        )
        expect(draw({ ...terms, pool }, seed, sha256)).toEqual(draw(terms, seed, sha256))
      }),
      { numRuns: 60 },
    )
  })

  it('fills every place, or takes everybody; nobody twice; reserves are others; sub-groups hold the members', () => {
    fc.assert(
      fc.property(anyLottery(60, 20), ({ terms, seed }) => {
        expect(checkTerms(terms).ok).toBe(true)
        const { members, reserves, subGroups } = draw(terms, seed, sha256)
        expect(members).toHaveLength(Math.min(terms.places, terms.pool.length))
        expect(new Set([...members, ...reserves]).size).toBe(members.length + reserves.length)
        expect(reserves).toHaveLength(Math.min(terms.reserves, terms.pool.length - members.length))
        expect(subGroups.flat().toSorted((a, b) => a - b)).toEqual(members.toSorted((a, b) => a - b))
        const sizes = subGroups.map((group) => group.length)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        const women = subGroups.map(
          (group) => among(terms.pool, group).filter(({ sex }) => sex === 'female').length,
        )
        expect(Math.max(...women) - Math.min(...women)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 80 },
    )
  })

  it('meets quotas that some choice from the pool meets, and names each quota it does not meet', () => {
    fc.assert(
      fc.property(
        anyPool(80).chain((pool) => fc.tuple(fc.constant(pool), fc.subarray([...pool], { minLength: 1 }))),
        fc.string({ minLength: 1, maxLength: 8 }),
        ([pool, chosen], seed) => {
          const quotas = Object.fromEntries(
            dimensions.map((each) => [
              each,
              keys[each].map((key) => ({ key, places: chosen.filter((one) => one[each] === key).length })),
            ]),
          ) as unknown as Quotas
          const met = draw(termsWith(pool, quotas), seed, sha256)
          expect(met.shortfalls).toEqual([])
          expect(met.searchEnded).toBe(false)
          expect(missing({ quotas }, among(pool, met.members))).toEqual([0, 0, 0])
        },
      ),
      { numRuns: 150 },
    )
    fc.assert(
      fc.property(anyLottery(40, 15), ({ terms, seed }) => {
        const { members, shortfalls } = draw(terms, seed, sha256)
        const named = dimensions.map((each) =>
          shortfalls
            .filter(({ dimension }) => dimension === each)
            .reduce((sum, { places, drawn }) => sum + places - drawn, 0),
        )
        expect(named).toEqual(missing(terms, among(terms.pool, members)))
      }),
      { numRuns: 100 },
    )
  })

  it('says of each shortfall whether too few applied or the quotas do not go together', () => {
    const pool: Candidate[] = [
      { ticket: 1, town: 'sau', sex: 'male', age: '60+' },
      { ticket: 2, town: 'sau', sex: 'male', age: '60+' },
      { ticket: 3, town: 'gochon', sex: 'female', age: '60+' },
      { ticket: 4, town: 'gochon', sex: 'female', age: '60+' },
    ]
    const quotas: Quotas = {
      sex: [
        { key: 'female', places: 2 },
        { key: 'male', places: 0 },
      ],
      town: [
        { key: 'sau', places: 1 },
        { key: 'gochon', places: 1 },
      ],
      age: [
        { key: '18-29', places: 1 },
        { key: '60+', places: 1 },
      ],
    }
    expect(draw(termsWith(pool, quotas), 'x', sha256).shortfalls).toEqual([
      { dimension: 'town', key: 'sau', places: 1, drawn: 0, applicants: 2, reason: 'not-with-the-others' },
      { dimension: 'age', key: '18-29', places: 1, drawn: 0, applicants: 0, reason: 'too-few-applicants' },
    ])
  })

  it('gives everyone of a stratum the same chance over seeds', () => {
    const pool = Array.from({ length: 36 }, (_, index): Candidate => ({
      ticket: index + 1,
      town: keys.town[index % 3] ?? '',
      sex: keys.sex[index % 2] ?? '',
      age: keys.age[Math.floor(index / 12)] ?? '',
    }))
    const quotas: Quotas = {
      sex: [
        { key: 'female', places: 6 },
        { key: 'male', places: 3 },
      ],
      town: shareOut(
        keys.town.slice(0, 3).map((key) => ({ key, people: 1 })),
        9,
      ),
      age: [
        { key: '18-29', places: 5 },
        { key: '30-39', places: 3 },
        { key: '60+', places: 1 },
      ],
    }
    const terms = termsWith(pool, quotas)
    const times = new Map(pool.map(({ ticket }) => [ticket, 0]))
    const seeds = 1_500
    for (let seed = 0; seed < seeds; seed += 1)
      for (const ticket of draw(terms, String(seed), sha256).members)
        times.set(ticket, (times.get(ticket) ?? 0) + 1)
    const strata = Map.groupBy(pool, ({ town, sex, age }) => `${town} ${sex} ${age}`)
    for (const people of strata.values()) {
      const drawn = people.map(({ ticket }) => times.get(ticket) ?? 0)
      const mean = drawn.reduce((sum, count) => sum + count, 0) / people.length
      // Four standard deviations of a count of independent draws: the seeds are fixed, so this passes for ever or never.
      const most = 4 * Math.sqrt(mean * (1 - mean / seeds))
      for (const count of drawn) expect(Math.abs(count - mean)).toBeLessThanOrEqual(most)
    }
  })

  it('gives the same tickets on every machine for ever', () => {
    const pool = Array.from({ length: 24 }, (_, index): Candidate => ({
      ticket: index + 1,
      town: keys.town[(index * 7) % 4] ?? '',
      sex: keys.sex[(index * 5) % 2] ?? '',
      age: keys.age[(index * 11) % 3] ?? '',
    }))
    const quotas: Quotas = {
      sex: shareOut(
        keys.sex.map((key) => ({ key, people: 10 })),
        6,
      ),
      town: shareOut(
        keys.town.map((key, index) => ({ key, people: 10 + index })),
        6,
        1,
      ),
      age: shareOut(
        keys.age.map((key) => ({ key, people: 10 })),
        6,
      ),
    }
    const terms = termsWith(pool, quotas)
    expect(commitmentTo(terms, sha256)).toMatchInlineSnapshot(
      `"bed4be6b87ae2ac1034f4bd0fb8bce316c10435e9e3cd6a7e85b62de7e935664"`,
    )
    expect(draw(terms, '3012.95', sha256)).toMatchInlineSnapshot(`
      {
        "members": [
          16,
          17,
          2,
          18,
          15,
          19,
        ],
        "reserves": [
          23,
          24,
          1,
        ],
        "searchEnded": false,
        "shortfalls": [],
        "subGroups": [
          [
            2,
            15,
            17,
          ],
          [
            16,
            18,
            19,
          ],
        ],
      }
    `)
  })

  it('parts the question where flows alone give no answer: of two pairs that only go together, neither is halved', () => {
    const pool: Candidate[] = [
      { ticket: 1, town: 'sau', sex: 'female', age: '18-29' },
      { ticket: 2, town: 'gochon', sex: 'female', age: '60+' },
      { ticket: 3, town: 'sau', sex: 'male', age: '60+' },
      { ticket: 4, town: 'gochon', sex: 'male', age: '18-29' },
    ]
    const one = (...of: string[]) => of.map((key) => ({ key, places: 1 }))
    const quotas = { sex: one('female', 'male'), town: one('sau', 'gochon'), age: one('18-29', '60+') }
    for (const seed of ['a', 'b', 'c', 'd']) {
      const terms = termsWith(pool, quotas)
      const { members, shortfalls, searchEnded } = draw(terms, seed, sha256)
      expect(members).toEqual(bruteForce({ terms, seed }))
      expect(searchEnded).toBe(false)
      expect(shortfalls.map(({ dimension, reason }) => [dimension, reason])).toEqual([
        ['age', 'not-with-the-others'],
      ])
    }
  })

  it('says when the search gave up, and still fills every place', () => {
    fc.assert(
      fc.property(anyLottery(40, 15), ({ terms, seed }) => {
        const { members, searchEnded } = draw({ ...terms, searchBound: 1 }, seed, sha256)
        expect(members).toHaveLength(Math.min(terms.places, terms.pool.length))
        if (terms.quotas.sex.length > 0) expect(searchEnded).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})
