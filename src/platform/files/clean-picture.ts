import { ok, refuse, type Result } from '../kernel/result.ts'

/** Kinds of pictures that can be cleaned. */
export const cleanableKinds = ['jpeg', 'png'] as const
export type CleanableKind = (typeof cleanableKinds)[number]

/**
 * The picture without what tells of its maker: where and when it was taken, with what, thumbnails, comments and whatever
 * hangs on behind it. How it looks stays: its colours (ICC) and which side is up.
 */
export function cleanPicture(bytes: Uint8Array, kind: CleanableKind): Result<Uint8Array, 'picture-broken'> {
  const parts = kind === 'jpeg' ? cleanJpeg(bytes) : cleanPng(bytes)
  return parts === null ? refuse('picture-broken') : ok(Buffer.concat(parts))
}

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee
const APP15 = 0xef
const COM = 0xfe
const hasNoLength = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

/** ITU-T T.81 B.1: markers, each but a few with a length that counts itself. */
function cleanJpeg(bytes: Uint8Array): readonly Uint8Array[] | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === EOI) return [...kept, bytes.subarray(at, at + 2)]
    const length = hasNoLength(marker) ? 0 : ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    const end = at + 2 + length
    if ((length < 2 && !hasNoLength(marker)) || end > bytes.length) return null
    kept.push(...segmentKept(marker, bytes.subarray(at, end)))
    at = marker === SOS ? endOfScan(bytes, end) : end
    if (marker === SOS) kept.push(bytes.subarray(end, at))
  }
  return null
}

/** A segment as it stays: whole, not at all, or of what a camera wrote only which side is up. */
function segmentKept(marker: number, segment: Uint8Array): readonly Uint8Array[] {
  if (marker === COM) return []
  if (marker < APP0 || marker > APP15) return [segment]
  if (marker === APP0 || marker === APP14) return [segment]
  if (marker === APP2) return begins(segment, 'ICC_PROFILE\0') ? [segment] : []
  if (marker !== APP1 || !begins(segment, 'Exif\0\0')) return []
  const orientation = orientationIn(segment.subarray(10))
  return orientation === null || orientation === 1 ? [] : [orientationSegment(orientation)]
}

const begins = (segment: Uint8Array, text: string): boolean =>
  Buffer.from(segment.subarray(4, 4 + text.length)).toString('latin1') === text

/** Compressed data ends at the next marker that is none of its own: a stuffed zero, or a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

const ORIENTATION = 0x0112

/** Which side is up, 1 to 8, from the first directory of TIFF 6.0; null when it does not say. */
function orientationIn(tiff: Uint8Array): number | null {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  if (view.byteLength < 10) return null
  const little = view.getUint16(0) === 0x4949
  const directory = view.getUint32(4, little)
  if (directory + 2 > view.byteLength) return null
  const count = view.getUint16(directory, little)
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * 12
    if (at + 12 > view.byteLength) return null
    if (view.getUint16(at, little) !== ORIENTATION) continue
    const value = view.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : null
  }
  return null
}

/** The smallest Exif there is: one directory with one entry. */
function orientationSegment(orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  const body = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff, 0, 0, 0, 0]
  const length = body.length + 2
  return Uint8Array.from([0xff, APP1, length >> 8, length & 0xff, ...body])
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** What makes the picture (PNG 1.3, 11.2 and 11.3.2), and how big and in which colours it is shown. */
const chunksKept = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs', 'cICP'],
  ...['acTL', 'fcTL', 'fdAT'],
])

function cleanPng(bytes: Uint8Array): readonly Uint8Array[] | null {
  if (!PNG.every((byte, place) => bytes[place] === byte)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, PNG.length)]
  for (let at = PNG.length; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return null
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    if (chunksKept.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') return kept
    at = end
  }
  return null
}
