import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import { decimalText, type Rational, rational, readDecimal, scaled } from '../rational.ts'
import { type Formula, inputsOf } from './formula.ts'
import { readFormula } from './read-formula.ts'
import { checkUnits, readUnit, unitText } from './units.ts'
import { workOut } from './work-out.ts'

const inputs = new Map([
  ['참여', rational(75n)],
  ['대상 인원', rational(83n)],
  ['없음', rational(0n)],
])
const worth = (text: string) => {
  const worked = workOut(valueOf(readFormula(text)), inputs)
  return worked.ok ? decimalText(worked.value, 6) : worked.refusal
}

describe('a formula', () => {
  it('is worked out exactly, products before sums, with the signs that people write', () => {
    expect(worth('1 + 2 * 3')).toBe('7')
    expect(worth('(1 + 2) × 3 ÷ 4')).toBe('2.25')
    expect(worth('−2 − -3')).toBe('1')
    expect(worth('0.1 + 0.2')).toBe('0.3')
    expect(worth('참여 / [대상 인원] * 100')).toBe('90.361446')
    expect(worth('round(참여 / [대상 인원] * 100, 1)')).toBe('90.4')
    expect(worth('max(참여, 80) - min(1, 2, 3) + abs(-1,234.5)')).toBe('1313.5')
  })
  it('says which inputs are missing, and which make a divisor of zero', () => {
    expect(worth('참여 + 결석 / 지각')).toEqual({ flaw: 'inputs-missing', names: ['결석', '지각'] })
    expect(worth('참여 / (없음 * 2)')).toEqual({ flaw: 'divisor-is-zero', names: ['없음'] })
    expect(worth('1 / 0')).toEqual({ flaw: 'divisor-is-zero', names: [] })
  })
  it.each([
    ['', 'empty', 1],
    ['1 +', 'value-missing', 4],
    ['1 2', 'operator-missing', 3],
    ['(1 + 2', 'bracket-open', 7],
    ['1 + 2)', 'bracket-open', 6],
    ['95%', 'unknown-sign', 3],
    ['a ? b', 'unknown-sign', 3],
    ['sqrt(4)', 'unknown-function', 1],
    ['min(4)', 'wrong-number-of-values', 1],
    ['round(4, 0.5)', 'wrong-number-of-values', 1],
    ['1,23 + 1', 'operator-missing', 2],
    ['1,234,5', 'operator-missing', 6],
    ['min(1,234)', 'wrong-number-of-values', 1],
    ['(((((((((((((((((((((((((((((((((((((((((((((1', 'too-deep', 42],
    ['1'.repeat(1_001), 'too-long', 1_001],
  ])('says what is wrong with “%s”, and where', (text, flaw, at) => {
    expect(readFormula(text)).toMatchObject({ ok: false, refusal: { flaw, at } })
  })
  it('is never anything but read or refused, whatever is typed', () => {
    const letters = fc.constantFrom(...'12.,+-*/()[] 가a_%min×'.split(''))
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 40 }), (typed) => {
        const read = readFormula(typed.join(''))
        expect(read.ok ? inputsOf(read.value).length >= 0 : read.refusal.at >= 1).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })
  it('comes out as its written form read again does', () => {
    const number = fc.integer({ min: 0, max: 999 }).map((value): Formula => ({ kind: 'number', value: rational(BigInt(value)) })) // prettier-ignore
    const { tree } = fc.letrec<{ tree: Formula }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        number,
        fc.constant<Formula>({ kind: 'input', name: '참여' }),
        fc.record({ kind: fc.constant('minus' as const), of: tie('tree') }),
        fc.record({ kind: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const), left: tie('tree'), right: tie('tree') }), // prettier-ignore
        fc.record({ kind: fc.constantFrom('min' as const, 'max' as const), of: fc.tuple(tie('tree'), tie('tree')) }), // prettier-ignore
      ),
    }))
    const written = (formula: Formula): string => {
      if (formula.kind === 'number') return decimalText(formula.value, 0)
      if (formula.kind === 'input') return `[${formula.name}]`
      if (formula.kind === 'minus') return `(-${written(formula.of)})`
      if ('left' in formula) return `(${written(formula.left)} ${formula.kind} ${written(formula.right)})`
      return `${formula.kind}(${formula.of.map(written).join(', ')})`
    }
    fc.assert(
      fc.property(tree, (formula) => {
        const again = readFormula(written(formula))
        if (again.ok) expect(workOut(again.value, inputs)).toEqual(workOut(formula, inputs))
        else expect(['too-deep', 'too-long']).toContain(again.refusal.flaw)
      }),
    )
  })
})

describe('units', () => {
  const units = new Map([['참여', '명'], ['대상 인원', '명'], ['예산', '원'], ['건수', '건']]) // prettier-ignore
  const check = (text: string, wanted: string) => checkUnits(valueOf(readFormula(text)), units, wanted)
  it('are added only to their like, and give the unit of the indicator', () => {
    expect(check('참여 / [대상 인원] * 100', '%').ok).toBe(true)
    expect(check('예산 / [대상 인원]', '원/명').ok).toBe(true)
    expect(check('참여 + 10', '명').ok).toBe(true)
    expect(check('참여 + 예산', '명')).toMatchObject({
      refusal: { flaw: 'units-differ', left: '명', right: '원' },
    })
    expect(check('max(건수, 참여)', '건')).toMatchObject({ refusal: { flaw: 'units-differ' } })
    expect(check('참여 * 건수', '명')).toMatchObject({
      refusal: { flaw: 'result-unit-differs', found: '건·명', wanted: '명' },
    })
  })
  it('are read as they are written', () => {
    for (const text of ['원', '원/명', '건·명', '1/명']) {
      const [above = '', below] = text.split('/')
      expect(unitText(readUnit(text === '1/명' ? '/명' : text))).toBe(below === undefined ? above : text)
    }
  })
})

describe('exact numbers', () => {
  const numbers = fc.tuple(
    fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
    fc.bigInt({ min: 1n, max: 10n ** 6n }),
  )
  it('are read from decimals and written as decimals without losing anything', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (millionths) => {
        const value = rational(millionths, 1_000_000n)
        expect(readDecimal(decimalText(value, 6))).toEqual(value)
      }),
    )
    for (const text of ['', '1.', '.5', '1e3', '95%', '1,000', 'Infinity'])
      expect(readDecimal(text)).toBeNull()
  })
  it('are rounded half away from zero, by at most half of the last decimal', () => {
    expect([scaled(rational(5n, 1_000n), 2), scaled(rational(-5n, 1_000n), 2)]).toEqual([1n, -1n])
    fc.assert(
      fc.property(numbers, ([part, whole]) => {
        const value: Rational = rational(part, whole)
        const difference = scaled(value, 2) * value.whole - value.part * 100n
        expect(2n * (difference < 0n ? -difference : difference) <= value.whole).toBe(true)
      }),
    )
  })
})
