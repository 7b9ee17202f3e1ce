import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Another process works on the folder; two on one PGlite would destroy it. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'
  readonly pid: number
  constructor(folder: string, pid: number) {
    super(
      `${folder} is in use by process ${pid}: stop it first, or use PostgreSQL, which many may use at once`,
    )
    this.pid = pid
  }
}

/** Claims a data folder for this process; gives back how to let go of it. A claim of a dead process is void. */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'in-use-by')
  const own = String(process.pid)
  for (;;) {
    try {
      writeFileSync(file, own, { flag: 'wx' })
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const pid = Number(readOrNothing(file))
      if (pid !== process.pid && isAlive(pid)) throw new FolderInUse(folder, pid)
      rmSync(file, { force: true })
    }
  }
  return () => {
    if (readOrNothing(file) === own) rmSync(file, { force: true })
  }
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
