import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where the bytes of kept files lie: each once, under its hash. */
export interface FileFolder {
  readonly path: string
  /** Puts bytes under their hash unless they lie there; on the disk for good when it answers. */
  put(hash: string, bytes: Uint8Array, temporaryName: string): Promise<void>
  read(hash: string): Promise<Uint8Array | null>
  /** The hashes that lie there, folder by folder. */
  hashes(): AsyncGenerator<readonly string[]>
  /** Takes away what lay untouched since an instant, unless `isNeeded` says that it is needed after all. */
  removeOld(hash: string, since: Date, isNeeded: () => Promise<boolean>): Promise<boolean>
  /** Takes away unfinished writes that lay untouched since an instant. */
  removeUnfinished(since: Date): Promise<number>
}

const HASH = /^[0-9a-f]{64}$/
const INCOMING = 'incoming'

const isMissing = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'
const orNothing = async <T>(work: Promise<T>): Promise<T | null> =>
  work.catch((fault: unknown) => {
    if (isMissing(fault)) return null
    throw fault
  })

/** Opens the folder of kept files, making it when it is not there. */
export async function openFileFolder(path: string): Promise<FileFolder> {
  await mkdir(join(path, INCOMING), { recursive: true, mode: 0o700 })
  const placeOf = (hash: string): string => {
    if (!HASH.test(hash)) throw new RangeError('not a hash')
    return join(path, hash.slice(0, 2), hash.slice(2, 4), hash)
  }
  return {
    path,
    put: (hash, bytes, temporaryName) => put(placeOf(hash), join(path, INCOMING, temporaryName), bytes),
    read: (hash) => orNothing(readFile(placeOf(hash))),
    hashes: () => hashesIn(path),
    removeOld: (hash, since, isNeeded) =>
      removeOld(placeOf(hash), join(path, INCOMING, `${hash}.leaving`), since, isNeeded),
    removeUnfinished: (since) => removeUnfinished(join(path, INCOMING), since),
  }
}

async function put(place: string, temporary: string, bytes: Uint8Array): Promise<void> {
  if (await touchIfWhole(place, bytes.length)) return
  await mkdir(dirname(place), { recursive: true, mode: 0o700 })
  const file = await open(temporary, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, place)
  await syncFolder(dirname(place))
}

/** Touching tells the sweeper that the bytes are wanted again. */
async function touchIfWhole(place: string, size: number): Promise<boolean> {
  const found = await orNothing(stat(place))
  if (found === null || found.size !== size) return false
  const now = new Date()
  const touched = await orNothing(utimes(place, now, now).then(() => true))
  return touched === true
}

/** The name is on the disk only once its folder is; Windows does it by itself and knows no such call. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function* hashesIn(path: string): AsyncGenerator<readonly string[]> {
  for (const outer of await readdir(path)) {
    if (!/^[0-9a-f]{2}$/.test(outer)) continue
    for (const inner of await readdir(join(path, outer))) {
      const names = await readdir(join(path, outer, inner))
      yield names.filter((name) => HASH.test(name))
    }
  }
}

/** Moved aside before the last look, so that whoever keeps the same bytes meanwhile writes them anew. */
async function removeOld(
  place: string,
  aside: string,
  since: Date,
  isNeeded: () => Promise<boolean>,
): Promise<boolean> {
  const before = await orNothing(stat(place))
  if (before === null || before.mtime >= since) return false
  if ((await orNothing(rename(place, aside).then(() => true))) === null) return false
  const touchedMeanwhile = (await stat(aside)).mtime >= since
  if (touchedMeanwhile || (await isNeeded())) {
    await rename(aside, place)
    return false
  }
  await rm(aside)
  return true
}

async function removeUnfinished(incoming: string, since: Date): Promise<number> {
  let removed = 0
  for (const name of await readdir(incoming)) {
    const found = await orNothing(stat(join(incoming, name)))
    if (found === null || found.mtime >= since) continue
    await rm(join(incoming, name), { force: true })
    removed += 1
  }
  return removed
}
