import { strToU8, zipSync } from 'fflate'

/** A table's rows, all as texts. */
type Rows = readonly (readonly string[])[]

const SECTOR = 512
/** Shorter streams would lie in sectors of their own kind: what follows a stream's end is read as nothing. */
const SHORTEST = 4_096
const END = 0xfffffffe
const NONE = 0xffffffff

/** An OLE compound file (MS-CFB), as HWP 5 and XLS are, with streams that may lie in one storage each. */
function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const storages = [...new Set(Object.keys(streams).flatMap((path) => path.split('/').slice(0, -1)))]
  const padded = Object.entries(streams).map(([path, bytes]) => {
    const whole = Buffer.alloc(Math.ceil(Math.max(bytes.length, SHORTEST) / SECTOR) * SECTOR)
    whole.set(bytes)
    return { path, whole }
  })
  const entries = 1 + storages.length + padded.length
  const directory = Buffer.alloc(Math.ceil(entries / 4) * SECTOR)
  const body = [directory, ...padded.map(({ whole }) => whole)]
  const sectors = body.reduce((sum, { length }) => sum + length / SECTOR, 0)
  const fatSectors = Math.ceil((sectors + 100) / (SECTOR / 4 - 1))
  const fat = Buffer.alloc(fatSectors * SECTOR, 0xff)
  for (let at = 0; at < fatSectors; at += 1) fat.writeUInt32LE(0xfffffffd, at * 4)
  let sector = fatSectors
  const starts = body.map(({ length }) => {
    const [first, count] = [sector, length / SECTOR]
    sector += count
    for (let at = first; at < sector; at += 1) fat.writeUInt32LE(at + 1 === sector ? END : at + 1, at * 4)
    return first
  })
  const idOf = (name: string) => 1 + storages.indexOf(name)
  const places = padded.map(({ path }, at) => {
    const folder = path.includes('/') ? (path.split('/')[0] ?? '') : ''
    return { name: path.split('/').at(-1) ?? '', folder, id: 1 + storages.length + at }
  })
  const inFolder = (folder: string) => places.filter((one) => one.folder === folder).map(({ id }) => id)
  const top = [...storages.map(idOf), ...inFolder('')]
  const after = (ids: readonly number[], id: number) => ids[ids.indexOf(id) + 1] ?? NONE
  const write = (id: number, name: string, type: number, facts: { next?: number; child?: number; start?: number; size?: number }) => {
    const at = id * 128
    directory.write(name, at, 'utf16le')
    directory.writeUInt16LE((name.length + 1) * 2, at + 64)
    directory.writeUInt8(type, at + 66)
    directory.writeUInt8(1, at + 67)
    directory.writeUInt32LE(NONE, at + 68)
    directory.writeUInt32LE(facts.next ?? NONE, at + 72)
    directory.writeUInt32LE(facts.child ?? NONE, at + 76)
    directory.writeUInt32LE(facts.start ?? 0, at + 116)
    directory.writeUInt32LE(facts.size ?? 0, at + 120)
  } // prettier-ignore
  write(0, 'Root Entry', 5, { child: top[0] ?? NONE, start: END })
  for (const name of storages)
    write(idOf(name), name, 1, { next: after(top, idOf(name)), child: inFolder(name)[0] ?? NONE })
  for (const [at, { name, folder, id }] of places.entries())
    write(id, name, 2, {
      next: after(folder === '' ? top : inFolder(folder), id),
      ...{ start: starts[at + 1] ?? 0, size: padded[at]?.whole.length ?? 0 },
    })
  return Buffer.concat([compoundHead(fatSectors), fat, ...body])
}

function compoundHead(fatSectors: number): Buffer {
  const head = Buffer.alloc(SECTOR, 0)
  head.write('d0cf11e0a1b11ae1', 'hex')
  for (const [at, value] of [[24, 0x3e], [26, 3], [28, 0xfffe], [30, 9], [32, 6]] as const) head.writeUInt16LE(value, at) // prettier-ignore
  for (const [at, value] of [[44, fatSectors], [48, fatSectors], [56, SHORTEST], [60, END], [68, END]] as const) head.writeUInt32LE(value, at) // prettier-ignore
  for (let at = 0; at < 109; at += 1) head.writeUInt32LE(at < fatSectors ? at : NONE, 76 + at * 4)
  return head
}

const u16 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [at, value] of values.entries()) bytes.writeUInt16LE(value, at * 2)
  return bytes
}
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** A workbook of Excel 97 to 2003 (BIFF8) with one sheet; texts are cells of text (LABEL). */
export function anXls(sheet: string, rows: Rows): Uint8Array {
  const record = (id: number, data: Buffer) => Buffer.concat([u16(id, data.length), data])
  const bof = (kind: number) =>
    record(0x809, Buffer.concat([u16(0x600, kind, 0xdbb, 0x7cc), Buffer.alloc(8)]))
  const text = (words: string) => Buffer.concat([Buffer.from([1]), Buffer.from(words, 'utf16le')])
  const eof = record(0x0a, Buffer.alloc(0))
  const bound = (position: number) =>
    record(0x85, Buffer.concat([u32(position), Buffer.from([0, 0, sheet.length]), text(sheet)]))
  const start = bof(5).length + bound(0).length + eof.length
  const cells = rows.flatMap((row, line) =>
    row.map((cell, column) => record(0x204, Buffer.concat([u16(line, column, 0, cell.length), text(cell)]))),
  )
  return compoundFile({ Workbook: Buffer.concat([bof(5), bound(start), eof, bof(0x10), ...cells, eof]) })
}

/** A document of Hangul 5 (HWP) with one table. */
export function anHwp(rows: Rows): Uint8Array {
  const record = (tag: number, level: number, data: Buffer) => {
    const isLong = data.length >= 0xfff
    const head = u32((tag | (level << 10) | ((isLong ? 0xfff : data.length) << 20)) >>> 0)
    return Buffer.concat(isLong ? [head, u32(data.length), data] : [head, data])
  }
  const paragraph = (level: number, words: Buffer, isLast = true) =>
    Buffer.concat([
      record(66, level, Buffer.concat([u32(((isLast ? 0x80000000 : 0) | (words.length / 2)) >>> 0), Buffer.alloc(18)])),
      record(67, level + 1, words),
    ]) // prettier-ignore
  const text = (words: string) => Buffer.concat([Buffer.from(words, 'utf16le'), u16(13)])
  const cells = rows.flatMap((row, line) =>
    row.map((cell, column) =>
      Buffer.concat([
        record(72, 2, Buffer.concat([u16(1, 0, 0, 0, column, line, 1, 1), Buffer.alloc(18)])),
        paragraph(2, text(cell)),
      ]),
    ),
  )
  const columns = rows[0]?.length ?? 0
  const control = Buffer.from(' lbt', 'latin1')
  const anchor = Buffer.concat([u16(11), control, Buffer.alloc(8), u16(11), u16(13)])
  const section = Buffer.concat([
    paragraph(0, anchor),
    record(71, 1, Buffer.concat([control, Buffer.alloc(40)])),
    record(77, 2, Buffer.concat([u32(0), u16(rows.length, columns, 0, 0, 0, 0, 0), u16(...rows.map(() => columns)), u16(1)])), // prettier-ignore
    ...cells,
  ])
  const head = Buffer.alloc(256)
  head.write('HWP Document File', 'latin1')
  head.set([0, 3, 0, 5], 32)
  return compoundFile({
    FileHeader: head,
    DocInfo: record(16, 0, Buffer.alloc(26)),
    'BodyText/Section0': section,
  })
}

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A document of Word (DOCX) with one table. */
export function aDocx(rows: Rows): Uint8Array {
  const cell = (words: string) => `<w:tc><w:p><w:r><w:t>${escaped(words)}</w:t></w:r></w:p></w:tc>`
  const table = rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')
  const kind = (name: string) => `application/vnd.openxmlformats-${name}+xml`
  const [office, word] = [
    kind('package.relationships'),
    kind('officedocument.wordprocessingml.document.main'),
  ]
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  const schemas = 'http://schemas.openxmlformats.org'
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${xml}<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="${office}"/><Override PartName="/word/document.xml" ContentType="${word}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${xml}<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r1" Type="${schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${xml}<w:document xmlns:w="${schemas}/wordprocessingml/2006/main"><w:body><w:tbl>${table}</w:tbl></w:body></w:document>`,
    ),
  })
}
