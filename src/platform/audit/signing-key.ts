import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'

/** The key that a log's heads are signed with, under a name that says whose log it is. */
export interface SigningKey {
  readonly name: string
  /** The public part as others keep it (C2SP signed-note): name, key hash, key. */
  readonly verifier: string
  /** The first 4 bytes of the key's hash, in hex. */
  readonly id: string
  readonly publicKeyPem: string
  sign(text: string): Uint8Array
}

/** A log's public key, read from its verifier line. */
export interface Verifier {
  readonly name: string
  readonly id: string
  verify(text: string, signature: Uint8Array): boolean
}

const ED25519 = 1
const VERIFIER = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/

/** A signing key from an Ed25519 private key. The name has neither spaces nor plus signs. */
export function signingKey(name: string, privateKey: KeyObject): SigningKey {
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('heads are signed with Ed25519 only')
  if (!/^[^\s+]+$/.test(name)) throw new Error(`${JSON.stringify(name)} cannot name a key`)
  const publicKey = createPublicKey(privateKey)
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')
  const id = keyHash(name, raw)
  return {
    name,
    verifier: `${name}+${id}+${Buffer.from([ED25519, ...raw]).toString('base64')}`,
    id,
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey),
  }
}

/** Reads a verifier line; null when it is none or its key does not fit its hash. */
export function parseVerifier(line: string): Verifier | null {
  const [, name, id, key] = VERIFIER.exec(line) ?? []
  if (name === undefined || id === undefined || key === undefined) return null
  const bytes = Buffer.from(key, 'base64')
  const raw = bytes.subarray(1)
  if (bytes[0] !== ED25519 || bytes.toString('base64') !== key || keyHash(name, raw) !== id) return null
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' })
  return {
    name,
    id,
    verify: (text, signature) => verify(null, Buffer.from(text, 'utf8'), publicKey, signature),
  }
}

function keyHash(name: string, raw: Uint8Array): string {
  const hash = createHash('sha256').update(`${name}\n`).update(Uint8Array.of(ED25519)).update(raw)
  return hash.digest('hex').slice(0, 8)
}
