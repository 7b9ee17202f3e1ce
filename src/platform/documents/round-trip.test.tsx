import { execFileSync, spawnSync } from 'node:child_process'
import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { parse, validateHwpx } from 'kordoc'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '../kernel/calendar-date.ts'
import { cleanText, linesOf } from './clean-text.ts'
import type { Block, Document, DocumentItem, DocumentTable } from './document.ts'
import { DocumentView } from './render-html.tsx'
import { renderHwpx } from './render-hwpx.ts'
import { renderMarkdown } from './render-markdown.ts'
import { renderPdf } from './render-pdf.ts'
import { chartBlock } from '../charts/chart.ts'
import { barChart } from '../charts/bar-chart.ts'

/** Texts that a form's reader might take for something else. */
const trouble = [
  '<script>alert(1)</script><img src=x onerror=alert(2)>',
  '&lt;b&gt; &amp; "인용" \'작은\' </hp:t></text></svg>',
  '#set text(red) #eval("1+1") *굵게* _밑줄_ $x^2$ @ref <label> `code` \\ // 주석 /* 주석 */',
  '=1+1',
  '+82-31-980-2114',
  '-5 감소',
  '@SUM(A1)',
  '| 표 | 처럼 | --- |',
  '# 제목처럼\n- 목록처럼\n1. 번호처럼\n> 인용처럼\n```\n코드\n```',
  '![그림](http://example.org/a.png) [링크](javascript:alert(1)) <http://example.org>',
  '펲 똠방각하 債權 金 ㅎㄱ ᄒᆞᆫ',
  '😀 가족 👨‍👩‍👧 끝',
  '붙임  1. 계획서 1부.  끝.',
  '출처: 통계청(282791) DT_1B040A3 MCP 조회',
  '□ ○ ㅇ - ㆍ ※ ❖ ▶ 가. 나) (1) ① Ⅰ',
  '**(단위: 백만원)** <right>오른쪽</right> [^1] {{양식}}',
  'e'.repeat(400),
  '가'.repeat(400),
  '탭\t과 제어\u0001\u0007문자\u200b 사이',
  '---',
  '```chart\ntype: bar\n```',
  '$$\\frac{1}{2}$$ \u202e거꾸로',
  '20000\u{20000} 없는 글자',
  ' 앞뒤 빈칸   여러 빈칸 ',
  'ḁṁẁ\ue000\uf8ff\u{f0000}',
]

function aDocument(texts: readonly string[]): Document {
  const at = (index: number): string => texts[index % texts.length] ?? ''
  const table: DocumentTable = {
    kind: 'table',
    caption: at(3),
    unit: at(4),
    head: [at(5), at(6), '셋'],
    align: ['left', 'right', 'center'],
    rows: texts.map((text, index) => [text, String(index), at(index + 1)]),
  }
  const item = (
    text: string,
    marker: DocumentItem['marker'],
    items: readonly DocumentItem[],
  ): DocumentItem => ({ text, marker, items })
  const blocks: Block[] = texts.flatMap((text, index): Block[] => [
    { kind: 'heading', level: ((index % 3) + 1) as 1 | 2 | 3, text },
    { kind: 'paragraph', text },
    {
      kind: 'items',
      items: [
        item(text, '□', [item(text, '○', [item(text, '-', [item(text, '▶', [])]), item(text, '※', [])])]),
        item(text, '❖', []),
      ],
    },
  ])
  const chart = barChart({
    title: at(2),
    unit: at(7),
    columns: [at(8), at(9)],
    bars: texts.map((label, value) => ({ label, value, text: label })),
  })
  return {
    title: at(0),
    issuer: at(1),
    locale: 'ko',
    day: calendarDate('2021-11-10'),
    blocks: [...blocks, table, { kind: 'page-break' }, chartBlock(chart)],
  }
}

/** Letters alone: a form may break, indent and align, but must keep every letter in its order. */
const letters = (text: string): string =>
  cleanText(text)
    .normalize('NFC')
    .replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')

/** Every text of the tree, in pieces as they stand on one line. */
function textsOf(document: Document): string[] {
  const items = (all: readonly DocumentItem[]): string[] =>
    all.flatMap((item) => [item.text, ...items(item.items)])
  const table = (one: DocumentTable): string[] => [
    one.caption,
    one.unit ?? '',
    ...one.head,
    ...one.rows.flat(),
  ]
  const all = document.blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [block.text]
      case 'items':
        return items(block.items)
      case 'table':
        return table(block)
      case 'chart':
        return [block.caption, ...table(block.table)]
      case 'page-break':
        return []
    }
  })
  return [document.title, document.issuer, ...all]
    .flatMap(linesOf)
    .map(letters)
    .filter((text) => text !== '')
}

function missingFrom(document: Document, whole: string): string[] {
  const held = letters(whole)
  return [...new Set(textsOf(document))].filter((text) => !held.includes(text))
}

const unescapedHtml = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

async function hwpxText(bytes: Uint8Array): Promise<string> {
  return unescapedHtml(strFromU8(unzipSync(bytes)['Contents/section0.xml'] ?? new Uint8Array()))
}

const anything = fc.string({ unit: 'binary', maxLength: 40 })
const signs = fc.string({
  unit: fc.constantFrom(...Array.from('<>&"\'#*_$@`\\|-+=~^[]{}()!.:;/ \n\t가펲힣a1')),
  maxLength: 60,
})
const few = { minLength: 2, maxLength: 8 }
const random = fc.array(fc.oneof(anything, signs, fc.constantFrom(...trouble)), few)

describe('every text of a document comes out whole', () => {
  test('on the page, escaped, with no element of its own', () => {
    const tags = /<\/?(?:script|img|b|label|http)\b|\son\w+=/i
    const check = (texts: readonly string[]): void => {
      const document = aDocument(texts)
      const html = renderToString(<DocumentView document={document} />)
      expect(missingFrom(document, unescapedHtml(html))).toEqual([])
      expect(html.match(/<[^>]*>/g)?.filter((tag) => tags.test(tag)) ?? []).toEqual([])
    }
    check(trouble)
    fc.assert(fc.property(random, check), { numRuns: 40 })
  })

  test('in Markdown, where every sign of the language is escaped', () => {
    const check = (texts: readonly string[]): void => {
      const document = aDocument(texts)
      const read = renderMarkdown(document)
        .replace(/<br>/g, ' ')
        .replace(/\\\n/g, ' ')
        .replace(/\\([!-/:-@[-`{-~])/g, '$1')
      expect(missingFrom(document, read)).toEqual([])
    }
    check(trouble)
    fc.assert(fc.property(random, check), { numRuns: 100 })
  })

  test('in HWPX, which stays valid', async () => {
    const check = async (texts: readonly string[]): Promise<void> => {
      const document = aDocument(texts)
      const bytes = await renderHwpx(document)
      expect(missingFrom(document, await hwpxText(bytes))).toEqual([])
      expect((await validateHwpx(bytes)).ok).toBe(true)
      expect((await parse(Buffer.from(bytes))).success).toBe(true)
    }
    await check(trouble)
    await fc.assert(fc.asyncProperty(random, check), { numRuns: 15, endOnFailure: true })
  })

  test.runIf(spawnSync('pdftotext', ['-v']).error === undefined)(
    'in PDF, where a letter without a glyph is its number',
    async () => {
      const check = async (texts: readonly string[]): Promise<void> => {
        const document = aDocument(texts)
        const pdf = await renderPdf(document)
        const read = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], {
          input: pdf,
          maxBuffer: 1e8,
        }).toString()
        const spelled = read
          .replace(/\s/g, '')
          .replace(/\[U\+([0-9A-F]{4,6})\]/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
        expect(missingFrom(document, spelled)).toEqual([])
        expect(Buffer.from(pdf).toString('latin1')).toContain('pdfuaid:part')
      }
      await check(trouble)
      await fc.assert(fc.asyncProperty(fc.array(fc.oneof(signs, fc.constantFrom(...trouble)), few), check), {
        numRuns: 5,
        endOnFailure: true,
      })
    },
  )
})
