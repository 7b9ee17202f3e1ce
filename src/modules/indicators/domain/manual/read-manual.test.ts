import { describe, expect, it } from 'vitest'
import { decimalText } from '../rational.ts'
import { readManual } from './read-manual.ts'
import type { SourceWords } from './manual-row.ts'

const sources: SourceWords = [
  ['national', '합동'],
  ['province', '도정'],
]
const heads = ['번호', '분야', '지표명', '구분', '출처', '배점', '방향', '단위', '목표', '상한', '허용 폭', '배점 방식', '등급표', '입력 방식', '산식', '투입값 단위', '전년 실적', '1분기 목표', '1월 목표', '3월 목표', '9월 목표', '담당부서', '협조부서'] // prettier-ignore
type Row = Partial<Record<string, string>>
const usual: Row = {
  ...{ 번호: '1', 분야: '경제', 지표명: '일자리 창출', 구분: '정량', 출처: '합동', 배점: '60', 방향: '상향' },
  ...{
    단위: '건',
    목표: '900',
    '배점 방식': '달성률',
    '입력 방식': '누계',
    '전년 실적': '800',
    담당부서: '일자리과',
  },
}
const other: Row = { ...usual, 번호: '2', 지표명: '재활용률', 배점: '40', 출처: '도정' }
const table = (...rows: readonly Row[]) => [
  ['2021년 시군종합평가 지표'],
  heads,
  ...rows.map((row) => heads.map((head) => row[head] ?? '')),
  ['계', '', '', '', '', '100'],
]
const read = (...rows: readonly Row[]) => readManual(table(...rows), { resultYear: 2021, sources })
const flaws = (...rows: readonly Row[]) =>
  read(...rows).flaws.map(({ row, column, code, found }) => `${row} ${column ?? ''} ${code} ${found}`.trim())

describe('a manual', () => {
  it('is read with its title above, its sum below, and targets of quarters', () => {
    const { plans, flaws: wrong, doubts } = read({ ...usual, '1분기 목표': '250', 협조부서: '복지과, 기획담당관' }, other)
    expect(wrong).toEqual([])
    expect(doubts).toEqual([])
    expect(plans.map(({ number, weight, source }) => `${number} ${decimalText(weight, 2)} ${source}`)).toEqual(['1 60 national', '2 40 province'])
    expect(plans[0]).toMatchObject({ helpers: ['복지과', '기획담당관'], series: 'cumulative', kind: 'quantitative' })
    expect([...plans[0]!.targets.keys()]).toEqual(['2021-03'])
  })
  it('takes targets of months beside those of quarters, in the order of the year', () => {
    const { plans } = read({ ...usual, '9월 목표': '700', '1분기 목표': '250', '1월 목표': '80', '3월 목표': '250' }, other)
    expect([...plans[0]!.targets].map(([month, target]) => `${month} ${decimalText(target, 0)}`)).toEqual(['2021-01 80', '2021-03 250', '2021-09 700'])
  })
  it('asks where a month says other than its quarter, and where targets turn back or pass the year’s', () => {
    expect(flaws({ ...usual, '1분기 목표': '250', '3월 목표': '240' }, other)).toEqual(['3 month3 targets-differ 240'])
    expect(flaws({ ...usual, '1월 목표': '팔십' }, other)).toEqual(['3 month1 not-a-number 팔십'])
    const codes = (row: Row) => read({ ...usual, ...row }, other).doubts.map(({ code }) => code)
    expect(codes({ '1월 목표': '80', '3월 목표': '70' })).toEqual(['targets-turn-back'])
    expect(codes({ '9월 목표': '901' })).toEqual(['targets-turn-back'])
    expect(codes({ '1월 목표': '80', '3월 목표': '80', '9월 목표': '900' })).toEqual([])
    expect(codes({ '1월 목표': '80', '3월 목표': '70', '입력 방식': '시점' })).toEqual([])
  })
  it('whose weights make 99.9 is refused, and says what they make', () => {
    expect(flaws(usual, { ...other, 배점: '39.9' })).toEqual(['4 weight weights-not-100 99.9'])
  })
  it('tells of a row everything at once, and departments that the city does not have', () => {
    const zero = { ...usual, 목표: '0', 구분: '정량정성?', 분야: '', 담당부서: '없는과', 협조부서: '일자리과, 다른과' }
    const told = readManual(table(zero, other), { resultYear: 2021, sources, departments: new Set(['일자리과']) })
    expect(told.flaws.map(({ column, code, found }) => `${column ?? ''} ${code} ${found}`.trim())).toEqual([
      ...['field cell-empty', 'target target-zero', 'department no-such-department 없는과', 'helpers no-such-department 다른과'],
    ])
    expect(flaws({ ...usual, 배점: '-60' }, other)[0]).toBe('3 weight weight-not-above-zero -60')
  })
  it('says that it has no rows, and which rows it did not take for indicators', () => {
    expect(flaws()).toEqual(['2  no-rows'])
    const { skipped, plans } = read(usual, { 번호: '9', 단위: '건' }, other)
    expect(skipped).toEqual([{ row: 4, text: '9 · 건' }])
    expect(plans).toHaveLength(2)
  })
  it('is refused whole, with every mistake at its row and column', () => {
    const rows = [
      { ...usual, 목표: '0' },
      { ...other, 배점: '40%', 방향: '', 단위: '' },
      { ...usual, 번호: '1', 방향: '옆으로', 목표: '많이' },
    ]
    const { plans } = read(...rows)
    expect(plans).toEqual([])
    expect(flaws(...rows)).toEqual([
      '3 target target-zero',
      ...['4 weight percent-in-weight 40%', '4 unit cell-empty', '4 direction cell-empty'],
      ...['5 target not-a-number 많이', '5 direction unknown-word 옆으로'],
      ...['5 number number-twice 1', '5 weight weights-not-100 120'],
    ])
  })
  it('is told of a number that a spreadsheet has made a date of, and of a weight with a comma for a point', () => {
    expect(flaws(usual, { ...other, 번호: '2021-01-02' })).toEqual(['4 number number-became-date 2021-01-02'])
    expect(flaws(usual, { ...other, 배점: '39,9' })[0]).toBe('4 weight not-a-number 39,9')
  })
  it('names the columns that it lacks, or that it has no heads at all', () => {
    const cut = table(usual).map((row) => row.slice(0, 6))
    expect(readManual(cut, { resultYear: 2021, sources }).flaws.map(({ column }) => column)).toEqual(['direction', 'unit', 'target', 'department'])
    expect(readManual([['아무', '것도']], { resultYear: 2021, sources }).flaws).toMatchObject([{ code: 'no-heads' }])
  })
  it('reads bands, ranges and formulas, and says where they do not fit', () => {
    const bands = { ...usual, '배점 방식': '등급', 등급표: 'S 100:100, A 90:90, C 0:70' }
    const range = { ...other, 방향: '범위', 목표: '40', 상한: '60', '허용 폭': '20' }
    expect(flaws(bands, range)).toEqual([])
    expect(read(bands, range).plans.map(({ method, aim }) => `${method.kind} ${aim.direction}`)).toEqual(['bands up', 'linear range'])
    expect(flaws({ ...bands, 등급표: 'S 100' }, range)).toEqual(['3 bands bands-unreadable S 100'])
    const formula = { ...other, 단위: '%', 목표: '60', 산식: '[재활용량] / [발생량] * 100', '투입값 단위': '재활용량 톤, 발생량 톤', '입력 방식': '', '전년 실적': '55' }
    expect(flaws(usual, formula)).toEqual([])
    expect(read(usual, formula).plans[1]?.series).toBe('level')
    expect(flaws(usual, { ...formula, '투입값 단위': '재활용량 톤' })).toEqual(['4 formula formula-input-without-unit 발생량'])
    expect(flaws(usual, { ...formula, '입력 방식': '월별' })[0]).toContain('formula-of-months')
    expect(flaws(usual, { ...formula, 단위: '건' })[0]).toContain('formula-units-differ')
    expect(flaws(usual, { ...formula, 산식: '[재활용량' })[0]).toContain('formula-unreadable')
  })
  it('is doubted where less is better and more was read', () => {
    const codes = (row: Row) => read(usual, { ...other, ...row }).doubts.map(({ code }) => code)
    expect(codes({ 지표명: '교통사고 사망자 수', 목표: '8', '전년 실적': '12' })).toEqual(['direction-against-baseline', 'direction-against-name'])
    expect(codes({ 지표명: '교통사고 사망자 감소율', 목표: '8', '전년 실적': '5' })).toEqual([])
    expect(codes({ 방향: '하향', 목표: '900', '전년 실적': '800' })).toEqual(['direction-against-baseline'])
    expect(codes({ '전년 실적': '' })).toEqual(['no-baseline'])
  })
}) // prettier-ignore
