import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanPicture } from './clean-picture.ts'

const bytesOf = (...parts: readonly (string | readonly number[] | Uint8Array)[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  )
const segment = (marker: number, body: Uint8Array | string): Uint8Array => {
  const inside = bytesOf(body)
  const length = inside.length + 2
  return bytesOf([0xff, marker, length >> 8, length & 0xff], inside)
}
const jfif = segment(0xe0, 'JFIF\0\x01\x02\0\0\x01\0\x01\0\0')
const table = segment(0xdb, 'a table')
const scan = bytesOf(segment(0xda, 'head'), [0x12, 0xff, 0x00, 0x34, 0xff, 0xd3, 0x56])
const end = [0xff, 0xd9]
const jpeg = (...between: readonly Uint8Array[]) => bytesOf([0xff, 0xd8], jfif, ...between, table, scan, end)

/** As a camera writes it, the first directory with the orientation and the address of what it knows of the place. */
function exif(orientation: number, little: boolean): Uint8Array {
  const tiff = new DataView(new ArrayBuffer(38))
  tiff.setUint16(0, little ? 0x4949 : 0x4d4d)
  tiff.setUint16(2, 0x2a, little)
  tiff.setUint32(4, 8, little)
  tiff.setUint16(8, 2, little)
  const entries = [
    [0x0112, 3, orientation],
    [0x8825, 4, 38],
  ] as const
  for (const [place, [tag, type, value]] of entries.entries()) {
    const at = 10 + place * 12
    tiff.setUint16(at, tag, little)
    tiff.setUint16(at + 2, type, little)
    tiff.setUint32(at + 4, 1, little)
    if (type === 3) tiff.setUint16(at + 8, value, little)
    else tiff.setUint32(at + 8, value, little)
  }
  return segment(0xe1, bytesOf('Exif\0\0', new Uint8Array(tiff.buffer), 'GPS 37.6152 126.7156'))
}

const cleaned = (bytes: Uint8Array, kind: 'jpeg' | 'png' = 'jpeg'): Uint8Array => {
  const done = cleanPicture(bytes, kind)
  if (!done.ok) throw new Error(done.refusal)
  return done.value
}
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

describe('a JPEG', () => {
  it('loses the place, the maker, comments, thumbnails and what hangs on behind it', () => {
    const told = jpeg(
      exif(1, true),
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0name'),
      segment(0xfe, 'mine'),
    )
    const bare = cleaned(bytesOf(told, 'a film that a telephone hung on'))
    expect(Buffer.from(bare).equals(Buffer.from(jpeg()))).toBe(true)
  })
  it.each([true, false])('keeps which side is up, whichever way its numbers run (little: %s)', (little) => {
    for (let orientation = 2; orientation <= 8; orientation += 1) {
      const bare = cleaned(jpeg(exif(orientation, little)))
      expect(textOf(bare)).toContain('Exif')
      expect(textOf(bare)).not.toContain('GPS')
      // Cleaned again it is the same: what was written says what was read.
      expect(Buffer.from(cleaned(bare)).equals(Buffer.from(bare))).toBe(true)
    }
  })
  it('keeps its colours and several scans', () => {
    const profile = segment(0xe2, 'ICC_PROFILE\0\x01\x01colours')
    const whole = bytesOf([0xff, 0xd8], profile, table, scan, table, scan, end)
    expect(Buffer.from(cleaned(whole)).equals(Buffer.from(whole))).toBe(true)
  })
})

describe('a PNG', () => {
  const chunk = (type: string, body: string) => {
    const inside = bytesOf(body)
    return bytesOf([0, 0, inside.length >> 8, inside.length & 0xff], type, inside, [1, 2, 3, 4])
  }
  const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  it('keeps the picture and loses words, times and Exif', () => {
    const picture = [chunk('IHDR', 'size'), chunk('IDAT', 'points'), chunk('IEND', '')]
    const [size, points, last] = picture as [Uint8Array, Uint8Array, Uint8Array]
    const told = bytesOf(
      head,
      size,
      chunk('eXIf', 'GPS'),
      chunk('tEXt', 'Author'),
      points,
      chunk('tIME', 'now'),
      last,
      'more',
    )
    expect(Buffer.from(cleaned(told, 'png')).equals(Buffer.from(bytesOf(head, ...picture)))).toBe(true)
  })
})

describe('whatever comes', () => {
  it('is cleaned or refused, never more than came but for the side that is up, and never breaks', () => {
    const any = fc.uint8Array({ maxLength: 300 })
    fc.assert(
      fc.property(
        any,
        fc.constantFrom('jpeg' as const, 'png' as const),
        fc.boolean(),
        (bytes, kind, begins) => {
          const given = begins
            ? bytesOf(
                kind === 'jpeg' ? [0xff, 0xd8] : [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
                bytes,
              )
            : bytes
          const done = cleanPicture(given, kind)
          if (done.ok) expect(done.value.length).toBeLessThanOrEqual(given.length + 40)
        },
      ),
    )
  })
  it('cut off anywhere is refused', () => {
    const whole = jpeg(exif(6, true))
    for (let length = 0; length < whole.length - 1; length += 1)
      expect(cleanPicture(whole.subarray(0, length), 'jpeg')).toEqual({
        ok: false,
        refusal: 'picture-broken',
      })
  })
})
