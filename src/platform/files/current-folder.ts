import { openFileFolder, type FileFolder } from './file-folder.ts'

let current: FileFolder | null = null

/** Says where this process keeps files; called once at start, before the first file. */
export async function useFileFolder(path: string): Promise<FileFolder> {
  current = await openFileFolder(path)
  return current
}

/** The folder of this process; having none is a fault of the start. */
export function fileFolder(): FileFolder {
  if (current === null) throw new Error('no folder for files: call useFileFolder first')
  return current
}
