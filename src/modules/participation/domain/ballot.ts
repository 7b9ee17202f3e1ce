import { z } from 'zod'
import type { BallotForm } from './ballot-form.ts'

/** What somebody put on a ballot. A blank one is a paper that says nothing that counts (무효·기권). */
export type BallotContent =
  | { readonly kind: 'approval' | 'knapsack' | 'ranked'; readonly choices: readonly string[] }
  | { readonly kind: 'points'; readonly points: readonly (readonly [choice: string, points: number])[] }
  | { readonly kind: 'blank' }

const ids = z.array(z.string())

/** A ballot's content as the box holds it. */
export const marksSchema = z.union([
  z.object({ choices: ids }),
  z.object({ points: z.array(z.tuple([z.string(), z.int()])) }),
  z.object({}).strict(),
])

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** A ballot in the one way in which the same choices are always written: only a ranking keeps its order. */
export function canonicalBallot(content: BallotContent): BallotContent {
  switch (content.kind) {
    case 'approval':
    case 'knapsack':
      return { kind: content.kind, choices: content.choices.toSorted(byText) }
    case 'points':
      return { kind: 'points', points: content.points.toSorted(([a], [b]) => byText(a, b)) }
    case 'ranked':
    case 'blank':
      return content
  }
}

/** What the box holds of a ballot: choices, and nothing of who, when or where. */
export function marksOf(content: BallotContent): string {
  const ballot = canonicalBallot(content)
  switch (ballot.kind) {
    case 'blank':
      return '{}'
    case 'points':
      return JSON.stringify({ points: ballot.points })
    case 'approval':
    case 'knapsack':
    case 'ranked':
      return JSON.stringify({ choices: ballot.choices })
  }
}

/** A ballot of the box read again; one that does not fit its poll's form is a fault. */
export function contentOf(marks: string, kind: BallotForm['kind']): BallotContent {
  const read = marksSchema.parse(JSON.parse(marks))
  if ('points' in read && kind === 'points') return { kind, points: read.points }
  if ('choices' in read && kind !== 'points') return { kind, choices: read.choices }
  if (!('points' in read) && !('choices' in read)) return { kind: 'blank' }
  throw new Error('a ballot does not fit its poll')
}
