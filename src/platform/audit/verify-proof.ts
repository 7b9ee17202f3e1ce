import { nodeHash, type Hash } from './merkle-tree.ts'

/** Whether a proof shows that a leaf stands at an index of the tree with this size and root (RFC 9162 §2.1.3.2). */
export function verifyInclusion(
  claim: { readonly leaf: Hash; readonly index: number; readonly size: number; readonly root: Hash },
  proof: readonly Hash[],
): boolean {
  if (!isPlace(claim.index) || !isPlace(claim.size) || claim.index >= claim.size) return false
  let [node, last, hash] = [claim.index, claim.size - 1, claim.leaf]
  for (const sibling of proof) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash)
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)]
    } else {
      hash = nodeHash(hash, sibling)
    }
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && hash === claim.root
}

export interface TreeClaim {
  readonly size: number
  readonly root: Hash
}

/** Whether a proof shows that the larger tree begins with all leaves of the smaller (RFC 9162 §2.1.4.2). */
export function verifyConsistency(small: TreeClaim, large: TreeClaim, proof: readonly Hash[]): boolean {
  if (!isPlace(small.size) || !isPlace(large.size) || small.size > large.size) return false
  if (small.size === large.size) return small.root === large.root && proof.length === 0
  if (small.size === 0) return proof.length === 0
  const path = isPowerOfTwo(small.size) ? [small.root, ...proof] : proof
  const [first, ...rest] = path
  if (first === undefined) return false
  let [node, last] = [small.size - 1, large.size - 1]
  while (node % 2 === 1) [node, last] = [half(node), half(last)]
  let [smallRoot, largeRoot] = [first, first]
  for (const sibling of rest) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      smallRoot = nodeHash(sibling, smallRoot)
      largeRoot = nodeHash(sibling, largeRoot)
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)]
    } else {
      largeRoot = nodeHash(largeRoot, sibling)
    }
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && smallRoot === small.root && largeRoot === large.root
}

const half = (place: number): number => Math.floor(place / 2)
const isPlace = (place: number): boolean => Number.isSafeInteger(place) && place >= 0

/** Not by bit operators, which end at 32 bits. */
function isPowerOfTwo(size: number): boolean {
  let rest = size
  while (rest > 1 && rest % 2 === 0) rest /= 2
  return rest === 1
}
