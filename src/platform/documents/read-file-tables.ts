import { refuse, type Result } from '../kernel/result.ts'
import { AsideFault, type AsideReason } from './aside-fault.ts'
import { inAside } from './aside.ts'
import type { FileTables, FileTablesRefusal } from './file-tables.ts'

export type { FileTable, FileTables, FileTablesRefusal } from './file-tables.ts'

/**
 * Every table of a file in its order, with what stands above it: a saved web page, XLSX, XLS, CSV, HWPX, HWP, DOCX or
 * PDF. What the bytes are decides, not the name; read in a process of its own, within its time and memory.
 */
export async function readFileTables(bytes: Uint8Array): Promise<Result<FileTables, FileTablesRefusal>> {
  if (bytes.length === 0) return refuse('empty')
  try {
    return await inAside('readFileTables', { bytes })
  } catch (error) {
    const refusal = error instanceof AsideFault ? byReason[error.reason] : undefined
    if (refusal === undefined) throw error
    return refuse(refusal)
  }
}

const byReason: Readonly<Partial<Record<AsideReason, FileTablesRefusal>>> = {
  busy: 'busy',
  'too-slow': 'too-slow',
  'too-big': 'too-big',
  crashed: 'unreadable',
}
