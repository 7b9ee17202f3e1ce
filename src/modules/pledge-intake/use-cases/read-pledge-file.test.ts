import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import iconv from 'iconv-lite'
import { afterAll, describe, expect, test } from 'vitest'
import { endAsides } from '#platform/documents/aside.ts'
import type { Document } from '#platform/documents/document.ts'
import { fileTables } from '#platform/documents/file-tables.ts'
import { renderHwpx } from '#platform/documents/render-hwpx.ts'
import { renderPdf } from '#platform/documents/render-pdf.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { aDocx, anHwp, anXls } from '#testing/office-files.ts'
import { readBook } from '../domain/read-book.ts'
import { readPledgeFile } from './read-pledge-file.ts'

const head = ['연번', '분야', '공약명', '주관부서', '추진상황', '이행률', '사업기간']
const rows = Array.from({ length: 64 }, (_, at) => {
  const isDone = at % 3 === 0
  return [
    String(at + 1),
    at < 30 ? '든든한 경제' : '다정한 복지',
    `골목 안심길 ${at + 1}구간 정비`,
    at % 2 === 0 ? '도로관리과' : '복지정책과',
    isDone ? '완료' : '추진중',
    isDone ? '100%' : `${(at * 7) % 100}%`,
    '2018. 7 ~ 2022. 6',
  ]
})
/** What any form must give back. */
const truth = rows.map(([number, field, title, department, stage, progress]) => [
  Number(number),
  field,
  title,
  department,
  stage === '완료' ? 'completed' : 'on-track',
  Number(progress?.replace('%', '')),
])

async function told(bytes: Uint8Array) {
  const { pledges, fields, errors } = valueOf(await readPledgeFile(bytes))
  expect(errors).toEqual([])
  return pledges.map(({ number, field, title, department, stage, progress }) => [
    ...[number, fields.find((one) => one.number === field)?.title],
    ...[title, department, stage, progress],
  ])
}

const html = (charset: string) => `<!doctype html><html><head><meta charset="${charset}"></head><body>
<ul><li>공약 소개</li></ul><h3>민선7기 공약 추진현황</h3><p>2021. 12. 31. 기준</p><table><caption>공약</caption>
<tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr>
${rows.map((row) => `<tr>${row.map((cell) => `<td>&nbsp;${cell}<br></td>`).join('')}</tr>`).join('\n')}</table></body></html>`

const document = (): Document => ({
  title: '공약 추진현황',
  locale: 'ko',
  issuer: '한울시',
  day: calendarDate('2021-12-31'),
  blocks: [
    { kind: 'heading', level: 1, text: '공약 추진현황' },
    { kind: 'table', caption: '공약', head, align: head.map(() => 'left'), rows },
  ],
})

afterAll(() => endAsides())

describe('a pledge book reads the same in every form', () => {
  test('a saved page in UTF-8, in UTF-16 and in the older encoding', async () => {
    expect(await told(Buffer.from(html('utf-8')))).toEqual(truth)
    expect(await told(Buffer.from(`\ufeff${html('utf-16')}`, 'utf16le'))).toEqual(truth)
    const older = await readPledgeFile(iconv.encode(html('euc-kr'), 'cp949'))
    expect(valueOf(older)).toMatchObject({ asOf: '2021-12-31', termNumber: 7, kind: 'html', tables: 1 })
  })

  test('a page whose markup is broken, which is said', async () => {
    const broken = `${html('utf-8').replace('</table>', '')}<a href="`
    const { pledges, doubts } = valueOf(await readPledgeFile(Buffer.from(broken)))
    expect(pledges).toHaveLength(64)
    expect(doubts[0]?.code).toBe('markup-mended')
  })

  test('CSV in UTF-8 and CP949, with lines above the head', async () => {
    const csv = [['2021년 공약 현황'], ['(단위: %)'], head, ...rows].map((row) => row.join(',')).join('\r\n')
    expect(await told(Buffer.from(`\ufeff${csv}`))).toEqual(truth)
    expect(await told(iconv.encode(csv, 'cp949'))).toEqual(truth)
  })

  test('XLSX with a sheet for each field, merged cells and shares shown in percent', async () => {
    const sheetOf = (name: string) => ({
      name,
      columns: [...head.map(() => ({})).slice(0, 5), { numFmt: '0.0%' }, {}],
      rows: [
        ['공약 현황'],
        head.map((cell) => (cell === '분야' ? '구분' : cell)),
        ...rows.filter((row) => row[1] === name).map((row) => row.map((cell, at) => (at === 5 ? Number(cell.replace('%', '')) / 100 : at === 0 ? Number(cell) : cell))),
      ],
      merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 6 }],
    }) // prettier-ignore
    const bytes = await writeXlsx({ sheets: [sheetOf('든든한 경제'), sheetOf('다정한 복지')] })
    expect(await told(bytes)).toEqual(truth)
  })

  test('XLSX and CSV whose shares lost their percent signs, which is said', async () => {
    const csv = [head, ...rows.map((row) => row.map((cell, at) => (at === 5 ? String(Number(cell.replace('%', '')) / 100) : cell)))] // prettier-ignore
    const { doubts, pledges } = valueOf(await readPledgeFile(Buffer.from(csv.map((row) => row.join(',')).join('\n')))) // prettier-ignore
    expect(pledges.map(({ progress }) => progress)).toEqual(truth.map((row) => row[5]))
    expect(doubts.map(({ code }) => code)).toEqual(['progress-as-fraction'])
  })

  test('HWPX', async () => {
    expect(await told(await renderHwpx(document()))).toEqual(truth)
  })

  test.each([
    ['XLS, as Excel 97 wrote it', 'xls', () => anXls('공약', [head, ...rows])],
    ['HWP, as Hangul wrote it before HWPX', 'document', () => anHwp([head, ...rows])],
    ['DOCX', 'document', () => aDocx([head, ...rows])],
  ] as const)('%s', async (_form, kind, make) => {
    expect(await told(make())).toEqual(truth)
    expect(valueOf(await readPledgeFile(make())).kind).toBe(kind)
  })

  test('PDF, over its pages', async () => {
    expect(await told(await renderPdf(document()))).toEqual(truth)
  })
})

describe('a file that gives no pledges', () => {
  test('is refused with the reason', async () => {
    const refusal = async (bytes: Uint8Array) => {
      const read = await readPledgeFile(bytes)
      return read.ok ? 'read' : read.refusal.code
    }
    expect(await refusal(new Uint8Array())).toBe('empty')
    expect(await refusal(Buffer.from('<table><tr><td>1</td></tr></table>'))).toBe('no-pledge-table')
    expect(await refusal(Buffer.from('한 줄뿐인 글'))).toBe('no-table')
    expect(await refusal(Buffer.from('공약명,추진율\n가,1'))).toBe('column-missing')
    expect(await refusal(Buffer.from('SCDSA004 wrapped'))).toBe('drm-wrapped')
    expect(await refusal(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]))).toBe('not-a-document')
    expect(await refusal(Buffer.from('%PDF-1.7\n%%EOF'))).toBe('unreadable')
  })

  test('whatever is done to one that does, it is read or refused, never at fault', async () => {
    const page = Buffer.from(html('utf-8'))
    const sheet = await writeXlsx({ sheets: [{ name: 'a', rows: [head, ...rows] }] })
    const spoil = (bytes: Uint8Array, cuts: readonly (readonly [number, number])[]) => {
      const spoilt = Uint8Array.from(bytes)
      for (const [at, value] of cuts) spoilt[Math.floor(at * spoilt.length)] = value
      return spoilt
    }
    const cuts = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })), { maxLength: 40 }) // prettier-ignore
    await fc.assert(
      fc.asyncProperty(cuts, fc.integer({ min: 0, max: 100 }), async (some, share) => {
        for (const bytes of [page, sheet]) {
          const read = await fileTables({
            bytes: spoil(bytes, some).slice(0, Math.ceil((bytes.length * share) / 100)),
          })
          if (read.ok) readBook(read.value.tables, read.value.below)
          else expect(read.refusal).toMatch(/^[a-z-]+$/)
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  test('spans without end, tables without number and rows without number are bounded', async () => {
    const wide =
      `<table><tr>${'<td colspan="100000" rowspan="100000">연번</td>'.repeat(50)}</tr></table>`.repeat(400)
    expect(await readPledgeFile(Buffer.from(wide))).toEqual({
      ok: false,
      refusal: { code: 'no-pledge-table' },
    })
    const long = `공약명,번호,부서\n${'가,1,나\n'.repeat(20_000)}`
    expect(await readPledgeFile(Buffer.from(long))).toEqual({ ok: false, refusal: { code: 'too-many-rows' } })
  })

  test('an archive whose parts were taken away is no book', async () => {
    const whole = unzipSync(await writeXlsx({ sheets: [{ name: 'a', rows: [head, ...rows] }] }))
    for (const name of Object.keys(whole)) {
      const parts = Object.fromEntries(Object.entries(whole).filter(([key]) => key !== name))
      const read = await fileTables({ bytes: zipSync(parts) })
      if (!read.ok) expect(read.refusal).toMatch(/^[a-z-]+$/)
    }
  })
})
