import type { FrozenPledge, RoundContent } from './round-content.ts'

/** What moved of a pledge between two rounds, what matters most first. */
export const moveKinds = [
  'completed',
  'set-aside',
  'reopened',
  'first-stage',
  'stage',
  'forward',
  'back',
] as const
export type MoveKind = (typeof moveKinds)[number]

/** A pledge that is not as it was. */
export interface PledgeMove {
  readonly kind: MoveKind
  readonly before: FrozenPledge
  readonly after: FrozenPledge
}

export interface RoundComparison {
  readonly moves: readonly PledgeMove[]
  readonly unchanged: number
  /** Pledges that only the later round knows. */
  readonly added: number
}

/** All that moved from one frozen round to another, in the order of what matters. */
export function compareRounds(
  before: Pick<RoundContent, 'pledges'>,
  after: Pick<RoundContent, 'pledges'>,
): RoundComparison {
  const old = new Map(before.pledges.map((pledge) => [pledge.id, pledge]))
  const pairs = after.pledges.flatMap((now) => {
    const then = old.get(now.id)
    return then === undefined ? [] : [{ then, now }]
  })
  const moves = pairs
    .flatMap(({ then, now }): PledgeMove[] => {
      const kind = moveOf(then, now)
      return kind === null ? [] : [{ kind, before: then, after: now }]
    })
    .toSorted(
      (a, b) => moveKinds.indexOf(a.kind) - moveKinds.indexOf(b.kind) || a.after.number - b.after.number,
    )
  return {
    moves,
    unchanged: pairs.length - moves.length,
    added: after.pledges.length - pairs.length,
  }
}

function moveOf(before: FrozenPledge, after: FrozenPledge): MoveKind | null {
  if (before.stage !== after.stage) {
    if (isCompleted(after) && !isCompleted(before)) return 'completed'
    if (isSetAside(after) && !isSetAside(before)) return 'set-aside'
    if (isCompleted(before) !== isCompleted(after)) return 'reopened'
    return before.stage === null ? 'first-stage' : 'stage'
  }
  if (before.progress === after.progress) return null
  return after.progress > before.progress ? 'forward' : 'back'
}

const isCompleted = ({ stage }: FrozenPledge) => stage === 'completed' || stage === 'continuing'
const isSetAside = ({ stage }: FrozenPledge) => stage === 'on-hold' || stage === 'dropped'
