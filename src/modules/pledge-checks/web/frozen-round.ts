import type { Session } from '#platform/database/session.ts'
import { listChecks, type PledgeCheck } from '../data/check-queries.ts'
import { readSnapshots, type Snapshot } from '../data/snapshot-queries.ts'
import type { SnapshotId } from '../domain/pledge-check.ts'
import type { RoundContent } from '../domain/round-content.ts'
import { matchesHash } from '../use-cases/freeze-check.ts'

/** A frozen version of a round as pages and books tell it. */
export interface FrozenRoundShown {
  readonly snapshot: Snapshot
  readonly previous: RoundContent | null
  readonly isWhole: boolean
}

/**
 * A frozen version with the round before it: for citizens the one that was published before, for the office the one
 * that was frozen. Two queries.
 */
export async function frozenRound(
  session: Session,
  check: PledgeCheck,
  id: SnapshotId | null,
  reader: 'citizens' | 'office',
): Promise<FrozenRoundShown | null> {
  if (id === null) return null
  const checks = await listChecks(session, { termId: check.termId })
  const before = checks
    .filter(({ lastDay }) => lastDay < check.lastDay)
    .map((each) => (reader === 'citizens' ? (each.published?.snapshotId ?? null) : each.snapshotId))
    .find((each) => each !== null)
  const found = await readSnapshots(session, [id, before ?? null])
  const snapshot = found.get(id)
  if (snapshot === undefined) return null
  const previous = before === undefined ? undefined : found.get(before)
  return { snapshot, previous: previous?.content ?? null, isWhole: matchesHash(snapshot) }
}
