import { createHash } from 'node:crypto'
import type { Session } from '../database/session.ts'
import type { FileReply } from '../http/reply.ts'
import { fileFolder } from './current-folder.ts'
import { fileKinds } from './file-kinds.ts'
import { readKeptFiles } from './file-queries.ts'
import type { FileId, KeptFile } from './kept-file.ts'

/** A kept file with its bytes at hand. */
export interface OpenedFile {
  readonly file: KeptFile
  /** All bytes, checked against their hash; missing or damaged bytes are a fault. */
  bytes(): Promise<Uint8Array>
}

/** Opens a file by its id; null when there is none or it was deleted. Who may read it is asked by the use case. */
export async function openFile(session: Session, id: FileId): Promise<OpenedFile | null> {
  const file = (await readKeptFiles(session, [id])).get(id)
  return file === undefined ? null : { file, bytes: () => wholeBytes(file) }
}

async function wholeBytes(file: KeptFile): Promise<Uint8Array> {
  const bytes = await fileFolder().read(file.hash)
  if (bytes === null) throw new Error(`the bytes of file ${file.id} are missing`)
  const found = createHash('sha256').update(bytes).digest('hex')
  if (found !== file.hash) throw new Error(`the bytes of file ${file.id} are damaged`)
  return bytes
}

/** The answer that gives a kept file to a browser: shown when it is a picture or a PDF, else to be saved. */
export async function keptFileReply(opened: OpenedFile): Promise<FileReply> {
  const { type, inline } = fileKinds[opened.file.kind]
  return { kind: 'file', name: opened.file.name, type, content: await opened.bytes(), inline }
}
