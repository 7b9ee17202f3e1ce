import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { calendarDate } from '../kernel/calendar-date.ts'
import type { Document } from './document.ts'
import { renderHwpx } from './render-hwpx.ts'
import { renderMarkdown } from './render-markdown.ts'
import { renderPdf } from './render-pdf.ts'

const plan: Document = {
  title: '2021년 주요업무',
  issuer: '기획담당관',
  locale: 'ko',
  day: calendarDate('2021-01-05'),
  blocks: [
    { kind: 'heading', level: 2, text: '추진계획' },
    {
      kind: 'items',
      items: [{ text: '공약', marker: '□', items: [{ text: '점검', marker: '▶', items: [] }] }],
    },
    { kind: 'page-break' },
    {
      kind: 'table',
      caption: '예산',
      unit: '단위: 백만원',
      head: ['구분', '금액'],
      align: ['left', 'right'],
      rows: [['국비', '1,234']],
    },
  ],
}

test('the same document is the same file each time', async () => {
  expect(Buffer.compare(await renderHwpx(plan), await renderHwpx(plan))).toBe(0)
  expect(Buffer.compare(await renderPdf(plan), await renderPdf(plan))).toBe(0)
})

test('an HWPX file begins with its type, not compressed, and aligns numbers to the right', async () => {
  const bytes = await renderHwpx(plan)
  expect(Buffer.from(bytes.subarray(30, 57)).toString('latin1')).toBe('mimetypeapplication/hwp+zip')
  const entries = unzipSync(bytes)
  const [section = '', header = ''] = ['section0', 'header'].map((name) =>
    strFromU8(entries[`Contents/${name}.xml`] ?? new Uint8Array()),
  )
  const shape = /paraPrIDRef="(\d+)"[^>]*><hp:run[^>]*><hp:t>1,234</.exec(section)?.[1] ?? ''
  expect(header).toMatch(new RegExp(`<hh:paraPr id="${shape}"[^>]*>\\s*<hh:align horizontal="RIGHT"`))
  expect(header).toContain(`itemCnt="${header.match(/<hh:paraPr /g)?.length ?? 0}"`)
  expect(section).toMatch(/<hp:p pageBreak="1"[^>]*><hp:run[^>]*><hp:t>예산</)
})

test('marks are those of the plan and no others', async () => {
  const section = strFromU8(unzipSync(await renderHwpx(plan))['Contents/section0.xml'] ?? new Uint8Array())
  const texts = [...section.matchAll(/<hp:t>([^<]+)<\/hp:t>/g)].map(([, text]) => text)
  expect(texts).toEqual(expect.arrayContaining(['추진계획', '□ 공약', '▶ 점검', '(단위: 백만원)']))
  expect(renderMarkdown(plan)).toBe(
    [
      '# 2021년 주요업무',
      '2021\\. 1. 5.(화) · 기획담당관',
      '### 추진계획',
      '- □ 공약\n  - ▶ 점검',
      '---',
      '**예산**',
      '(단위: 백만원)',
      '| 구분 | 금액 |\n| :--- | ---: |\n| 국비 | 1,234 |\n',
    ].join('\n\n'),
  )
})
