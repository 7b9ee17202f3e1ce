import type { AccountId } from '../access/person.ts'
import type { FileId } from './kept-file.ts'

export type FilesTables = { kept_file: KeptFileTable }

export interface KeptFileTable {
  id: FileId
  hash: string
  size: bigint
  kind: string
  name: string
  kept_by: AccountId | null
  kept_at: Date
  deleted_at: Date | null
}
