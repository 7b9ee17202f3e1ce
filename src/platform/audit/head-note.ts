import { isHash, type Hash } from './merkle-tree.ts'
import type { SigningKey, Verifier } from './signing-key.ts'

/** A tree's size and root at an instant: what is signed and published. */
export interface Head {
  readonly origin: string
  readonly size: number
  readonly root: Hash
  readonly signedAt: Date
}

export interface SignedHead extends Head {
  readonly keyId: string
  /** Base64 of the 64 bytes of Ed25519. */
  readonly signature: string
}

const NOTE =
  /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n([^\n]+)\n\n— ([^\s+]+) ([A-Za-z0-9+/]{91}=)\n$/

/** The signed text (C2SP tlog-checkpoint): whose log, size, root, and as an extension line the instant. */
export function headText(head: Head): string {
  const root = Buffer.from(head.root, 'hex').toString('base64')
  return `${head.origin}\n${head.size}\n${root}\n${head.signedAt.toISOString()}\n`
}

export function signedHead(head: Head, key: SigningKey): SignedHead {
  const signature = Buffer.from(key.sign(headText(head))).toString('base64')
  return { ...head, keyId: key.id, signature }
}

/** Text and signature together, as published and kept by others. */
export function headNote(head: SignedHead): string {
  const signature = Buffer.concat([Buffer.from(head.keyId, 'hex'), Buffer.from(head.signature, 'base64')])
  return `${headText(head)}\n— ${head.origin} ${signature.toString('base64')}\n`
}

/** Reads a note; null unless writing it again gives the same bytes. */
export function parseHeadNote(note: string): SignedHead | null {
  const [, origin, size, root, instant, , signature] = NOTE.exec(note) ?? []
  if (origin === undefined || root === undefined || signature === undefined || instant === undefined)
    return null
  const hash = Buffer.from(root, 'base64').toString('hex')
  const signedAt = new Date(instant)
  if (!isHash(hash) || Number.isNaN(signedAt.getTime())) return null
  const bytes = Buffer.from(signature, 'base64')
  const head = {
    origin,
    size: Number(size),
    root: hash,
    signedAt,
    keyId: bytes.subarray(0, 4).toString('hex'),
    signature: bytes.subarray(4).toString('base64'),
  }
  return headNote(head) === note ? head : null
}

/** Whether the head was signed by the key, under the key's name. */
export function isSignedBy(head: SignedHead, verifier: Verifier): boolean {
  return (
    head.origin === verifier.name &&
    head.keyId === verifier.id &&
    verifier.verify(headText(head), Buffer.from(head.signature, 'base64'))
  )
}
