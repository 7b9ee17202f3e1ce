import { emptyRoot, nodeHash, type Hash } from './merkle-tree.ts'

/** A complete subtree: over the 2^level leaves from index × 2^level on. */
export interface TreeNode {
  readonly level: number
  readonly index: number
}

export interface HashedNode extends TreeNode {
  readonly hash: Hash
}

/**
 * All that is needed of a tree to make it grow: the hashes of its complete subtrees from the largest to the
 * smallest, one for each binary digit 1 of its size.
 */
export interface CompactTree {
  readonly size: number
  readonly peaks: readonly Hash[]
}

export const emptyTree: CompactTree = { size: 0, peaks: [] }

/** Where the peaks of a tree of a size lie. */
export function peaksOf(size: number): TreeNode[] {
  return completeNodes(0, size)
}

/** The complete subtrees that a range of leaves falls into, from left to right; `from` starts a subtree. */
export function completeNodes(from: number, to: number): TreeNode[] {
  const nodes: TreeNode[] = []
  let start = from
  while (start < to) {
    let [width, level] = [1, 0]
    while (start % (width * 2) === 0 && start + width * 2 <= to) {
      width *= 2
      level += 1
    }
    nodes.push({ level, index: start / width })
    start += width
  }
  return nodes
}

/** Adds one leaf; `completed` are the subtrees above level 0 that it closes. */
export function addLeaf(
  tree: CompactTree,
  leaf: Hash,
): { readonly tree: CompactTree; readonly completed: readonly HashedNode[] } {
  const peaks = [...tree.peaks]
  const completed: HashedNode[] = []
  let [hash, index, level] = [leaf, tree.size, 0]
  while (index % 2 === 1) {
    const left = peaks.pop()
    if (left === undefined) throw new Error('a tree without its peaks')
    hash = nodeHash(left, hash)
    index = (index - 1) / 2
    level += 1
    completed.push({ level, index, hash })
  }
  peaks.push(hash)
  return { tree: { size: tree.size + 1, peaks }, completed }
}

/** The root of a tree from its peaks. */
export function compactRoot(tree: CompactTree): Hash {
  return tree.size === 0 ? emptyRoot : foldPeaks(tree.peaks)
}

/** Joins neighbouring subtrees, the smallest first, as the RFC's definition does. */
export function foldPeaks(peaks: readonly Hash[]): Hash {
  const root = peaks.reduceRight<Hash | null>(
    (right, left) => (right === null ? left : nodeHash(left, right)),
    null,
  )
  if (root === null) throw new Error('nothing to join')
  return root
}
