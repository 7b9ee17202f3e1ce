import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { packedBytes, zipDirectory, type ZipEntry } from './zip-directory.ts'

const unpack = promisify(inflateRaw)

const MOST_UNPACKED = 200 * 1024 * 1024
/** Below this no ratio is a danger; above it no honest office file is packed so tightly. */
const RATIO_MATTERS_FROM = 20 * 1024 * 1024
const HIGHEST_RATIO = 100
const [STORED, DEFLATED] = [0, 8]

/** What lies in an archive: its names and, for a few small entries, their text. */
export interface ZipContent {
  readonly names: readonly string[]
  textOf(name: string): Promise<string | null>
}

/** Opens an archive after every entry was unpacked once within limits: what its directory claims is not believed. */
export async function openZip(bytes: Uint8Array): Promise<ZipContent | 'damaged' | 'bomb'> {
  const entries = zipDirectory(bytes)
  if (entries === null || entries.some(isSuspect)) return 'damaged'
  const claimed = entries.reduce((sum, { size }) => sum + size, 0)
  if (isTooMuch(claimed, bytes.length)) return 'bomb'
  let total = 0
  for (const entry of entries) {
    const size = await unpackedSize(bytes, entry)
    if (size === null) return 'damaged'
    total += size
    if (size > entry.size || isTooMuch(total, bytes.length)) return 'bomb'
  }
  return { names: entries.map(({ name }) => name), textOf: (name) => textOf(bytes, entries, name) }
}

const isTooMuch = (unpacked: number, packed: number): boolean =>
  unpacked > MOST_UNPACKED || (unpacked > RATIO_MATTERS_FROM && unpacked > packed * HIGHEST_RATIO)

/** Encrypted, packed in a way office files are not, or named so that unpacking would leave its folder. */
function isSuspect({ name, method, encrypted }: ZipEntry): boolean {
  const leaves = /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(name)
  return encrypted || leaves || (method !== STORED && method !== DEFLATED)
}

/** How much an entry really holds, at most one byte more than it claims; null when it cannot be unpacked. */
async function unpackedSize(bytes: Uint8Array, entry: ZipEntry): Promise<number | null> {
  const packed = packedBytes(bytes, entry)
  if (packed === null) return null
  if (entry.method === STORED) return packed.length
  try {
    return (await unpack(packed, { maxOutputLength: entry.size + 1 })).length
  } catch (fault) {
    const tooLong = fault instanceof Error && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE'
    return tooLong ? entry.size + 1 : null
  }
}

async function textOf(bytes: Uint8Array, entries: readonly ZipEntry[], name: string): Promise<string | null> {
  const entry = entries.find((one) => one.name === name)
  const packed = entry === undefined ? null : packedBytes(bytes, entry)
  if (entry === undefined || packed === null) return null
  return Buffer.from(entry.method === STORED ? packed : await unpack(packed)).toString('utf8')
}
