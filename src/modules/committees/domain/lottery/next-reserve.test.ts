import { describe, expect, it } from 'vitest'
import { nextReserve } from './next-reserve.ts'
import { mostOfOneSex, shareOut } from './share-out.ts'

const person = (town: string, sex: string, age: string) => ({ town, sex, age })
const reserve = (ticket: number, town: string, sex: string, age: string) => ({
  ticket,
  ...person(town, sex, age),
})
const quotas = {
  sex: [
    { key: 'female', places: 1 },
    { key: 'male', places: 1 },
  ],
  town: [
    { key: 'sau', places: 1 },
    { key: 'gochon', places: 1 },
  ],
  age: [],
}

describe('the reserve who takes over a seat', () => {
  const remaining = [person('sau', 'male', '60+')]
  const leaving = person('gochon', 'female', '30-39')

  it('is the first in the order of the draw who keeps the quotas', () => {
    const reserves = [
      reserve(4, 'gochon', 'male', '30-39'),
      reserve(9, 'gochon', 'female', '60+'),
      reserve(2, 'gochon', 'female', '30-39'),
    ]
    expect(nextReserve({ quotas }, remaining, leaving, reserves)).toEqual({ ticket: 9, keepsQuotas: true })
  })

  it('is, when none keeps them, the first who misses them least, the sexes weighing most', () => {
    const reserves = [reserve(4, 'gochon', 'male', '30-39'), reserve(9, 'sau', 'female', '60+')]
    expect(nextReserve({ quotas }, remaining, leaving, reserves)).toEqual({ ticket: 9, keepsQuotas: false })
    expect(nextReserve({ quotas }, remaining, leaving, [])).toBeNull()
  })
})

describe('places shared out by population', () => {
  const shares = [
    { key: 'a', people: 47 },
    { key: 'b', people: 16 },
    { key: 'c', people: 15 },
    { key: 'd', people: 12 },
    { key: 'e', people: 6 },
    { key: 'f', people: 4 },
  ]
  const places = (quotas: ReturnType<typeof shareOut>) => quotas.map((quota) => quota.places)

  it('go by whole places and then by the largest remainders (Hare)', () => {
    expect(places(shareOut(shares, 10))).toEqual([5, 2, 1, 1, 1, 0])
    expect(
      places(
        shareOut(
          [
            { key: 'a', people: 1 },
            { key: 'b', people: 1 },
            { key: 'c', people: 1 },
          ],
          2,
        ),
      ),
    ).toEqual([1, 1, 0])
  })

  it('leave no part with less than the least, and always add up', () => {
    expect(places(shareOut(shares, 10, 1))).toEqual([4, 2, 1, 1, 1, 1])
    for (let count = 1; count < 40; count += 1)
      expect(shareOut(shares, count, 1).reduce((sum, quota) => sum + quota.places, 0)).toBe(count)
  })

  it('are all kept back where nobody lives', () => {
    expect(places(shareOut([{ key: 'a', people: 0 }], 3))).toEqual([0])
  })

  it('give one sex six tenths at most', () => {
    expect([30, 31, 7].map((count) => mostOfOneSex(count, 6))).toEqual([18, 18, 4])
  })
})
