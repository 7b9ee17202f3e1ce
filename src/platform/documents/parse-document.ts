import { refuse, type Result } from '../kernel/result.ts'
import { AsideFault, type AsideReason } from './aside-fault.ts'
import { inAside } from './aside.ts'
import type { ParsedDocument, ParseDocumentRefusal } from './read-document.ts'

export type { ParsedBlock, ParsedDocument, ParseDocumentRefusal } from './read-document.ts'

/** What stands in a HWP, HWPX, HWPML, DOCX, XLSX, XLS or PDF file; the file may be hostile, the answer comes in bounded time. */
export async function parseDocument(
  bytes: Uint8Array,
  options: { readonly milliseconds?: number } = {},
): Promise<Result<ParsedDocument, ParseDocumentRefusal>> {
  try {
    return await inAside('parseDocument', { bytes }, options.milliseconds)
  } catch (error) {
    const refusal = error instanceof AsideFault ? byReason[error.reason] : undefined
    if (refusal === undefined) throw error
    return refuse(refusal)
  }
}

// A file that ends the process that reads it is one that cannot be read. A fault in the task is ours.
const byReason: Readonly<Partial<Record<AsideReason, ParseDocumentRefusal>>> = {
  busy: 'busy',
  'too-slow': 'too-slow',
  'too-big': 'too-big',
  crashed: 'unreadable',
}
