import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EvaluatedCity } from './city.ts'
import { awardsText, readAwards } from './read-awards.ts'
import { citiesGone, reviseCities } from './revise-cities.ts'

const city = (code: string, name: string, population: number, group: number, isOwn = false): EvaluatedCity => ({
  ...{ code, name, population, group, isOwn, joint: null, total: null, version: 1 },
}) // prettier-ignore
const before = [
  city('hanul', '한울시', 480, 1),
  city('dure', '두레시', 470, 1, true),
  city('saem', '샘군', 60, 2),
]
const revise = (list: readonly (readonly [string, number])[], sizes: readonly number[]) =>
  reviseCities(before, list.map(([name, population]) => ({ name, population })), sizes) // prettier-ignore

describe('a corrected list of cities', () => {
  it('finds each again by its name, also where a county has become a city', () => {
    const revised = revise([['샘시', 500], ['한울', 480], ['두레시', 470], ['새별시', 50]], [2, 2]) // prettier-ignore
    expect(revised.ok && revised.value.map(({ code, group, isOwn }) => `${code} ${group} ${isOwn}`)).toEqual([
      'saem 1 false',
      'hanul 1 false',
      'dure 2 true',
      '새별시 2 false',
    ])
  })
  it('never loses our own city, nor takes one twice', () => {
    expect(revise([['한울시', 480]], [1])).toMatchObject({ refusal: { flaw: 'no-own-city' } })
    expect(revise([['두레시', 480], ['두레', 470]], [2])).toMatchObject({ refusal: { flaw: 'city-twice' } }) // prettier-ignore
  })
  it('names those that are gone', () => {
    const revised = revise([['두레시', 470]], [1]) // prettier-ignore
    expect(revised.ok && citiesGone(before, revised.value).map(({ code }) => code)).toEqual(['hanul', 'saem'])
  })
})

describe('awards', () => {
  it('are names with how many get each', () => {
    expect(readAwards('최우수 1, 우수 2곳 / 장려3')).toEqual([
      { name: '최우수', count: 1 },
      { name: '우수', count: 2 },
      { name: '장려', count: 3 },
    ])
    expect(readAwards('')).toEqual([])
  })
  it.each(['최우수', '최우수 0', '3', '우수 1, 우수 2', '우수 x'])('are not “%s”', (text) => {
    expect(readAwards(text)).toBeNull()
  })
  it('are read again as they are written', () => {
    const award = fc.record({
      name: fc.constantFrom('최우수', '우수', '장려', '특별 노력'),
      count: fc.integer({ min: 1, max: 99 }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(award, { selector: ({ name }) => name }), (awards) => {
        expect(readAwards(awardsText(awards))).toEqual(awards)
      }),
    )
  })
})
