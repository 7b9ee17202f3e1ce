import { parseDocument, type ParseDocumentRefusal } from '#platform/documents/parse-document.ts'
import { decodeText } from '#platform/documents/read-delimited.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { blocksFromHtml } from '../domain/blocks-from-html.ts'
import { blocksFromParsed } from '../domain/blocks-from-parsed.ts'
import { blocksFromText, mostCharacters } from '../domain/blocks-from-text.ts'
import type { DocumentBlock } from '../domain/document-block.ts'
import type { NotAPlan, ReadPlan } from '../domain/plan-document.ts'
import { readPlan, type ReadPlanOptions } from '../domain/read-plan.ts'

/** A file as it was uploaded or named. */
export interface PlanFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Why a file gives no plan: it cannot be read, or what it says is none. */
export type ReadPlanRefusal = { readonly code: ParseDocumentRefusal } | NotAPlan

/** Reads a yearly plan from HWP, HWPX, PDF, DOCX, plain text, Markdown or HTML; what the bytes are decides, not the name. */
export async function readPlanFile(
  { bytes }: PlanFile,
  options: ReadPlanOptions = { withNames: false },
): Promise<Result<ReadPlan, ReadPlanRefusal>> {
  if (bytes.length === 0) return refuse({ code: 'empty' })
  const blocks = isText(bytes) ? blocksOfText(bytes) : await blocksOfDocument(bytes)
  return blocks.ok ? readPlan(blocks.value, options) : blocks
}

type Blocks = Result<readonly DocumentBlock[], { readonly code: ParseDocumentRefusal }>

function blocksOfText(bytes: Uint8Array): Blocks {
  const text = decodeText(bytes)
  if (text === null) return refuse({ code: 'not-a-document' })
  if (text.length > mostCharacters) return refuse({ code: 'too-big' })
  const isHtml =
    /^\s*(?:<!--[^>]{0,2000}-->\s*)?<(?:!doctype html|html|head|body|h[1-6]|p|div|table)\b/iu.test(
      text.slice(0, 4_000),
    )
  return ok(isHtml ? blocksFromHtml(text) : blocksFromText(text))
}

async function blocksOfDocument(bytes: Uint8Array): Promise<Blocks> {
  const parsed = await parseDocument(bytes)
  return parsed.ok ? ok(blocksFromParsed(parsed.value.blocks)) : refuse({ code: parsed.refusal })
}

const starts = (bytes: Uint8Array, ...start: readonly number[]) =>
  start.every((byte, index) => bytes[index] === byte)
const SNIFFED = 65_536

/** Text holds no zero bytes unless a byte order mark says that it is of two bytes a letter. PDF and packed files are no text. */
function isText(bytes: Uint8Array): boolean {
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) return true
  const head = bytes.subarray(0, SNIFFED)
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46) || starts(bytes, 0x50, 0x4b) || starts(bytes, 0xd0, 0xcf))
    return false
  return !head.includes(0) && !isWrapped(head)
}

/** HWPML is XML and goes to the parser; so do the marks with which document security begins a file. */
function isWrapped(head: Uint8Array): boolean {
  const text = Buffer.from(head.subarray(0, 512)).toString('latin1')
  return /<HWPML|DRMONE|<DOCUMENT SAFER|SCDSA00|Fasoo|MarkAny|NASCA|WRMXB|XSOFT/iu.test(text)
}
