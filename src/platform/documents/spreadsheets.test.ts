import { strFromU8, unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { writeXlsx as workbook } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { valueOf } from '../kernel/result.ts'
import { cleanText } from './clean-text.ts'
import { documentDownload, tableDownload } from './download.ts'
import { readTable } from './read-table.ts'
import type { Sheet } from './sheet.ts'
import { streamCsv, writeCsv } from './write-csv.ts'
import { streamXlsx, writeXlsx } from './write-xlsx.ts'

const formulas = [
  '=1+1',
  '+1',
  '-1 이하',
  '@SUM(A1)',
  '=cmd|"/c calc"!A1',
  '<script>alert(1)</script>',
  '펲 😀 債',
  '"따옴표", 쉼표',
  '줄\n바꿈',
  "'작은",
  '0123',
]
const sheetOf = (texts: readonly string[]): Sheet => ({
  sheetName: '공약 [2021]',
  columns: [
    { title: '이름', type: 'text' },
    { title: '=제목', type: 'text' },
    { title: '번호', type: 'integer' },
  ],
  rows: texts.map((text, index) => [text, texts[index + 1] ?? '', index]),
})
const file = (bytes: Uint8Array, name = 'x') => ({ name, bytes })
const rowsOf = async (bytes: Uint8Array) => valueOf(await readTable(file(bytes))).rows
const collect = async (stream: ReadableStream<Uint8Array>) =>
  new Uint8Array(await new Response(stream as BodyInit).arrayBuffer())
const expected = (texts: readonly string[]) =>
  texts.map((text, index) =>
    [text, texts[index + 1] ?? '', String(index)].map((cell) => cleanText(cell).trim()),
  )
const anyTexts = fc.array(
  fc.oneof(fc.string({ unit: 'binary', maxLength: 50 }), fc.constantFrom(...formulas)),
  { minLength: 1, maxLength: 10 },
)

describe('a workbook', () => {
  test('has shares as the fractions they are, or as people see them where that is asked', async () => {
    const shares: Sheet = {
      sheetName: '지표',
      columns: [
        { title: '목표', type: 'percent' },
        { title: '건', type: 'integer' },
      ],
      rows: [[0.985, 3]],
    }
    const bytes = await writeXlsx(shares)
    expect((await rowsOf(bytes))[1]).toEqual(['0.985', '3'])
    expect(valueOf(await readTable(file(bytes), { asSeen: true })).rows[1]).toEqual(['98.5%', '3'])
  })
  test('keeps every text, and none of them is a formula', async () => {
    const check = async (texts: readonly string[]): Promise<void> => {
      const bytes = await writeXlsx(sheetOf(texts))
      const [head, ...rows] = await rowsOf(bytes)
      expect(head).toEqual(['이름', '=제목', '번호'])
      expect(rows).toEqual(expected(texts))
      expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f')
    }
    await check(formulas)
    await fc.assert(fc.asyncProperty(anyTexts, check), { numRuns: 40, endOnFailure: true })
  })

  test('has typed columns: won as numbers, days as days, what no double holds as its digits', async () => {
    const bytes = await writeXlsx({
      sheetName: '예산',
      title: '2021년 예산',
      columns: [
        { title: '액', type: 'won' },
        { title: '날', type: 'date' },
        { title: '참', type: 'boolean' },
        { title: '비율', type: 'percent' },
        { title: '때', type: 'instant' },
      ],
      rows: [
        [4_060_000_000n, '2021-01-05', true, 0.434, new Date('2021-01-05T00:30:00Z')],
        [9_007_199_254_740_993n, null, false, null, null],
      ],
    })
    const rows = await rowsOf(bytes)
    expect(rows[0]?.[0]).toBe('2021년 예산')
    expect(rows[2]).toEqual(['4060000000', '2021-01-05', '예', '0.434', '2021-01-05 09:30:00'])
    expect(rows[3]).toEqual(['9007199254740993', '', '아니요', '', ''])
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(xml).toMatch(/<pane [^>]*ySplit="2"/)
    expect(xml).toMatch(/orientation="landscape"/)
    expect(xml).toMatch(/paperSize="9"/)
    expect(xml).toContain('<v>4060000000</v>')
  })

  test('carries a text longer than a cell on into the next row', async () => {
    const long = '가나다라'.repeat(10_000)
    const rows = await rowsOf(
      await writeXlsx({ sheetName: 's', columns: [{ title: 't', type: 'text' }], rows: [[long]] }),
    )
    expect(rows.slice(1).flat().join('')).toBe(long)
  })

  test('is written while it is sent when there are very many rows', async () => {
    const texts = Array.from({ length: 300 }, (_, index) => formulas[index % formulas.length] ?? '')
    expect(await rowsOf(await collect(await streamXlsx(sheetOf(texts))))).toEqual([
      ['이름', '=제목', '번호'],
      ...expected(texts),
    ])
  })
})

describe('a CSV file', () => {
  test('begins with a byte order mark, ends its lines as Excel does and defuses formulas for the office', async () => {
    const text = Buffer.from(await writeCsv(sheetOf(['=1+1', '-1 이하']))).toString('utf8')
    expect(text).toBe("\ufeff이름,'=제목,번호\r\n'=1+1,'-1 이하,0\r\n'-1 이하,,1")
  })

  test('is exact for machines', async () => {
    const check = async (texts: readonly string[]): Promise<void> => {
      const [, ...rows] = await rowsOf(await writeCsv(sheetOf(texts), 'machine'))
      expect(rows).toEqual(expected(texts))
    }
    await check(formulas)
    await fc.assert(fc.asyncProperty(anyTexts, check), { numRuns: 100 })
  })

  test('writes numbers plainly, below zero too', async () => {
    const sheet: Sheet = {
      sheetName: 's',
      columns: [{ title: '액', type: 'won' }],
      rows: [[-1_234_567n], [0.1]],
    }
    expect(Buffer.from(await writeCsv(sheet)).toString('utf8')).toBe('\ufeff액\r\n-1234567\r\n0.1')
    expect(
      Buffer.from(await collect(await streamCsv(sheet)))
        .toString('utf8')
        .trim(),
    ).toBe('\ufeff액\r\n-1234567\r\n0.1'.trim())
  })
})

describe('a download', () => {
  test('as JSON keys each row by the titles, twice the same title told apart', async () => {
    const reply = await tableDownload(
      {
        sheetName: 's',
        columns: [
          { title: '액', type: 'won' },
          { title: '액', type: 'text' },
        ],
        rows: [
          [5n, '=1'],
          [9_007_199_254_740_993n, null],
        ],
      },
      'json',
      '예산',
    )
    expect(reply.name).toBe('예산.json')
    const text = new TextDecoder().decode(await collect(reply.content as ReadableStream<Uint8Array>))
    expect(JSON.parse(text)).toEqual([
      { 액: 5, '액 (2)': '=1' },
      { 액: '9007199254740993', '액 (2)': null },
    ])
  })

  test('of a document is named for its form', async () => {
    const document = {
      title: '계획',
      issuer: '기획',
      locale: 'ko',
      day: '2021-11-10',
      blocks: [],
    } as unknown as Parameters<typeof documentDownload>[0]
    const replies = await Promise.all(
      (['md', 'hwpx', 'pdf'] as const).map((format) => documentDownload(document, format, '계획서')),
    )
    expect(replies.map(({ name, type }) => [name, type])).toEqual([
      ['계획서.md', 'text/markdown; charset=utf-8'],
      ['계획서.hwpx', 'application/hwp+zip'],
      ['계획서.pdf', 'application/pdf'],
    ])
  })
})

describe('reading a table', () => {
  const csv = '이름,금액\r\n"펲, 씨","1,234"\r\n'
  const table = [
    ['이름', '금액'],
    ['펲, 씨', '1,234'],
  ]

  test('understands UTF-8 with and without mark, CP949 and what Excel calls Unicode text', async () => {
    expect(await rowsOf(Buffer.from(`\ufeff${csv}`))).toEqual(table)
    expect(await rowsOf(Buffer.from(csv))).toEqual(table)
    expect(await rowsOf(iconv.encode(csv, 'cp949'))).toEqual(table)
    const tabs = '\ufeff이름\t금액\r\n"펲, 씨"\t"1,234"\r\n'
    expect(await rowsOf(Buffer.from(tabs, 'utf16le'))).toEqual(table)
    expect(await rowsOf(Buffer.from('이름;금액\n펲;5'))).toEqual([
      ['이름', '금액'],
      ['펲', '5'],
    ])
  })

  test('repeats the value of merged cells and takes a table of HTML that calls itself XLS', async () => {
    const merged = await workbook({
      sheets: [
        {
          name: 'a',
          rows: [
            ['국', '과'],
            ['기획국', '기획과'],
            [null, '예산과'],
          ],
          merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
        },
      ],
    })
    expect(await rowsOf(merged)).toEqual([
      ['국', '과'],
      ['기획국', '기획과'],
      ['기획국', '예산과'],
    ])
    const html =
      '<html><meta charset="utf-8"><table><tr><th>국</th><th>과</th></tr><tr><td>기획국</td><td>0012</td></tr></table></html>'
    expect(await rowsOf(Buffer.from(html))).toEqual([
      ['국', '과'],
      ['기획국', '0012'],
    ])
  })

  const refused = async (bytes: Uint8Array, limits = {}) => {
    const read = await readTable(file(bytes), limits)
    return read.ok ? 'read' : read.refusal
  }

  test('turns down what is empty, wrapped, locked, broken, no table or a bomb, each by its name', async () => {
    expect(await refused(new Uint8Array())).toBe('file-empty')
    expect(await refused(Buffer.from('\ufeff \r\n'))).toBe('file-empty')
    expect(
      await refused(
        Buffer.concat([
          Buffer.from([0x9b, 0x20]),
          Buffer.from('DRMONE  This Document is encrypted'),
          Buffer.alloc(600),
        ]),
      ),
    ).toBe('file-drm-wrapped')
    expect(await refused(Buffer.concat([Buffer.from('SCDSA004'), Buffer.alloc(600)]))).toBe(
      'file-drm-wrapped',
    )
    const locked = await workbook({
      sheets: [{ name: 'a', rows: [['x']] }],
      encryption: { password: 'p', spinCount: 10 },
    })
    expect(await refused(locked)).toBe('file-encrypted')
    const good = await writeXlsx(sheetOf(formulas))
    expect(await refused(good.slice(0, good.length / 2))).toBe('file-broken')
    expect(await refused(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n\0\0'), Buffer.alloc(90)]))).toBe(
      'file-not-a-table',
    )
    expect(await refused(zipSync({ 'word/document.xml': Buffer.from('<a/>') }))).toBe('file-not-a-table')
    expect(
      await refused(zipSync({ 'xl/workbook.xml': new Uint8Array(3_000_000) }), { inflatedBytes: 1_000_000 }),
    ).toBe('file-inflates-too-much')
  })

  test('stops at its limits of rows and columns', async () => {
    const long = Buffer.from(Array.from({ length: 12 }, (_, row) => `${row},a`).join('\n'))
    expect(await refused(long, { rows: 12 })).toBe('read')
    expect(await refused(long, { rows: 11 })).toBe('too-many-rows')
    expect(await refused(Buffer.from('a,b,c'), { columns: 2 })).toBe('too-many-columns')
    expect(await refused(await writeXlsx(sheetOf(formulas)), { rows: 5 })).toBe('too-many-rows')
  })

  test('never fails on arbitrary bytes', async () => {
    const heads = fc.constantFrom(
      [],
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [0xef, 0xbb, 0xbf],
      [0xff, 0xfe],
    )
    await fc.assert(
      fc.asyncProperty(heads, fc.uint8Array({ maxLength: 2_000 }), async (head, body) => {
        await readTable(file(Uint8Array.from([...head, ...body])))
      }),
      { numRuns: 200 },
    )
  })
})
