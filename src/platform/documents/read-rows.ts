import { refuse, type Result } from '../kernel/result.ts'
import { holdsStream, kindOf } from './file-kind.ts'
import { decodeText } from './read-delimited.ts'
import { type NamedRows, readAllSheets, readFirstSheet, readHtmlTable } from './read-workbook.ts'
import { inflatedSizeWithin } from './zip-size.ts'

/** Why a file gives no table. */
export type ReadTableRefusal =
  | 'file-empty'
  | 'file-encrypted'
  | 'file-drm-wrapped'
  | 'file-inflates-too-much'
  | 'file-broken'
  | 'file-not-a-table'
  | 'too-many-rows'
  | 'too-many-columns'

export interface ReadTableLimits {
  readonly rows: number
  readonly columns: number
  /** What a packed file may unpack to. */
  readonly inflatedBytes: number
  /** A share that is shown in percent is read as percent: 0.024 with the format 0.0% as 2.4%. */
  readonly asSeen?: boolean
}

export interface TableBytes {
  readonly bytes: Uint8Array
  readonly limits: ReadTableLimits
}

/** The rows of a workbook, or of a table in HTML that calls itself one; runs aside. */
export async function readRows({ bytes, limits }: TableBytes): Promise<Result<string[][], ReadTableRefusal>> {
  switch (kindOf(bytes)) {
    case 'zip':
      if (!inflatedSizeWithin(bytes, limits.inflatedBytes)) return refuse('file-inflates-too-much')
      return readFirstSheet(bytes, limits)
    case 'ole':
      // A rights-managed file has both streams.
      if (holdsStream(bytes, 'DRM')) return refuse('file-drm-wrapped')
      return holdsStream(bytes, 'EncryptedPackage') ? refuse('file-encrypted') : readFirstSheet(bytes, limits)
    case 'html':
      return readHtmlTable(decodeText(bytes) ?? '', limits)
    case 'text':
    case 'drm':
    case 'other':
      return refuse('file-not-a-table')
  }
}

/** Every sheet of an XLSX workbook; runs aside. Older and other forms have one table only and are refused. */
export async function readSheets({
  bytes,
  limits,
}: TableBytes): Promise<Result<readonly NamedRows[], ReadTableRefusal>> {
  const kind = kindOf(bytes)
  if (kind === 'drm' || (kind === 'ole' && holdsStream(bytes, 'DRM'))) return refuse('file-drm-wrapped')
  if (kind === 'ole' && holdsStream(bytes, 'EncryptedPackage')) return refuse('file-encrypted')
  if (kind !== 'zip') return refuse('file-not-a-table')
  if (!inflatedSizeWithin(bytes, limits.inflatedBytes)) return refuse('file-inflates-too-much')
  return readAllSheets(bytes, limits)
}
