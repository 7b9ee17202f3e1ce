import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addLeaf, compactRoot, completeNodes, emptyTree, peaksOf, type HashedNode } from './compact-tree.ts'
import { consistencyRanges, inclusionRanges, proofFrom } from './merkle-proof.ts'
import { emptyRoot, leafHash, nodeHash, rootOf, type Hash } from './merkle-tree.ts'
import { verifyConsistency, verifyInclusion } from './verify-proof.ts'

/** The test data of the certificate transparency project, published with its implementations. */
const referenceLeaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => leafHash(Buffer.from(hex, 'hex')))
const referenceRoots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
] as Hash[]

/** leaf, size, proof. */
const referenceInclusions: [number, number, string[]][] = [
  [0, 1, []],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    1,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
]

/** small, large, proof. */
const referenceConsistencies: [number, number, string[]][] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
]

const manyLeaves = Array.from({ length: 70 }, (_, index) => leafHash(Buffer.from(`leaf ${index}`)))

/** The tree's stored subtrees, as they come out of its growing. */
function grown(leaves: readonly Hash[]): {
  hashOf: (node: { level: number; index: number }) => Hash
  root: Hash
} {
  const nodes = new Map<string, Hash>()
  const keep = ({ level, index, hash }: HashedNode) => nodes.set(`${level}/${index}`, hash)
  let tree = emptyTree
  for (const [index, hash] of leaves.entries()) {
    const next = addLeaf(tree, hash)
    ;[{ level: 0, index, hash }, ...next.completed].forEach(keep)
    tree = next.tree
  }
  const hashOf = ({ level, index }: { level: number; index: number }): Hash => {
    const hash = nodes.get(`${level}/${index}`)
    if (hash === undefined) throw new Error(`subtree ${level}/${index} was never completed`)
    return hash
  }
  return { hashOf, root: compactRoot(tree) }
}

/** RFC 6962 §2.1.1 and §2.1.2, word for word. */
function naivePath(leaf: number, leaves: readonly Hash[]): Hash[] {
  if (leaves.length === 1) return []
  const k = 2 ** Math.ceil(Math.log2(leaves.length) - 1)
  return leaf < k
    ? [...naivePath(leaf, leaves.slice(0, k)), rootOf(leaves.slice(k))]
    : [...naivePath(leaf - k, leaves.slice(k)), rootOf(leaves.slice(0, k))]
}
function naiveSubproof(small: number, leaves: readonly Hash[], known: boolean): Hash[] {
  if (small === leaves.length) return known ? [] : [rootOf(leaves)]
  const k = 2 ** Math.ceil(Math.log2(leaves.length) - 1)
  return small <= k
    ? [...naiveSubproof(small, leaves.slice(0, k), known), rootOf(leaves.slice(k))]
    : [...naiveSubproof(small - k, leaves.slice(k), false), rootOf(leaves.slice(0, k))]
}

const size = fc.integer({ min: 1, max: manyLeaves.length })
const spoilt = (hash: Hash): Hash => nodeHash(hash, hash)

describe('the tree of RFC 6962', () => {
  it('has the published roots of the reference leaves, the empty tree included', () => {
    expect(emptyRoot).toBe(referenceRoots[0])
    for (const [count, root] of referenceRoots.entries()) {
      expect(rootOf(referenceLeaves.slice(0, count))).toBe(root)
      expect(grown(referenceLeaves.slice(0, count)).root).toBe(root)
    }
  })

  it('gives the published inclusion proofs', () => {
    for (const [leaf, count, proof] of referenceInclusions) {
      expect(proofFrom(inclusionRanges(leaf, count), grown(referenceLeaves).hashOf)).toEqual(proof)
    }
  })

  it('gives the published consistency proofs', () => {
    for (const [small, large, proof] of referenceConsistencies) {
      expect(proofFrom(consistencyRanges(small, large), grown(referenceLeaves).hashOf)).toEqual(proof)
    }
  })

  it('has the same root whether it grew leaf by leaf or was computed whole', () => {
    fc.assert(
      fc.property(size, (count) => {
        const leaves = manyLeaves.slice(0, count)
        expect(grown(leaves).root).toBe(rootOf(leaves))
        expect(peaksOf(count)).toHaveLength(count.toString(2).replaceAll('0', '').length)
      }),
    )
  })

  it('covers each leaf of a range once when it is cut into complete subtrees', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (count) => {
        const covered = completeNodes(0, count).reduce((sum, { level }) => sum + 2 ** level, 0)
        expect(covered).toBe(count)
      }),
    )
  })
})

describe('a proof of inclusion', () => {
  it('is the one that the RFC defines, for every leaf of every small tree, and convinces', () => {
    const { hashOf } = grown(manyLeaves)
    for (let count = 1; count <= 33; count += 1) {
      const leaves = manyLeaves.slice(0, count)
      for (const [index, leaf] of leaves.entries()) {
        const proof = proofFrom(inclusionRanges(index, count), hashOf)
        expect(proof).toEqual(naivePath(index, leaves))
        expect(verifyInclusion({ leaf, index, size: count, root: rootOf(leaves) }, proof)).toBe(true)
      }
    }
  })

  it('does not convince when anything about it is wrong', () => {
    const { hashOf } = grown(manyLeaves)
    fc.assert(
      fc.property(size, fc.nat(), fc.nat(), (count, seed, other) => {
        const index = seed % count
        const root = rootOf(manyLeaves.slice(0, count))
        const leaf = hashOf({ level: 0, index })
        const proof = proofFrom(inclusionRanges(index, count), hashOf)
        const claim = { leaf, index, size: count, root }
        const at = other % Math.max(proof.length, 1)
        const wrongIndex = (index + 1 + (other % count)) % (count + 1)
        expect(verifyInclusion({ ...claim, leaf: spoilt(leaf) }, proof)).toBe(false)
        expect(verifyInclusion({ ...claim, root: spoilt(root) }, proof)).toBe(false)
        if (wrongIndex !== index) expect(verifyInclusion({ ...claim, index: wrongIndex }, proof)).toBe(false)
        expect(verifyInclusion(claim, [...proof, root])).toBe(false)
        if (proof.length > 0) {
          expect(verifyInclusion(claim, proof.slice(1))).toBe(false)
          expect(verifyInclusion(claim, proof.with(at, spoilt(proof[at] ?? root)))).toBe(false)
        }
      }),
    )
  })
})

describe('a proof of consistency', () => {
  it('is the one that the RFC defines, for every pair of small trees, and convinces', () => {
    const { hashOf } = grown(manyLeaves)
    for (let large = 1; large <= 33; large += 1) {
      const leaves = manyLeaves.slice(0, large)
      for (let small = 1; small <= large; small += 1) {
        const proof = proofFrom(consistencyRanges(small, large), hashOf)
        expect(proof).toEqual(naiveSubproof(small, leaves, true))
        const old = { size: small, root: rootOf(leaves.slice(0, small)) }
        expect(verifyConsistency(old, { size: large, root: rootOf(leaves) }, proof)).toBe(true)
      }
    }
  })

  it('does not convince for a log that rewrote its past', () => {
    fc.assert(
      fc.property(size, size, fc.nat(), (a, b, seed) => {
        const [small, large] = [Math.min(a, b), Math.max(a, b)]
        const changed = seed % small
        const old = { size: small, root: rootOf(manyLeaves.slice(0, small)) }
        const rewritten = manyLeaves.slice(0, large).with(changed, spoilt(manyLeaves[changed] ?? emptyRoot))
        const proof = proofFrom(consistencyRanges(small, large), grown(rewritten).hashOf)
        expect(verifyConsistency(old, { size: large, root: rootOf(rewritten) }, proof)).toBe(false)
      }),
    )
  })

  it('does not convince with a hash too many, too few or changed', () => {
    const { hashOf } = grown(manyLeaves)
    fc.assert(
      fc.property(size, size, fc.nat(), (a, b, seed) => {
        const [small, large] = [Math.min(a, b), Math.max(a, b)]
        const claim = (count: number) => ({ size: count, root: rootOf(manyLeaves.slice(0, count)) })
        const proof = proofFrom(consistencyRanges(small, large), hashOf)
        const at = seed % Math.max(proof.length, 1)
        expect(verifyConsistency(claim(small), claim(large), [...proof, emptyRoot])).toBe(false)
        if (proof.length > 0) {
          expect(verifyConsistency(claim(small), claim(large), proof.slice(1))).toBe(false)
          const changed = proof.with(at, spoilt(proof[at] ?? emptyRoot))
          expect(verifyConsistency(claim(small), claim(large), changed)).toBe(false)
        }
      }),
    )
  })

  it('says of the empty tree that every tree grew out of it', () => {
    expect(consistencyRanges(0, 5)).toEqual([])
    expect(verifyConsistency({ size: 0, root: emptyRoot }, { size: 5, root: spoilt(emptyRoot) }, [])).toBe(
      true,
    )
  })
})
