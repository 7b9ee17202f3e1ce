import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { calendarDate } from '../kernel/calendar-date.ts'
import { endAsides } from './aside.ts'
import type { Document } from './document.ts'
import { parseDocument, type ParsedBlock } from './parse-document.ts'
import { renderHwpx } from './render-hwpx.ts'
import { renderPdf } from './render-pdf.ts'
import { writeXlsx } from './write-xlsx.ts'

afterAll(endAsides)

const plan: Document = {
  title: '2021년 주요업무',
  issuer: '기획담당관',
  locale: 'ko',
  day: calendarDate('2021-01-05'),
  blocks: [
    { kind: 'items', items: [{ text: '공약 점검', marker: '□', items: [] }] },
    {
      kind: 'table',
      caption: '예산',
      head: ['구분', '금액'],
      align: ['left', 'right'],
      rows: [['국비', '1,234']],
    },
  ],
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
const tablesOf = (blocks: readonly ParsedBlock[]) =>
  blocks.flatMap(({ table }) =>
    table === undefined ? [] : [table.cells.map((row) => row.map(({ text }) => text))],
  )

/** The plan as HWPX with another text section. */
async function withSection(change: (xml: string) => string): Promise<Uint8Array> {
  const entries = unzipSync(await renderHwpx(plan))
  const name = 'Contents/section0.xml'
  return zipSync({ ...entries, [name]: strToU8(change(strFromU8(entries[name]!))) })
}

test('a document in HWPX is read as its texts and tables', async () => {
  const parsed = await parseDocument(await renderHwpx(plan))
  expect(parsed).toMatchObject({ ok: true, value: { kind: 'hwpx' } })
  if (!parsed.ok) return
  expect(parsed.value.markdown).toContain('공약 점검')
  expect(tablesOf(parsed.value.blocks)).toContainEqual([
    ['구분', '금액'],
    ['국비', '1,234'],
  ])
})

test('a workbook is read as a document too', async () => {
  const book = await writeXlsx({
    sheetName: '예산',
    locale: 'ko',
    columns: [{ title: '구분', type: 'text' }],
    rows: [['국비']],
  })
  expect(await parseDocument(book)).toMatchObject({ ok: true, value: { kind: 'xlsx' } })
})

test.each([
  ['nothing', new Uint8Array(), 'empty'],
  ['a plain text', bytesOf('□ 공약 점검'), 'not-a-document'],
  [
    'a picture',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    'not-a-document',
  ],
  ['a wrapped file', bytesOf('<## DRMONE This Document is encrypted'), 'drm-wrapped'],
  ['a broken PDF', bytesOf('%PDF-1.7 and nothing else'), 'unreadable'],
  ['a broken archive', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3, 4]), 'unreadable'],
  ['a broken HWP', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'unreadable'],
] as const)('%s is turned down', async (_, bytes, refusal) => {
  expect(await parseDocument(bytes)).toEqual({ ok: false, refusal })
})

test('a document in PDF is read as its texts and tables', async () => {
  const parsed = await parseDocument(await renderPdf(plan))
  expect(parsed).toMatchObject({ ok: true, value: { kind: 'pdf', pageCount: 1 } })
  if (!parsed.ok) return
  expect(parsed.value.markdown).toContain('공약 점검')
  expect(tablesOf(parsed.value.blocks)).toContainEqual([
    ['구분', '금액'],
    ['국비', '1,234'],
  ])
})

test('a PDF that wants a password is turned down', async () => {
  const locked = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
3 0 obj<</Filter/Standard/V 1/R 2/P -4/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>endobj
trailer<</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[<${'43'.repeat(16)}><${'43'.repeat(16)}>]>>
%%EOF`
  expect(await parseDocument(bytesOf(locked))).toEqual({ ok: false, refusal: 'encrypted' })
})

test('an archive that unpacks to far too much is turned down', async () => {
  const bomb = zipSync({ 'Contents/section0.xml': [new Uint8Array(300 * 1024 * 1024), { level: 1 }] })
  expect(bomb.length).toBeLessThan(2 * 1024 * 1024)
  // Given the time, so that it is its size that is refused and not the machine's speed.
  expect(await parseDocument(bomb, { milliseconds: 120_000 })).toEqual({ ok: false, refusal: 'too-big' })
})

test('a document with a million paragraphs is turned down, and the next one is read', async () => {
  const paragraph =
    '<hp:p id="1" paraPrIDRef="0" styleIDRef="0"><hp:run charPrIDRef="0"><hp:t>a</hp:t></hp:run></hp:p>'
  const huge = await withSection((xml) => xml.replace('</hs:sec>', `${paragraph.repeat(900_000)}</hs:sec>`))
  expect(huge.length).toBeLessThan(1024 * 1024)
  const parsed = await parseDocument(huge, { milliseconds: 3_000 })
  expect(parsed.ok ? 'read' : parsed.refusal).toMatch(/^too-(big|slow)$/)
  expect(await parseDocument(await renderHwpx(plan))).toMatchObject({ ok: true })
})

test('a document whose time is up is turned down', async () => {
  expect(await parseDocument(await renderHwpx(plan), { milliseconds: 1 })).toEqual({
    ok: false,
    refusal: 'too-slow',
  })
})

test('a table that claims a hundred million cells is read in bounded time', async () => {
  const claimed = await withSection((xml) =>
    xml
      .replace(/rowCnt="\d+"/, 'rowCnt="10000"')
      .replace(/colCnt="\d+"/, 'colCnt="10000"')
      .replace(/<hp:cellSpan [^>]*>/g, '<hp:cellSpan colSpan="10000" rowSpan="10000"/>'),
  )
  const parsed = await parseDocument(claimed)
  expect(parsed.ok && parsed.value.markdown).toContain('구분')
})
