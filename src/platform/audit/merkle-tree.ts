import { createHash } from 'node:crypto'

/** A SHA-256 hash as 64 hexadecimal digits. */
export type Hash = string & { readonly kind: 'Hash' }

const HASH = /^[0-9a-f]{64}$/

/** Whether a text from outside has the form of a hash. */
export function isHash(text: string): text is Hash {
  return HASH.test(text)
}

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

const digest = (...parts: readonly Uint8Array[]): Hash => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex') as Hash
}

/** The root of a tree without leaves. */
export const emptyRoot: Hash = digest()

/** RFC 6962 §2.1: a leaf's hash begins with 0x00, so that no leaf passes for a node. */
export function leafHash(content: Uint8Array): Hash {
  return digest(LEAF, content)
}

/** RFC 6962 §2.1: a node's hash begins with 0x01. */
export function nodeHash(left: Hash, right: Hash): Hash {
  return digest(NODE, Buffer.from(left, 'hex'), Buffer.from(right, 'hex'))
}

/** The root over leaf hashes, by the definition of the RFC: for small trees and for tests. */
export function rootOf(leaves: readonly Hash[]): Hash {
  const [only] = leaves
  if (only === undefined) return emptyRoot
  if (leaves.length === 1) return only
  const split = splitOf(leaves.length)
  return nodeHash(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)))
}

/** The largest power of two smaller than a size of at least 2. */
export function splitOf(size: number): number {
  let power = 1
  while (power * 2 < size) power *= 2
  return power
}
