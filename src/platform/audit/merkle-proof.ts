import { completeNodes, foldPeaks, type TreeNode } from './compact-tree.ts'
import { splitOf, type Hash } from './merkle-tree.ts'

/** Leaves from `from` up to, not with, `to`: one hash of a proof is the root over one such range. */
export interface LeafRange {
  readonly from: number
  readonly to: number
}

/** The ranges whose roots prove that a leaf is in a tree of a size (RFC 6962 §2.1.1), from the leaf upwards. */
export function inclusionRanges(leaf: number, size: number): LeafRange[] {
  if (leaf < 0 || leaf >= size) throw new RangeError(`no leaf ${leaf} in a tree of ${size}`)
  const path: LeafRange[] = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = from + splitOf(to - from)
    if (leaf < middle) {
      path.unshift({ from: middle, to })
      to = middle
    } else {
      path.unshift({ from, to: middle })
      from = middle
    }
  }
  return path
}

/** The ranges whose roots prove that a tree of a size grew out of a smaller one (RFC 6962 §2.1.2). */
export function consistencyRanges(small: number, large: number): LeafRange[] {
  if (small < 0 || small > large) throw new RangeError(`no tree of ${small} inside one of ${large}`)
  if (small === 0 || small === large) return []
  const path: LeafRange[] = []
  let [from, to] = [0, large]
  while (small !== to) {
    const middle = from + splitOf(to - from)
    if (small <= middle) {
      path.unshift({ from: middle, to })
      to = middle
    } else {
      path.unshift({ from, to: middle })
      from = middle
    }
  }
  // The small tree's own root is known to whoever asks, so it is left out when it is a subtree of the large.
  return from === 0 ? path : [{ from, to }, ...path]
}

/** The stored subtrees that a proof's ranges are made of. */
export function nodesOf(ranges: readonly LeafRange[]): TreeNode[] {
  return ranges.flatMap(({ from, to }) => completeNodes(from, to))
}

/** The proof's hashes from the stored subtrees' hashes. */
export function proofFrom(ranges: readonly LeafRange[], hashOf: (node: TreeNode) => Hash): Hash[] {
  return ranges.map(({ from, to }) => foldPeaks(completeNodes(from, to).map(hashOf)))
}
