import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, type TestContext } from 'vitest'
import { parseDelimited } from '#platform/documents/read-delimited.ts'
import { readHtmlTables } from '#platform/documents/read-html-table.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { readBook } from './read-book.ts'
import type { SourceTable } from './source-table.ts'

const sourceOf = (rows: SourceTable['rows'], more: Partial<SourceTable> = {}): SourceTable => ({
  place: '',
  caption: '',
  above: [],
  rows,
  ...more,
})
const importPledgePage = (rows: SourceTable['rows']) => readBook([sourceOf(rows)])

const folder = join(import.meta.dirname, '../../../../../shared/data/plans/boryeong')

/** A file of the reference data, or the test is counted as skipped and says why. */
function shared(context: TestContext, name: string): string {
  const file = join(folder, name)
  if (!existsSync(file)) context.skip(`${file} is not on this machine: no real page was imported`)
  return readFileSync(file, 'utf8')
}

const realPage = (context: TestContext) => {
  const [table] = valueOf(readHtmlTables(shared(context, 'boryeong_7th_pledges_20211231.html')))
  return valueOf(importPledgePage(table?.rows ?? []))
}

describe('the real page of a city, 65 pledges at the end of 2021', () => {
  test('is read to the expected table, cell by cell', async (context) => {
    const { fields, pledges, errors } = realPage(context)
    const csv = await parseDelimited(shared(context, 'boryeong_7th_pledges_20211231_expected.csv'), 100)
    const [head, ...expected] = valueOf(csv).filter((row) => row.length > 1)
    expect(head).toEqual(['field', 'no', 'title', 'done', 'ongoing', 'rate_pct', 'dept'])
    expect(expected).toHaveLength(65)
    expect(
      pledges.map(({ field, number, title, stage, progress, department }) => [
        fields.find((one) => one.number === field)?.printed,
        String(number),
        title,
        stage === 'completed' ? '1' : '0',
        stage === 'on-track' ? '1' : '0',
        String(progress),
        department,
      ]),
    ).toEqual(expected)
    expect(errors).toEqual([])
  })

  test('gives every mean it prints again; that its 77.7 is 77.66 more exactly is said', (context) => {
    const { means, doubts } = realPage(context)
    expect(
      means.map(
        ({ field, printed, computed, agreement }) => `${field ?? '계'}: ${printed} ${computed} ${agreement}`,
      ),
    ).toEqual([
      '계: 77.7 77.66 rounded',
      '1: 74.4 74.36 rounded',
      '2: 61 61 exact',
      '3: 77.2 77.22 rounded',
      '4: 95 95 exact',
      '5: 100 100 exact',
      '6: 35 35 exact',
      '7: 100 100 exact',
    ])
    expect(doubts).toEqual([
      {
        ...{ table: 1, row: 3, column: 6, code: 'total-mean-rounded' },
        ...{ of: '계', printed: '77.7', computed: '77.66' },
      },
    ])
  })

  test('shows its fields without their numerals too, and the stages in its own words', (context) => {
    const { fields, pledges } = realPage(context)
    expect(fields).toHaveLength(7)
    expect(fields[6]).toEqual({
      number: 7,
      printed: 'Ⅶ. 미래교육을 선도하는 명품교육도시',
      title: '미래교육을 선도하는 명품교육도시',
    })
    expect(
      [...Map.groupBy(pledges, ({ stageWord }) => stageWord)].map(([word, { length }]) => [word, length]),
    ).toEqual([
      ['추진중', 27],
      ['완료', 38],
    ])
  })
})

const head = [
  ['구분', '공약사업명', '추진상황', '추진상황', '추진상황', '추진율(%)', '추진부서'],
  ['구분', '공약사업명', '완료', '추진중', '기타(시기미도래)', '추진율(%)', '추진부서'],
]
const field = (title: string, ...cells: readonly string[]) => [title, title, ...cells, '']
const page = (...rows: readonly (readonly string[])[]) => valueOf(importPledgePage([...head, ...rows]))
const done = (number: string, title = `사업 ${number}`) => [number, title, '○', '', '', '100', '기획과']
const found = (issues: readonly { readonly row: number; readonly code: string }[]) =>
  issues.map(({ row, code }) => `${row} ${code}`)

describe('a pledge page', () => {
  test('that adds up has no error and no doubt', () => {
    const { errors, doubts } = page(
      ['계', '1개 분야 2건', '1', '1', '-', '75', ''],
      field('Ⅰ. 경제', '1', '1', '', '75'),
      done('1'),
      ['2', '사업 2', '', '○', '', '50', '기획과'],
    )
    expect([...errors, ...doubts]).toEqual([])
  })

  test('tells what keeps a row out, at its row and with what it found there', () => {
    const { errors } = page(
      field('경제', '', '', '', ''),
      ['1', '사업 1', '', '○', '', '101', '기획과'],
      ['1', '사업 2', '○', '', '', '90', '기획과'],
      ['3', '', '○', '○', '', '100', ''],
      ['4', '사업 4', '', '△', '', '반', '기획과'],
      ['5', '사업 5', '', '', '○', '0', '기획과'],
      ['비고란', '사업 6', '', '○', '', '10', '기획과'],
      ['7', '사업 7', '', '○', '', '12.5', '기획과'],
    )
    expect(found(errors)).toEqual([
      '4 progress-over-100',
      '5 completed-under-100',
      '5 number-repeated',
      '6 title-missing',
      '6 department-missing',
      '6 two-stages',
      '7 unknown-mark',
      '7 progress-not-a-percent',
      '8 unknown-stage',
      '9 row-not-understood',
    ])
    expect(errors[0]).toEqual({ table: 1, row: 4, column: 6, code: 'progress-over-100', text: '101' })
    expect(errors[2]).toMatchObject({ row: 5, code: 'number-repeated', number: 1, firstRow: 4 })
    expect(errors[8]).toMatchObject({
      word: '기타(시기미도래)',
      known: expect.arrayContaining(['완료', '보류']),
    })
  })

  test('tells counts and means that its rows do not give, with both numbers', () => {
    const { errors, means } = page(
      ['계', '2개 분야 3건', '2', '1', '-', '75.0', ''],
      field('경제', '2', '-', '', '74.9'),
      done('1'),
      ['2', '사업 2', '', '○', '', '50', '기획과'],
    )
    expect(errors.map(({ table: _table, column: _column, ...rest }) => rest)).toEqual([
      { row: 3, code: 'count-differs', of: '계', what: '완료', printed: '2', computed: 1 },
      { row: 3, code: 'count-differs', of: '계', what: '분야', printed: '2', computed: 1 },
      { row: 3, code: 'count-differs', of: '계', what: '건', printed: '3', computed: 2 },
      { row: 4, code: 'count-differs', of: '경제', what: '완료', printed: '2', computed: 1 },
      { row: 4, code: 'count-differs', of: '경제', what: '추진중', printed: '-', computed: 1 },
      { row: 4, code: 'mean-differs', of: '경제', printed: '74.9', computed: '75' },
    ])
    expect(means.map(({ agreement }) => agreement)).toEqual(['exact', 'differs'])
  })

  test('that prints one decimal says 61.0 with 61: a true 61.33 differs', () => {
    const row = (number: string, progress: string) => [
      number,
      `사업 ${number}`,
      '',
      '○',
      '',
      progress,
      '기획과',
    ]
    const rows = [row('1', '61'), row('2', '61'), row('3', '62')]
    const total = ['계', '', '', '3', '', '61.3', '']
    const both = page(total, field('경제', '', '3', '', '61'), ...rows)
    expect(found(both.doubts)).toEqual(['3 total-mean-rounded'])
    expect(found(both.errors)).toEqual(['4 mean-differs'])
    expect(page(field('경제', '', '3', '', '61'), ...rows).errors).toEqual([])
  })

  test('tells what a person should look at: a gap in the numbers, a title twice, no stage, all done and under way', () => {
    const { errors, doubts } = page(
      field('경제', '1', '1', '', '66.7'),
      done('1', '같은 이름'),
      ['3', '같은 이름', '', '○', '', '100', '기획과'],
      ['4', '사업 4', '-', '', '', '0', '기획과'],
      field('빈 분야', '-', '-', '', '-'),
    )
    expect(errors).toEqual([])
    expect(found(doubts)).toEqual([
      '5 under-way-at-100',
      '5 number-skipped',
      '5 title-repeated',
      '6 stage-missing',
      '7 field-empty',
    ])
  })

  test('may name the field in a column, the stage as a word, and count through the whole list', () => {
    const read = valueOf(
      importPledgePage([
        ['2021년 공약 현황', '', '', '', '', ''],
        ['연번', '분야', '공약명', '이행단계', '진도율', '주관부서'],
        ['1', '경제', '사업 1', '이행 후 계속추진', '100%', '기획과'],
        ['2', '경제', '사업 2', '정상추진', '30%', '기획과'],
        ['3', '복지', '사업 3', '보류', '0%', '복지과'],
        ['합계', '합계', '', '', '43.3', ''],
      ]),
    )
    expect(read.errors).toEqual([])
    expect(read.pledges.map(({ field, stage }) => [field, stage])).toEqual([
      [1, 'continuing'],
      [1, 'on-track'],
      [2, 'on-hold'],
    ])
    expect(found(read.doubts)).toEqual(['6 total-mean-rounded'])
  })

  test('is refused when it has no head or lacks a column, and says which', () => {
    expect(importPledgePage([['가', '나']])).toEqual({ ok: false, refusal: { code: 'no-head', missing: [] } })
    expect(importPledgePage([['공약명', '추진율']])).toEqual({
      ok: false,
      refusal: { code: 'column-missing', missing: ['number', 'department', 'stage'] },
    })
  })
})
