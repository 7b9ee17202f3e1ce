import type { AccountId } from '../access/person.ts'
import type { Id } from '../kernel/ids.ts'
import type { FileKind } from './file-kinds.ts'

export type FileId = Id<'File'>

/** A file that someone handed in, as its row remembers it; the bytes lie in the folder under their hash. */
export interface KeptFile {
  readonly id: FileId
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string
  readonly size: bigint
  readonly kind: FileKind
  /** As the sender called it, made safe; its extension fits what the file is. */
  readonly name: string
  readonly keptBy: AccountId | null
  readonly keptAt: Date
}

/** What one form takes. */
export interface FileRules {
  readonly kinds: readonly FileKind[]
  readonly maxBytes: number
}

export type KeepFileRefusal = 'file-too-large' | 'file-type-not-allowed' | 'file-empty'
