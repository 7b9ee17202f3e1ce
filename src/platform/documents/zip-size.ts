import { Unzip, UnzipInflate } from 'fflate'

const CHUNK = 256 * 1024

/**
 * Whether a ZIP unpacks to no more than so many bytes. It unpacks to see, since the sizes that the archive
 * names of itself may lie, and keeps nothing of it.
 */
export function inflatedSizeWithin(bytes: Uint8Array, limit: number): boolean {
  let size = 0
  const unzip = new Unzip((entry) => {
    entry.ondata = (_error, chunk) => {
      size += (chunk as Uint8Array | null)?.length ?? 0
      if (size > limit) entry.terminate()
    }
    if (size <= limit) entry.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length && size <= limit; at += CHUNK) {
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length)
    }
  } catch {
    // Broken archives are for the reader of workbooks to turn down: here only the size counts.
    return size <= limit
  }
  return size <= limit
}
