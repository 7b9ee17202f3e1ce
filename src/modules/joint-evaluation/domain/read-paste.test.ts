import { describe, expect, it } from 'vitest'
import { readPaste } from './read-paste.ts'
import { tableOfText, textOfTable } from './read-rows.ts'

const indicators = [
  { number: '1', name: '일자리 창출', inputs: [] },
  { number: '2', name: '재활용률', inputs: ['재활용량', '발생량'] },
  { number: '3-1', name: '민원 처리기간', inputs: [] },
]
const read = (text: string) =>
  readPaste(text, indicators).map(({ row, indicator, text: value, flaw }) =>
    [row, indicator?.number ?? '?', flaw ?? value].join(' '),
  )

describe('a table that is pasted from Excel', () => {
  it('has numbers and values, with or without names and a row of heads', () => {
    expect(read('1\t120\n3-1\t4.5')).toEqual(['1 1 120', '2 3-1 4.5'])
    expect(read('번호\t지표명\t값\r\n1\t일자리  창출\t1,200\r\n\r\n')).toEqual(['2 1 1,200'])
  })
  it('is told of a shifted column: number and name then do not belong together', () => {
    expect(read('1\t민원 처리기간\t4.5')).toEqual(['1 1 name-differs'])
    expect(read('일자리 창출\t120')).toEqual(['1 ? no-such-number'])
    expect(read('\t1\t일자리 창출\t120')).toEqual(['1 ? too-many-columns'])
    expect(read('1')).toEqual(['1 1 too-few-columns'])
  })
  it('is told where Excel has made a date of a number, with what stands there', () => {
    expect(['03월 01일', '2021-03-01', '1-Mar'].map((day) => read(`${day}\t4.5`))).toEqual(
      Array(3).fill(['1 ? number-became-date']),
    )
    expect(readPaste('9\t4.5', indicators)[0]?.text).toBe('9 · 4.5')
  })
  it('has cells with line ends in quotes', () => {
    expect(read('1\t"일자리\n창출"\t120\n3-1\t4.5')).toEqual(['1 1 120', '2 3-1 4.5'])
    const table = [
      ['"가"', '나 "다"', '라'],
      ['', '"', ''],
    ]
    expect(tableOfText(textOfTable(table))).toEqual(table)
  })
  it('has the inputs of a formula in its order, and not its value', () => {
    const [row] = readPaste('2\t재활용률\t58\t100', indicators)
    expect([row?.flaw, row?.inputs]).toEqual([null, { 재활용량: '58', 발생량: '100' }])
    expect(readPaste('2\t58\t', indicators)[0]?.flaw).toBe('formula-needs-inputs')
    expect(read('2\t재활용률\t58.5')).toEqual(['1 2 formula-needs-inputs'])
    expect(read('2\t민원 처리기간\t58\t100')).toEqual(['1 2 name-differs'])
    // As many cells as inputs, but the first of them is another indicator's name.
    expect(read('2\t민원 처리기간\t58')).toEqual(['1 2 name-differs'])
  })
  it('may be a block in which rows of one value end in empty cells', () => {
    expect(read('1\t일자리 창출\t120\t\n2\t재활용률\t58\t100')).toEqual(['1 1 120', '2 2 58 · 100'])
    expect(read('1\t일자리 창출\t\t')).toEqual(['1 1 too-few-columns'])
  })
})
