import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDelimited } from '#platform/documents/read-delimited.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { readPeriod } from './read-period.ts'

const file = join(
  import.meta.dirname,
  '../../../../../../shared/data/plans/boryeong/boryeong_6th_pledges_periods.csv',
)

/** Written by hand from the page: field by field, `start end recurs note` in the order of the numbers; `-` for nothing told. */
const truth: readonly (readonly string[])[] = [
  [
    '2014-09 2015-10', '2014-07 2014-12', '2014-07 2016-06', '2014 2016', '2014 2018',
    '2014 2018', '2014 2018', '2014 2018', '2014-11 2020', '2014 2020',
  ],
  [
    '2014-07 2018-06', '2014-01 2018-12', '2015 2015 - 1년간', '2011 2019 - 9년간', '2009 2021 - 13년간',
    '2009 2021 - 13년간', '2010 2018 - 9년간', '2015 2025', '2014 2025',
  ],
  [
    '2014 2016-06', '2015 2016', '2014 2018-06', '- - yearly 년중', '2014-07 2017-12', '2014 2020',
    '2015 2018', '2015 2017', '2015 2018', '2014 2018', '2014-07 open',
  ],
  [
    '2014-08 2015-06', '2014 2016', '2013-12 2016-12', '2015 2018', '2015 2018',
    '2015 2019', '2014 open yearly', '2015 2018', '2014-07 2018-06',
  ],
  [
    '2014-07 open - 준비과정 포함', '2014-07 open - 준비과정 포함', '2014 2018', '2014 2018', '2014 2017',
    '2014-07 2018-06', '2014 2020', '2014-07 2018-06', '2014-07 2018-06',
  ],
  [
    '- - all-year', '2015-01-01 - - 확대시행', '- open', '- open', '- term-end', '2014 2018', '- term-end',
    '2014-07 term-end', '- term-end', '- term-end', '2014-09 term-end', '- term-end', '- - all-year',
  ],
  [
    '2014-07 2018-06', '2014-07 2018-06', '2014-07 2018-06', '2014-10 2018-06', '2014-07 2018-06',
    '- - all-year', '2014-07 2018-06', '2014-07 2014-12', '2014-07-08 open',
  ],
] // prettier-ignore

/** What is read, in the form of the truth; a doubt in brackets. */
function summary(text: string): string {
  const { start, end, recurs, note, doubt } = readPeriod(text)
  const told = `${start ?? '-'} ${end ?? '-'} ${recurs ?? '-'} ${note}`.replace(/[ -]+$/, '')
  return doubt === null ? told : `${told} [${doubt}]`
}

test('every period that a city printed for its 70 pledges is read as it means, and nothing is added', async (context) => {
  if (!existsSync(file)) context.skip(`${file} is not on this machine: no real period was read`)
  const [, ...rows] = valueOf(await parseDelimited(readFileSync(file, 'utf8'), 100)).filter(
    (row) => row.length > 1,
  )
  expect(rows).toHaveLength(70)
  const fields = [...Map.groupBy(rows, ([field]) => field).values()]
  expect(fields.map((field) => field.map((row) => `${row[3] ?? ''} = ${summary(row[3] ?? '')}`))).toEqual(
    truth.map((field, index) => field.map((told, at) => `${fields[index]?.[at]?.[3] ?? ''} = ${told}`)),
  )
})

describe('a period of a pledge', () => {
  test.each([
    ["'21. 3 ~ '22. 6", '2021-03 2022-06'],
    ['2021.3.~2022.6.', '2021-03 2022-06'],
    ['2021. 3. 1. ~ 12. 31.', '2021-03-01 2021-12-31'],
    ['2021년 3월부터 계속', '2021-03 open'],
    ['2021년 상반기 ~ 2022년 하반기', '2021-01 2022-12'],
    ['2021. 2/4분기 ~ 2021. 4분기', '2021-04 2021-12'],
    ['2018-07 ~ 2022-06 (48개월)', '2018-07 2022-06 - 48개월'],
    ['2018. 7 ~ 2022. 6 (4년)', '2018-07 2022-06 - 4년'],
    ['2014-2016', '2014 2016'],
    ['2019년', '2019 2019'],
    ['~ 2018. 6', '- 2018-06'],
    ['2018. 6월까지', '- 2018-06'],
    ['2018. 7 ~', '2018-07'],
    ['2018. 7 ~ 임기말까지', '2018-07 term-end'],
    ['2018 ~ 2022 (매년)', '2018 2022 yearly'],
    ['2018. 7 ~ 매월', '2018-07 - monthly'],
    ['분기별', '- - quarterly'],
    ['수시', '- - as-needed'],
    ['(계속사업)', '- open'],
  ])('written as %s is read as %s', (text, told) => {
    expect(summary(text)).toBe(told)
  })

  test.each([
    ['', ' [nothing-read]'],
    ['-', '- [nothing-read]'],
    ['미정', '미정 [nothing-read]'],
    ['2014 준공', '2014 준공 [nothing-read]'],
    ['2014. 13 ~ 2015. 6', '2014. 13 ~ 2015. 6 [no-such-day]'],
    ['2014. 7 ~ 2015. 2. 30', '2015. 2. 30 [no-such-day]'],
    ['착공 후 ~ 2018', '착공 후 ~ 2018 [begin-not-read]'],
    ['2014. 7 ~ 완료 시', '완료 시 [end-not-read]'],
    ['2014 ~ 18', '18 [end-not-read]'],
    ['2014. 7. 8 ~ 10', '10 [end-not-read]'],
    ['2014 ~ 2015 ~ 2016', '2014 ~ 2015 ~ 2016 [more-than-one-range]'],
    ['2018 ~ 2014', ' [ends-before-it-starts]'],
    ['2010 ~ 2018 (8년간)', '8년간 [length-differs]'],
  ])('that is not sure says why and keeps the words: %s', (text, told) => {
    const { note, doubt } = readPeriod(text)
    expect(`${note} [${doubt ?? 'no doubt'}]`).toBe(told)
  })

  test('gives what it was read from, as it was written', () => {
    expect(readPeriod('2014.    9 ~ 2015. 10').printed).toBe('2014.    9 ~ 2015. 10')
  })

  test('never holds a year that its text does not', () => {
    const piece = fc.constantFrom(
      '2014',
      '2018',
      '7',
      '13',
      '.',
      ' ',
      '~',
      '년',
      '월',
      '계속',
      '임기 내',
      '매년',
      '(',
      ')',
      '부터',
      '추진',
      "'21",
      '상반기',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        for (const moment of [readPeriod(text).start, readPeriod(text).end])
          if (moment !== null && /^\d/.test(moment)) expect(text).toContain(moment.slice(2, 4))
      }),
    )
  })
})
