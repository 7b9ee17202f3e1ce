export type FileKind = 'zip' | 'ole' | 'html' | 'text' | 'drm' | 'other'

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** Marks with which the usual document-security products begin a file that they have wrapped. */
const DRM_MARKS = /DRMONE|<DOCUMENT SAFER|SCDSA00|Fasoo|MarkAny|DOCUMENT SAFER|NASCA|WRMXB|XSOFT/i

/** What a file is by its first bytes, whatever its name says. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip'
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole'
  const head = latin(bytes.subarray(0, 512))
  if (DRM_MARKS.test(head)) return 'drm'
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return 'text'
  if (/^(\xef\xbb\xbf)?\s*<(!doctype html|html|head|meta|table)\b/i.test(head)) return 'html'
  // A table in text has no zero bytes; anything else that is not text is a picture, a program, a wrapped file.
  return bytes.subarray(0, 65_536).includes(0) ? 'other' : 'text'
}

const STREAMS = { DRM: 'DRMContent', EncryptedPackage: 'EncryptedPackage' } as const

/** Whether an OLE file's directory, which is in UTF-16, names a stream: Microsoft's rights management, a password. */
export function holdsStream(bytes: Uint8Array, stream: keyof typeof STREAMS): boolean {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return whole.includes(Buffer.from(STREAMS[stream], 'utf16le'))
}
