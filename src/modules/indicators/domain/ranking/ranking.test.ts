import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import { readDecimal, scaled, zero } from '../rational.ts'
import { awardsOf, groupsBySize } from './groups.ts'
import { Seeded } from './seeded.ts'
import { simulateRanks } from './simulate-ranks.ts'

const awards = [
  { name: '최우수', count: 1 },
  { name: '우수', count: 2 },
  { name: '장려', count: 2 },
]

describe('groups by population', () => {
  it('are cut from the largest down, and all are in one', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(sizes, (asked) => {
        const all = asked.reduce((sum, size) => sum + size, 0)
        const units = Array.from({ length: all }, (_, place) => ({
          id: `c${place}`,
          population: 1_000 - place * 7,
        }))
        const groups = valueOf(groupsBySize(units.toReversed(), asked))
        expect(groups.map((group) => group.length)).toEqual(asked)
        expect(groups.flat()).toEqual(units)
      }),
    )
  })
  it('are refused when sizes do not make all, or two of a size stand on both sides of a border', () => {
    const units = [{ id: 'a', population: 5 }, { id: 'b', population: 5 }] // prettier-ignore
    expect(groupsBySize(units, [1, 2])).toMatchObject({ refusal: { flaw: 'sizes-do-not-make-all', sum: 3, all: 2 } }) // prettier-ignore
    expect(groupsBySize(units, [1, 1])).toMatchObject({ refusal: { flaw: 'border-tied' } })
    expect(groupsBySize(units, [2]).ok).toBe(true)
  })
})

describe('awards', () => {
  it('follow ranks; where equals would need more than there are, the evaluator is asked', () => {
    const totals = [9500n, 9400n, 9300n, 9200n, 9200n, 9200n].map((total, place) => ({
      id: `c${place}`,
      total,
    }))
    expect(awardsOf(totals, awards).map(({ rank, award, isTied }) => [rank, award, isTied])).toEqual([
      [1, '최우수', false],
      [2, '우수', false],
      [3, '우수', false],
      [4, '장려', true],
      [4, '장려', true],
      [4, '장려', true],
    ])
  })

  const file = join(
    import.meta.dirname,
    '../../../../../../shared/data/coin/gyeonggi_sigun_eval_real_results.json',
  )
  it.skipIf(!existsSync(file))('of 2019 come out of the published totals of all three groups', () => {
    interface Published {
      readonly groups: Readonly<Record<string, readonly string[]>>
      readonly awards: Readonly<Record<string, readonly (readonly [string, number, string])[]>>
    }
    const { '2019': published } = JSON.parse(readFileSync(file, 'utf8')) as Record<'2019', Published>
    expect(Object.values(published.groups).map((group) => group.length)).toEqual([10, 10, 11])
    for (const [name, listed] of Object.entries(published.awards)) {
      const totals = listed.map(([id, total]) => ({
        id,
        total: scaled(readDecimal(String(total)) ?? zero, 2),
      }))
      expect(listed.every(([id]) => published.groups[name]?.includes(id) === true)).toBe(true)
      expect(awardsOf(totals.toReversed(), awards).map(({ id, award }) => [id, award])).toEqual(
        listed.map(([id, , award]) => [id, award]),
      )
    }
  })
})

describe('chances of ranks', () => {
  const expected = [
    { id: 'a', from: 90, likely: 95, to: 97 },
    { id: 'b', from: 93, likely: 94, to: 95 },
    { id: 'c', from: 80, likely: 85, to: 88 },
  ]
  it('are the same for the same seed, and make up all runs', () => {
    const once = simulateRanks(expected, { runs: 2_000, seed: 2021 })
    expect(simulateRanks(expected, { runs: 2_000, seed: 2021 })).toEqual(once)
    expect(simulateRanks(expected, { runs: 2_000, seed: 2022 })).not.toEqual(once)
    for (const { counts } of once) expect(counts.reduce((sum, each) => sum + each, 0)).toBe(2_000)
    expect(once[2]).toMatchObject({ counts: [0, 0, 2_000], median: 3, from: 3, to: 3 })
  })
  it('of known totals are their ranks, in every run', () => {
    const totals = fc.uniqueArray(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 31 })
    fc.assert(
      fc.property(totals, fc.integer(), (values, seed) => {
        const known = values.map((value, place) => ({
          id: `c${place}`,
          from: value,
          likely: value,
          to: value,
        }))
        const sorted = values.toSorted((a, b) => b - a)
        for (const [place, { counts, median }] of simulateRanks(known, { runs: 3, seed }).entries()) {
          const rank = sorted.indexOf(values[place] ?? 0)
          expect([counts[rank], median]).toEqual([3, rank + 1])
        }
      }),
    )
  })
  it('are drawn between the bounds, in the middle of a triangle on the whole', () => {
    const chance = new Seeded(7)
    const drawn = Array.from({ length: 20_000 }, () => chance.triangular(0, 3, 9))
    expect(drawn.every((each) => each >= 0 && each <= 9)).toBe(true)
    // The mean of a triangle is the mean of its corners; 20,000 draws miss it by less than a twentieth.
    expect(Math.abs(drawn.reduce((sum, each) => sum + each, 0) / drawn.length - 4)).toBeLessThan(0.05)
  })
})
