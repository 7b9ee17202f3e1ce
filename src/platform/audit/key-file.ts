import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { signingKey, type SigningKey } from './signing-key.ts'

/** The log's key from its file; makes the file at the first start, readable by its owner only. */
export async function loadOrCreateSigningKey(path: string, name: string): Promise<SigningKey> {
  return signingKey(name, createPrivateKey((await readKeyFile(path)) ?? (await createKeyFile(path))))
}

async function readKeyFile(path: string): Promise<string | null> {
  const found = await stat(path).catch(missing)
  if (found === null) return null
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) {
    throw new Error(`${path} can be read by others: its mode must be 600`)
  }
  return readFile(path, 'utf8')
}

async function createKeyFile(path: string): Promise<string> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  // `wx` fails when another process has made the file meanwhile, so that no key in use is overwritten.
  await writeFile(path, pem, { mode: 0o600, flag: 'wx', flush: true })
  return pem
}

function missing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
