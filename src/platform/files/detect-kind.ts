import { fileTypeFromBuffer } from 'file-type'
import iconv from 'iconv-lite'
import type { FileKind } from './file-kinds.ts'
import { openZip, type ZipContent } from './unpack-zip.ts'

/** What a file is by its content alone; `bomb` when unpacking it would swamp its reader. */
export async function detectKind(bytes: Uint8Array): Promise<FileKind | 'bomb' | null> {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return await kindOfZip(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return kindOfCompound(bytes)
  const found = await fileTypeFromBuffer(bytes)
  if (found !== undefined) return BY_TYPE[found.mime] ?? null
  return isText(bytes) ? 'text' : null
}

const BY_TYPE: Readonly<Partial<Record<string, FileKind>>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
  'image/webp': 'webp',
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

const BY_MIMETYPE: Readonly<Partial<Record<string, FileKind>>> = {
  'application/hwp+zip': 'hwpx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
}
const BY_MAIN_PART: readonly (readonly [string, FileKind])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
]

async function kindOfZip(bytes: Uint8Array): Promise<FileKind | 'bomb' | null> {
  const zip = await openZip(bytes)
  if (zip === 'bomb') return 'bomb'
  if (zip === 'damaged' || holdsMacros(zip)) return null
  if (zip.names[0] === 'mimetype') return BY_MIMETYPE[((await zip.textOf('mimetype')) ?? '').trim()] ?? null
  if (!zip.names.includes('[Content_Types].xml')) return 'zip'
  return BY_MAIN_PART.find(([part]) => zip.names.includes(part))?.[1] ?? null
}

// A program inside a document (VBA, or the scripts of HWPX and ODF) is no part of what people hand in.
function holdsMacros(zip: ZipContent): boolean {
  return zip.names.some((name) =>
    /(?:^|\/)vbaProject\.bin$|^(?:Basic\/|Scripts\/(?!headerScripts|sourceScripts))/i.test(name),
  )
}

const inUtf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')
const BY_STREAM: readonly (readonly [Buffer, FileKind | null])[] = [
  [inUtf16('EncryptedPackage'), null],
  [Buffer.from('HWP Document File'), 'hwp'],
  [inUtf16('WordDocument'), 'doc'],
  [inUtf16('PowerPoint Document'), 'ppt'],
  [inUtf16('Workbook'), 'xls'],
]

/** The compound files of older offices are told apart by the names of their streams. */
function kindOfCompound(bytes: Uint8Array): FileKind | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return BY_STREAM.find(([stream]) => buffer.includes(stream))?.[1] ?? null
}

/** Readable text in UTF-8 or CP949, the two in which Korean offices write tables. */
function isText(bytes: Uint8Array): boolean {
  const decoded = asUtf8(bytes) ?? asCp949(bytes)
  return decoded !== null && !/[^\P{Cc}\t\n\r\f\u001a]/u.test(decoded)
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

// Node's own decoder of this encoding lacks the 8,822 syllables that Windows added to it.
function asCp949(bytes: Uint8Array): string | null {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'cp949')
  return text.includes('\ufffd') ? null : text
}
