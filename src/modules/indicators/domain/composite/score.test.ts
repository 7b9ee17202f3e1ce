import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import { ranksOf, weightedMean } from './aggregate.ts'
import { normalise, scalings } from './normalise.ts'
import { type Composite, innermostFirst, scoreComposite } from './score.ts'
import { isEven, MOST_DRAWN, treat } from './treat.ts'

const values = fc.array(fc.option(fc.integer({ min: -1_000, max: 1_000 }), { freq: 6 }), {
  minLength: 1,
  maxLength: 20,
})

describe('bringing values to one scale', () => {
  it('keeps the order of units, turned round where less is better', () => {
    const scale = fc.constantFrom(...scalings)
    fc.assert(
      fc.property(values, scale, fc.constantFrom(1 as const, -1 as const), (column, scaling, direction) => {
        // Of values below 0 and above, a part of the best one says nothing.
        const above =
          scaling === 'fraction-of-best'
            ? column.map((each) => (each === null ? null : Math.abs(each) + 1))
            : column
        const scaled = normalise(above, direction, { scaling, from: 0, to: 100 })
        for (const [a, one] of above.entries())
          for (const [b, other] of above.entries()) {
            const [x, y] = [scaled[a] ?? null, scaled[b] ?? null]
            if (one === null || other === null || x === null || y === null) continue
            expect(Math.sign(x - y) === Math.sign(direction * (one - other))).toBe(true)
          }
      }),
    )
  })
  it('puts the best at the end of min-max and the worst at its beginning', () => {
    expect(normalise([3, null, 1, 2], 1, { scaling: 'min-max', from: 0, to: 100 })).toEqual([
      100,
      null,
      0,
      50,
    ])
    expect(normalise([3, null, 1, 2], -1, { scaling: 'min-max', from: 1, to: 5 })).toEqual([1, null, 5, 3])
  })
  it('tells nothing of units that are all equal', () => {
    for (const scaling of ['min-max', 'z-score', 'percentile'] as const)
      expect(normalise([7, 7, null], 1, { scaling, from: 0, to: 100 })).toEqual([null, null, null])
  })
})

describe('drawing in outliers', () => {
  it('leaves an even distribution alone, and of another draws in no more than five values or takes logarithms', () => {
    fc.assert(
      fc.property(values, (column) => {
        const { column: drawn, treatment, drawn: count } = treat(column)
        if (isEven(column)) expect(drawn).toEqual(column)
        expect(count).toBeLessThanOrEqual(MOST_DRAWN)
        if (treatment === 'winsorised') expect(isEven(drawn)).toBe(true)
        expect(drawn.map((value) => value === null)).toEqual(column.map((value) => value === null))
      }),
    )
  })
  it('draws the one city that is far from all others in towards the next', () => {
    const column = [...Array.from({ length: 30 }, (_, place) => place), 10_000]
    expect(treat(column)).toMatchObject({ treatment: 'winsorised', drawn: 1 })
    expect(treat(column).column.at(-1)).toBe(29)
  })
})

describe('the weighted mean', () => {
  it('lies between the least and the greatest value, and geometric between harmonic and arithmetic', () => {
    const weighted = fc.array(
      fc.record({ value: fc.integer({ min: 1, max: 1_000 }), weight: fc.integer({ min: 1, max: 50 }) }),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(weighted, (all) => {
        const [a, g, h] = (['arithmetic', 'geometric', 'harmonic'] as const).map((each) =>
          Number(weightedMean(all, each)),
        ) as [number, number, number]
        const slack = 1e-9 * a
        expect(h - slack <= g && g - slack <= a).toBe(true)
        const numbers = all.map(({ value }) => value)
        expect(h + slack >= Math.min(...numbers) && a - slack <= Math.max(...numbers)).toBe(true)
      }),
    )
  })
  it('is nobody’s without a value that has a weight', () => {
    expect(weightedMean([{ value: null, weight: 3 }, { value: 5, weight: 0 }], 'arithmetic')).toBeNull() // prettier-ignore
    expect(weightedMean([{ value: 0, weight: 1 }], 'geometric')).toBe('value-not-positive')
  })
})

describe('ranks', () => {
  it('are from 1 down, equals share the better one, and who has no score has no rank', () => {
    expect(ranksOf([90, null, 95, 90, 80])).toEqual([2, null, 1, 2, 4])
    // The same parts, added up in another order.
    expect(ranksOf([0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1, 0])).toEqual([1, 1, 3])
  })
})

describe('a composite', () => {
  const plain = { weight: 1, direction: 1, isTreated: false, parent: null } as const
  const none = { scaling: 'none', from: 0, to: 100 } as const
  const composite: Composite = {
    indicators: [
      { ...plain, id: 'a', scale: none, parent: 'deep' },
      { ...plain, id: 'b', scale: none, parent: 'wide' },
    ],
    fields: [
      { id: 'wide', weight: 1, parent: null },
      { id: 'deep', weight: 3, parent: 'wide' },
    ],
    units: [{ id: 'city', values: { a: 40, b: 80 } }],
    aggregation: 'arithmetic',
  }
  it('takes a field in a field together before the field around it', () => {
    expect(innermostFirst(composite.fields).map(({ id }) => id)).toEqual(['deep', 'wide'])
    const [unit] = valueOf(scoreComposite(composite)).units
    expect([unit?.score, unit?.fields.get('deep')]).toEqual([50, 40])
  })
  it('is refused with a field that lies in itself or in none', () => {
    const fields = (parent: string) => [{ id: 'wide', weight: 1, parent }, composite.fields[1]!]
    expect(scoreComposite({ ...composite, fields: fields('deep') })).toMatchObject({
      refusal: { flaw: 'own-ancestor' },
    })
    expect(scoreComposite({ ...composite, fields: fields('nowhere') })).toMatchObject({
      refusal: { flaw: 'unknown-parent' },
    })
  })
})
