import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blocksFromText } from '../blocks-from-text.ts'
import { readPlan } from '../read-plan.ts'
import { doubtText, placeText } from '../../doubt-texts.ts'

/** An invented plan of an invented town that has every form the reader knows. */
const aPlan = readFileSync(join(import.meta.dirname, '../__truth__/a-plan.txt'), 'utf8')

const plan = (body: string, rest = '') =>
  `2031년도 주요업무계획\n\n1. 별빛 산책길\n\n□ 개요\n\n${body}\n\n2. 골목 배움터\n\n□ 개요\n\n- 운영\n${rest}`

function doubtsOf(text: string) {
  const read = readPlan(blocksFromText(text))
  if (!read.ok) throw new Error('no plan')
  return read.value.doubts
}
const codesIn = (body: string, rest = '') => doubtsOf(plan(body, rest)).map(({ what }) => what.code)

describe('a sum', () => {
  it.each([
    ['- 사업비 : 300백만원(국비 100백만원, 시비 210백만원)', true],
    ['- 사업비 : 300백만원(국비 100백만원, 시비 200백만원)', false],
    ['- 지원금(40억) : 쌀 27억, 책 5.3억, 길 8.3억 등', true],
    ['- 지원금(40억) : 쌀 27억, 책 5.3억 등', false],
    ['- 정비 41건(필수 13, 불부합 22건, 지난해 6건)', false],
    ['- 정비 42건(필수 13, 불부합 22건, 지난해 6건)', true],
    ['- 총 9건 : 가 4건, 나 4건', true],
    ['- 9명 = 4명 + 5명', false],
    ['- 9명 = 4명 + 6명', true],
    ['- 대상 53개 부서(6개 그룹)', false],
    ['- 고문 증원(5→10명), 자문 30건', false],
  ])('%s is doubted: %s', (line, isDoubted) => {
    expect(codesIn(line).includes('parts-differ-from-total')).toBe(isDoubted)
  })

  it('by state must make up what the item above tells', () => {
    expect(codesIn('- 8개 분야 83개 사업\n - 36건 완료, 46건 진행중')).toContain('parts-differ-from-total')
    expect(codesIn('- 8개 분야 83개 사업\n - 36건 완료, 46건 진행중, 1건 불가')).not.toContain(
      'parts-differ-from-total',
    )
  })

  it('of a table is checked by row and by column, shares left out', () => {
    const table = (total: string) =>
      `구분\t합계\t국비\t시비\t비율(%)\n가\t30\t10\t20\t42\n나\t12\t5\t7\t58\n합계\t${total}\t15\t27\t100`
    expect(codesIn(table('42'))).not.toContain('table-total-differs')
    expect(codesIn(table('43')).filter((code) => code === 'table-total-differs')).toHaveLength(2)
  })
})

it('a share must be the one that its counts give, to the last place that is printed', () => {
  expect(codesIn('- 이행 36/83(43.4%)')).not.toContain('ratio-differs-from-counts')
  expect(codesIn('- 이행 54/79 (67.1%)')).toContain('ratio-differs-from-counts')
  expect(codesIn('- 83건 중 36건(43%)')).not.toContain('ratio-differs-from-counts')
})

it('the same count told twice must be the same', () => {
  const rest = '\n< 2031년 강사 수업건수 >\n\n합 계\t가람\t나래\n30\t12\t18\n'
  expect(codesIn('- 강사 지원 : 수업 29건', rest)).toContain('told-with-two-values')
  expect(codesIn('- 강사 지원 : 수업 30건', rest)).not.toContain('told-with-two-values')
})

it('what is announced must be listed, as many as announced', () => {
  expect(codesIn('- 3대 별빛사업 추진')).toContain('announced-not-listed')
  expect(codesIn('- 3대 별빛사업 추진\n - 가\n - 나\n - 다')).not.toContain('announced-not-listed')
  expect(codesIn('- 4개 노선(가람, 나래, 다솜)')).toContain('list-differs-from-count')
  expect(codesIn('- 4개 노선(가람, 나래 등)')).not.toContain('list-differs-from-count')
})

it('times must be in the calendar, in order, and inside the period that the programme states', () => {
  expect(codesIn('- 2031. 2. 30. : 공사')).toContain('no-such-day')
  expect(codesIn('- 매월 31일 : 점검')).toContain('day-not-in-every-month')
  expect(codesIn('- 매월 28일 : 점검')).not.toContain('day-not-in-every-month')
  expect(codesIn('- 매월 둘째주 : 점검')).toContain('week-read-two-ways')
  expect(codesIn('- 매월 둘째주 화요일 : 점검')).not.toContain('week-read-two-ways')
  expect(codesIn('- 2031. 9월~3월 : 공사')).toContain('ends-before-start')
  expect(codesIn('- 기간 : 2031. 1월 ~ 6월\n- 2031. 7월 : 공사')).toContain('outside-stated-period')
  expect(codesIn('- 2031. 7월 : 중간점검\n- 2031. 9월 : 사전평가')).toContain('stages-out-of-order')
  expect(codesIn('- 2031. 3월 : 사전평가\n- 2031. 9월 : 최종평가')).not.toContain('stages-out-of-order')
})

it('brackets have two halves, but for the number of a list or a note', () => {
  expect(codesIn('- 점검(두 번')).toContain('brackets-unpaired')
  expect(codesIn('- 점검 1) 먼저 2) 다음')).not.toContain('brackets-unpaired')
})

it('the same post at the same number has one name, and the doubt tells neither', () => {
  const office = (name: string) =>
    `\n추진부서\t기획과\t산책길팀장 ${name} (행 7001)\t담당자 이달빛 (행 7002)\n`
  const told = doubtsOf(plan(`- 가\n${office('김별빛')}`, office('김별밭'))).filter(
    ({ what }) => what.code === 'same-post-other-name',
  )
  expect(told).toHaveLength(1)
  expect(JSON.stringify(told)).not.toMatch(/김별/u)
})

it('a plan in good order is not doubted', () => {
  expect(
    codesIn(
      '- 기간 : 2031. 1월 ~ 12월\n- 사업비 : 300백만원(국비 100백만원, 시비 200백만원)\n - 2031. 3월 : 공사',
    ),
  ).toEqual([])
})

it('every doubt is a sentence in both languages, with its place', () => {
  for (const doubt of doubtsOf(aPlan)) {
    for (const locale of ['ko', 'en'] as const) {
      expect(doubtText(doubt, locale)).not.toMatch(/undefined|^$/u)
      expect(placeText(doubt.where, locale)).not.toMatch(/undefined|null|^$/u)
    }
  }
})
