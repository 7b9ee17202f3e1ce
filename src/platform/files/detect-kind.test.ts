import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync, strToU8 } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { detectKind } from './detect-kind.ts'
import { fileKinds, type FileKind } from './file-kinds.ts'
import { safeFileName } from './file-name.ts'

const zip = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
const office = (part: string, more: Record<string, string> = {}): Uint8Array =>
  zip({ '[Content_Types].xml': '<Types/>', [part]: '<x/>', ...more })
const compound = (stream: Buffer): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), stream, Buffer.alloc(100)])

/** A whole picture of one grey point. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

describe('what a file is', () => {
  it.each<[string, Uint8Array, FileKind | null]>([
    ['a PDF', strToU8('%PDF-1.7\n1 0 obj\n'), 'pdf'],
    ['a picture', png, 'png'],
    ['a Word file', office('word/document.xml'), 'docx'],
    ['an Excel file', office('xl/workbook.xml'), 'xlsx'],
    ['a PowerPoint file', office('ppt/presentation.xml'), 'pptx'],
    ['a Hangul file', zip({ mimetype: 'application/hwp+zip', 'Contents/header.xml': '<x/>' }), 'hwpx'],
    [
      'a Hangul file with its empty scripts',
      zip({ mimetype: 'application/hwp+zip', 'Scripts/headerScripts': '' }),
      'hwpx',
    ],
    ['an open document', zip({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'odt'],
    ['an old Hangul file', compound(Buffer.from('HWP Document File')), 'hwp'],
    ['an old Word file', compound(Buffer.from('WordDocument', 'utf16le')), 'doc'],
    ['an old Excel file', compound(Buffer.from('Workbook', 'utf16le')), 'xls'],
    ['an archive', zip({ 'a.txt': 'hello' }), 'zip'],
    ['Korean text in UTF-8', strToU8('부서,예산\n기획담당관,1000\n'), 'text'],
    ['Korean text in CP949', iconv.encode('부서,예산\n기획담당관,똠방각하\n', 'cp949'), 'text'],
    [
      'HTML, which is text whatever it is called',
      strToU8('<!doctype html><script>alert(1)</script>'),
      'text',
    ],
    ['a Word file with a program', office('word/document.xml', { 'word/vbaProject.bin': 'x' }), null],
    ['an office file locked by a password', compound(Buffer.from('EncryptedPackage', 'utf16le')), null],
    ['an archive that leaves its folder', zip({ '../../etc/passwd': 'x' }), null],
    [
      'an SVG, which can act',
      strToU8('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      null,
    ],
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), null],
    ['bytes of nothing known', Buffer.from('0001020304fffe', 'hex'), null],
    ['an archive cut short', zip({ 'a.txt': 'hello'.repeat(100) }).subarray(0, 60), null],
  ])('is told by its content: %s', async (_name, bytes, kind) => {
    expect(await detectKind(bytes)).toBe(kind)
  })

  it('never becomes a fault, whatever the bytes, nor when an archive is damaged anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await detectKind(bytes)
      }),
    )
    const whole = office('word/document.xml', { 'word/styles.xml': 'x'.repeat(500) })
    const damage = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
      minLength: 1,
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = Uint8Array.from(whole)
        for (const [at, value] of changes) bytes[at] = value
        await detectKind(bytes)
      }),
    )
  })
})

/** An archive of one deflated entry, whose directory claims what it likes. */
function archive(name: string, packed: Uint8Array, claimed: number): Uint8Array {
  const [nameBytes, local, entry, end] = [
    Buffer.from(name),
    Buffer.alloc(30),
    Buffer.alloc(46),
    Buffer.alloc(22),
  ]
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(claimed, 22)
  local.writeUInt16LE(nameBytes.length, 26)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(claimed, 24)
  entry.writeUInt16LE(nameBytes.length, 28)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length + nameBytes.length, 12)
  end.writeUInt32LE(local.length + nameBytes.length + packed.length, 16)
  return Buffer.concat([local, nameBytes, packed, entry, nameBytes, end])
}

describe('an archive that swells', () => {
  const zeros = deflateRawSync(Buffer.alloc(30 * 1024 * 1024))

  it('is refused by what its directory claims', async () => {
    expect(await detectKind(archive('word/document.xml', zeros, 30 * 1024 * 1024))).toBe('bomb')
    expect(await detectKind(archive('a', zeros, 0xffff_fffe))).toBe('bomb')
  })

  it('is refused when its directory claims less than it holds', async () => {
    expect(await detectKind(archive('word/document.xml', zeros, 1_000))).toBe('bomb')
  })

  it('is kept when it holds no more than an honest file may', async () => {
    const packed = deflateRawSync(Buffer.alloc(1024 * 1024))
    expect(await detectKind(archive('a.txt', packed, 1024 * 1024))).toBe('zip')
  })
})

describe("a sender's file name", () => {
  it.each<[string, FileKind, string]>([
    ['계획서.pdf', 'pdf', '계획서.pdf'],
    ['photo.PNG', 'png', 'photo.png'],
    ['photo.jpg', 'png', 'photo.jpg.png'],
    ['setup.exe', 'pdf', 'setup.exe.pdf'],
    ['../../etc/passwd', 'text', 'passwd.txt'],
    ['C:\\Users\\me\\공약.hwp', 'hwp', '공약.hwp'],
    ['annex\u202egnp.exe', 'png', 'annexgnp.exe.png'],
    ['a\r\nSet-Cookie: x.pdf', 'pdf', 'aSet-Cookie_ x.pdf'],
    ['.htaccess', 'text', 'htaccess.txt'],
    ['...', 'pdf', 'file.pdf'],
    ['', 'pdf', 'file.pdf'],
    ['보고서'.normalize('NFD') + '.pdf', 'pdf', '보고서.pdf'],
  ])('%j of a %s becomes %j', (sent, kind, name) => {
    expect(safeFileName(sent, kind)).toBe(name)
  })

  it('is short, has no folder and ends as its kind does, whatever was sent', () => {
    const anyName = fc.array(
      fc.nat({ max: 0x1_ffff }).map((point) => String.fromCodePoint(point)),
      { maxLength: 300 },
    )
    const anyKind = fc.constantFrom(...(Object.keys(fileKinds) as FileKind[]))
    fc.assert(
      fc.property(anyName, anyKind, (points, kind) => {
        const name = safeFileName(points.join(''), kind)
        expect(name).not.toMatch(/[/\\\p{Cc}\u202e]|^\./u)
        expect(fileKinds[kind].extensions.some((extension) => name.endsWith(`.${extension}`))).toBe(true)
        expect(Array.from(name).length).toBeLessThanOrEqual(160)
      }),
    )
  })
})
