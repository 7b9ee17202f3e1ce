import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blocksFromHtml } from './blocks-from-html.ts'
import { blocksFromParsed, type ParsedBlock } from './blocks-from-parsed.ts'
import { blocksFromText } from './blocks-from-text.ts'
import type { DocumentBlock } from './document-block.ts'
import type { ReadItem, ReadPlan } from './plan-document.ts'
import { readPlan } from './read-plan.ts'

/** An invented plan of an invented town that has every form the reader knows. */
const aPlan = readFileSync(join(import.meta.dirname, '__truth__/a-plan.txt'), 'utf8')

function planOf(blocks: readonly DocumentBlock[]): ReadPlan {
  const read = readPlan(blocks)
  if (!read.ok) throw new Error(`no plan: ${JSON.stringify(read.refusal)}`)
  return read.value
}
const tree = (items: readonly ReadItem[]): unknown =>
  items.map(({ marker, text, items: below }) => [
    `${marker} ${text}`,
    ...(below.length > 0 ? [tree(below)] : []),
  ])
const paragraph = (text: string): ParsedBlock => ({ type: 'paragraph', text })
const cell = (text: string) => ({ text, colSpan: 1, rowSpan: 1 })
const frame = (...texts: readonly string[]): ParsedBlock => ({
  type: 'table',
  table: { cells: [texts.map(cell)] },
})

describe('a plan', () => {
  it('has its parts: results, vision, aims, core tasks and programmes', () => {
    const plan = planOf(blocksFromText(aPlan))
    expect([plan.title, plan.organization, plan.year]).toEqual([
      '2031년도 주요업무계획',
      '별빛시 기획예산과',
      2031,
    ])
    expect(plan.results.map(({ number, title }) => [number, title])).toEqual([
      [1, '도서관 세 곳 개관'],
      [2, '수상 내역'],
    ])
    expect(plan.results[1]?.tables[0]?.rows).toHaveLength(2)
    expect(plan.vision.map(({ text }) => text)).toEqual(['별이 쉬는 도시'])
    expect(plan.aims.map(({ text }) => text)).toEqual(['걷기 좋은 길', '배우는 골목 만 들기'])
    expect(plan.coreTasks).toHaveLength(2)
    expect(plan.programmes.map(({ title, offices }) => [title, offices[0]?.team])).toEqual([
      ['별빛 산책길 조성', '산책길팀'],
      ['골목 배움터 운영', '배움팀'],
    ])
  })

  it('keeps items at their level and joins what a page cut off', () => {
    const plan = planOf(
      blocksFromText(
        '2031년도 주요업무계획\n\n1. 가\n\n□ 나\n\n○ 다\n\n- 라는 공직\n\n자\n - ▶ 마\n\n※ 바\n\n○ 사\n\n2. 아\n\n- 자',
      ),
    )
    expect(tree(plan.programmes[0]?.sections[0]?.items ?? [])).toEqual([
      ['○ 다', [['- 라는 공직자', [['▶ 마'], ['※ 바']]]]],
      ['○ 사'],
    ])
  })

  it('of another house is read by its own marks: framed titles, ■, ●, numbered sections', () => {
    const plan = planOf(
      blocksFromParsed([
        frame('2031년 주요업무 추진계획'),
        frame('1', '숲길 잇기'),
        paragraph('◈ 누구나 걷는 숲'),
        paragraph('■ 사업개요'),
        paragraph('● 기간 : 2031. 3월 ~ 11월'),
        paragraph('○ 노선 5개'),
        paragraph('■ 향후계획'),
        paragraph('● 2031. 4월 : 조사'),
        frame('2', '물길 돌보기'),
        paragraph('■ 사업개요'),
        paragraph('● 소요예산 : 5억원'),
        {
          type: 'table',
          table: {
            cells: [
              [cell('구분'), cell('합계'), cell('국비')],
              [cell('가'), cell('3'), cell('1')],
            ],
          },
        },
      ]),
    )
    expect(plan.year).toBe(2031)
    expect(
      plan.programmes.map(({ title, sections }) => [title, sections.map((section) => section.title)]),
    ).toEqual([
      ['숲길 잇기', ['사업개요', '향후계획']],
      ['물길 돌보기', ['사업개요']],
    ])
    expect(plan.programmes[0]?.aims.map(({ text }) => text)).toEqual(['누구나 걷는 숲'])
    expect(tree(plan.programmes[0]?.sections[0]?.items ?? [])).toEqual([
      ['● 기간 : 2031. 3월 ~ 11월', [['○ 노선 5개']]],
    ])
    expect(plan.programmes[0]?.schedule.map(({ text, start, end }) => [text, start, end])).toEqual([
      ['숲길 잇기', '2031-03', '2031-11'],
      ['조사', '2031-04', '2031-04'],
    ])
    expect(plan.programmes[1]?.amounts.map(({ won }) => won)).toEqual([500_000_000n])
  })

  it('is not its table of contents', () => {
    const contents = '목차\n\n1. 숲길 잇기 ········ 3\n2. 물길 돌보기 ········ 5\n\n'
    const body =
      '2031년도 주요업무계획\n\n1. 숲길 잇기\n\n□ 개요\n\n- 가\n\n2. 물길 돌보기\n\n□ 개요\n\n- 나\n'
    expect(planOf(blocksFromText(contents + body)).programmes.map(({ sections }) => sections.length)).toEqual(
      [1, 1],
    )
  })

  it('loses no page number into its text, and no running head', () => {
    const page = (number: number, body: string) => `별빛시 주요업무\n${body}\n- ${number} -\n`
    const text = `2031년도 주요업무계획\n${page(1, '1. 숲길 잇기\n\n□ 개요\n\n- 걷기 좋은')}${page(2, '숲을 만든다\n- 나')}${page(3, '- 다')}\n2. 물길\n\n- 라`
    const plan = planOf(blocksFromText(text))
    expect(tree(plan.programmes[0]?.sections[0]?.items ?? [])).toEqual([
      ['- 걷기 좋은 숲을 만든다'],
      ['- 나'],
      ['- 다'],
    ])
  })

  it('goes on with a table that the next page repeats the head of', () => {
    const table = '구분\t합계\t국비\n가\t3\t1\n'
    const plan = planOf(
      blocksFromText(
        `2031년도 주요업무계획\n\n1. 숲\n\n□ 예산\n\n${table}\n- 1 -\n\n${table}\n2. 물\n\n- 가`,
      ),
    )
    expect(plan.programmes[0]?.tables.map(({ rows }) => rows.length)).toEqual([2])
    expect(plan.doubts.map(({ what }) => what.code)).toContain('table-continued')
  })

  it('is told from what is none, with what was found instead', () => {
    const read = readPlan(
      blocksFromHtml(
        '<h4>분야별 공약</h4><p>2031. 12. 31. 기준</p><table><tr><th rowspan="2">구분</th><th>가</th></tr><tr><td>나&nbsp;</td></tr></table>',
      ),
    )
    expect(read).toEqual({
      ok: false,
      refusal: {
        code: 'not-a-plan',
        found: { firstLine: '분야별 공약', lines: 1, headings: 1, sections: 0, items: 0, tables: 1 },
      },
    })
  })
})

it('a page of the web is read with the spans of its tables', () => {
  const blocks = blocksFromHtml(
    '<script>x < y</script><p>가&amp;나</p><table><caption>표</caption><tr><th rowspan="2">구분</th><th colspan=3>합</th></tr></table>',
  )
  expect(blocks.map((block) => (block.kind === 'table' ? [block.caption, block.rows] : block.text))).toEqual([
    '가&나',
    [
      '표',
      [
        [
          { text: '구분', rowSpan: 2, columnSpan: 1 },
          { text: '합', rowSpan: 1, columnSpan: 3 },
        ],
      ],
    ],
  ])
})
