import type { ErrorCode, IRBlock, PageMarkdown, ParseFailure, ParseSuccess, ParseWarning } from 'kordoc'
import { ok, refuse, type Result } from '../kernel/result.ts'
import { holdsStream, kindOf } from './file-kind.ts'
import { inflatedSizeWithin } from './zip-size.ts'

/** Why a file gives no document. */
export type ParseDocumentRefusal =
  | 'empty'
  | 'not-a-document'
  | 'encrypted'
  | 'drm-wrapped'
  | 'pictures-only'
  | 'unreadable'
  | 'too-big'
  | 'too-slow'
  | 'busy'

/** A part of a document as kordoc reads it, without the bytes of pictures. */
export type ParsedBlock = IRBlock

export interface ParsedDocument {
  readonly kind: 'hwpx' | 'hwp' | 'hwp3' | 'hwpml' | 'pdf' | 'xlsx' | 'xls' | 'docx'
  readonly title?: string
  readonly pageCount?: number
  readonly markdown: string
  /** In reading order. */
  readonly blocks: readonly ParsedBlock[]
  /** By page where the format knows pages. */
  readonly pages: readonly PageMarkdown[]
  /** What was left out or mended, as kordoc says it. */
  readonly warnings: readonly ParseWarning[]
}

export interface DocumentBytes {
  readonly bytes: Uint8Array
}

const INFLATED_LIMIT = 256 * 1024 * 1024
/** Of the parsed document as text, before it leaves for the server's memory. */
const PLAIN_LIMIT = 64 * 1024 * 1024
const KINDS = ['hwpx', 'hwp', 'hwp3', 'hwpml', 'pdf', 'xlsx', 'xls', 'docx'] as const

/** What stands in a document of an office; runs aside. */
export async function readDocument({
  bytes,
}: DocumentBytes): Promise<Result<ParsedDocument, ParseDocumentRefusal>> {
  const refusal = refusalByBytes(bytes)
  if (refusal !== null) return refuse(refusal)
  const { detectFormat, parse } = await import('kordoc')
  // kordoc would fetch a model from the network to read a picture.
  const buffer = new Uint8Array(bytes).buffer
  if (['image', 'unknown'].includes(detectFormat(buffer))) return refuse('not-a-document')
  const parsed = await parse(buffer).catch(() => null)
  if (parsed === null) return refuse('unreadable')
  if (!parsed.success) return refuse(refusalOf(parsed, bytes))
  return parsed.isImageBased === true ? refuse('pictures-only') : plain(parsed)
}

function refusalByBytes(bytes: Uint8Array): ParseDocumentRefusal | null {
  if (bytes.length === 0) return 'empty'
  switch (kindOf(bytes)) {
    case 'drm':
      return 'drm-wrapped'
    case 'zip':
      return inflatedSizeWithin(bytes, INFLATED_LIMIT) ? null : 'too-big'
    case 'ole':
      if (holdsStream(bytes, 'DRM')) return 'drm-wrapped'
      return holdsStream(bytes, 'EncryptedPackage') ? 'encrypted' : null
    case 'html':
    case 'text':
    case 'other':
      return null
  }
}

const byCode: Readonly<Partial<Record<ErrorCode, ParseDocumentRefusal>>> = {
  EMPTY_INPUT: 'empty',
  UNSUPPORTED_FORMAT: 'not-a-document',
  ENCRYPTED: 'encrypted',
  DRM_PROTECTED: 'drm-wrapped',
  DECOMPRESSION_BOMB: 'too-big',
  ZIP_BOMB: 'too-big',
  OUTPUT_TOO_LARGE: 'too-big',
  IMAGE_BASED_PDF: 'pictures-only',
}

function refusalOf({ fileType, code, error }: ParseFailure, bytes: Uint8Array): ParseDocumentRefusal {
  if (code === 'MISSING_DEPENDENCY') throw new Error(error)
  // kordoc has no code for a PDF that wants a password.
  if (fileType === 'pdf' && Buffer.from(bytes).includes('/Encrypt')) return 'encrypted'
  return code === undefined ? 'unreadable' : (byCode[code] ?? 'unreadable')
}

function plain(parsed: ParseSuccess): Result<ParsedDocument, ParseDocumentRefusal> {
  const kind = KINDS.find((one) => one === parsed.fileType)
  if (kind === undefined) return refuse('not-a-document')
  const document: ParsedDocument = {
    kind,
    ...(parsed.metadata?.title === undefined ? {} : { title: parsed.metadata.title }),
    ...(parsed.pageCount === undefined ? {} : { pageCount: parsed.pageCount }),
    markdown: parsed.markdown,
    blocks: parsed.blocks,
    pages: parsed.pages ?? [],
    warnings: parsed.warnings ?? [],
  }
  const text = JSON.stringify(document, (key, value: unknown) => (key === 'imageData' ? undefined : value))
  return text.length > PLAIN_LIMIT ? refuse('too-big') : ok(JSON.parse(text) as ParsedDocument)
}
