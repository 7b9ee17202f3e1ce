import { createHash } from 'node:crypto'
import type { Session } from '../database/session.ts'
import { fileFolder } from './current-folder.ts'
import { listKeptFiles } from './file-queries.ts'
import type { FileId, KeptFile } from './kept-file.ts'

export interface FilesCheck {
  readonly checked: number
  readonly missing: readonly FileId[]
  readonly damaged: readonly FileId[]
}

const AT_ONCE = 500

/** Reads every kept file again and compares it with its hash. */
export async function checkFiles(database: Session): Promise<FilesCheck> {
  const [missing, damaged]: [FileId[], FileId[]] = [[], []]
  let [checked, after]: [number, FileId | null] = [0, null]
  for (;;) {
    const files: readonly KeptFile[] = await listKeptFiles(database, after, AT_ONCE)
    for (const file of files) {
      const bytes = await fileFolder().read(file.hash)
      if (bytes === null) missing.push(file.id)
      else if (createHash('sha256').update(bytes).digest('hex') !== file.hash) damaged.push(file.id)
      checked += 1
      after = file.id
    }
    if (files.length < AT_ONCE) return { checked, missing, damaged }
  }
}
