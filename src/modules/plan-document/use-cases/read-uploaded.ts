import { parseDocument, type ParseDocumentRefusal } from '#platform/documents/parse-document.ts'
import { decodeText } from '#platform/documents/read-delimited.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { blocksFromHtml } from '../domain/blocks-from-html.ts'
import { blocksFromParsed } from '../domain/blocks-from-parsed.ts'
import { blocksFromText } from '../domain/blocks-from-text.ts'
import type { DocumentBlock } from '../domain/document-block.ts'
import type { NotAPlan, ReadPlan } from '../domain/plan-document.ts'
import { readPlan } from '../domain/read-plan.ts'

/** Why an uploaded document gives no plan. */
export type ReadUploadedRefusal = { readonly code: ParseDocumentRefusal } | NotAPlan

/** What was read, with the document's own lines. */
export interface ReadUploaded {
  readonly plan: ReadPlan
  readonly blocks: readonly DocumentBlock[]
}

/**
 * Ten times a long plan. Reading is the server's own work: half a megabyte of the worst text takes it 0.7 s, and what
 * is longer is no plan.
 */
const mostText = 512 * 1024

/** Reads an uploaded document whose kind its content told. */
export async function readUploaded(
  bytes: Uint8Array,
  isText: boolean,
): Promise<Result<ReadUploaded, ReadUploadedRefusal>> {
  const blocks = isText ? blocksOfText(bytes) : await blocksOfDocument(bytes)
  if (!blocks.ok) return blocks
  if (lengthOf(blocks.value) > mostText) return refuse({ code: 'too-big' })
  // With names, so that it is known how many people the document speaks of; none of them goes into the draft.
  const plan = readPlan(blocks.value, { withNames: true })
  return plan.ok ? ok({ plan: plan.value, blocks: blocks.value }) : plan
}

const lengthOf = (blocks: readonly DocumentBlock[]): number =>
  blocks.reduce((sum, block) => {
    const texts = block.kind === 'table' ? block.rows.flat() : [block]
    return texts.reduce((inner, { text }) => inner + text.length, sum)
  }, 0)

type Blocks = Result<readonly DocumentBlock[], { readonly code: ParseDocumentRefusal }>

function blocksOfText(bytes: Uint8Array): Blocks {
  if (bytes.length > mostText) return refuse({ code: 'too-big' })
  const text = decodeText(bytes)
  if (text === null) return refuse({ code: 'not-a-document' })
  const isHtml = /^\s*<(?:!doctype html|html|head|body|h[1-6]|p|div|table)\b/i.test(text.slice(0, 4_000))
  return ok(isHtml ? blocksFromHtml(text) : blocksFromText(text))
}

async function blocksOfDocument(bytes: Uint8Array): Promise<Blocks> {
  const parsed = await parseDocument(bytes)
  return parsed.ok ? ok(blocksFromParsed(parsed.value.blocks)) : refuse({ code: parsed.refusal })
}
