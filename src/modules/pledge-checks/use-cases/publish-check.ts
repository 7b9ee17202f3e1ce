import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { PledgeProblem, PledgeProblemSource } from '#modules/pledges/index.ts'
import { lockCheck, type PledgeCheck } from '../data/check-queries.ts'
import { savePublished } from '../data/check-store.ts'
import { listCorrections } from '../data/correction-queries.ts'
import { readSnapshots, type Snapshot } from '../data/snapshot-queries.ts'
import { type Finding, findingWeights, lintRound } from '../domain/lint-round.ts'
import {
  type CheckId,
  publishCheck as decide,
  type PublishCheckRefusal as Decided,
  type SnapshotId,
} from '../domain/pledge-check.ts'
import { pledgeCheckActions } from '../domain/pledge-check-actions.ts'
import { pledgesById } from './check-lines.ts'
import { matchesHash } from './freeze-check.ts'
import { countedRates } from './round-rates.ts'

/** All that does not add up: in the frozen round, and in what other modules of the programme know. */
export interface Findings {
  readonly snapshot: Snapshot | null
  readonly own: readonly Finding[]
  readonly told: readonly (PledgeProblem & { readonly source: string })[]
  readonly errors: number
  readonly doubts: number
}

/** Looks through the latest frozen version of a round. */
export async function findingsOf(
  session: Session,
  check: PledgeCheck,
  today: CalendarDate,
  sources: readonly PledgeProblemSource[],
): Promise<Findings> {
  const snapshot =
    check.snapshotId === null
      ? null
      : ((await readSnapshots(session, [check.snapshotId])).get(check.snapshotId) ?? null)
  const own = snapshot === null ? [] : await ownFindings(session, check, snapshot, today)
  const told = []
  for (const source of sources)
    for (const problem of await source.problems(session, check.termId, today))
      told.push({ ...problem, source: source.name })
  const weights = [...own.map(({ code }) => findingWeights[code]), ...told.map(({ weight }) => weight)]
  const errors = weights.filter((weight) => weight === 'error').length
  return { snapshot, own, told, errors, doubts: weights.length - errors }
}

async function ownFindings(
  session: Session,
  check: PledgeCheck,
  snapshot: Snapshot,
  today: CalendarDate,
): Promise<readonly Finding[]> {
  const orders = await listCorrections(session, { checkIds: [check.id], state: 'not-done' })
  const now = await pledgesById(session, check.termId, today)
  return lintRound({
    content: snapshot.content,
    isWhole: matchesHash(snapshot),
    counted: countedRates(snapshot.content.pledges),
    corrections: orders.map(({ pledgeId, dueDay }) => ({ pledge: now.get(pledgeId)?.number ?? 0, dueDay })),
    now,
    today,
  })
}

export type PublishCheckRefusal =
  | Exclude<Decided, 'does-not-add-up'>
  | 'not-allowed'
  | 'not-found'
  | { readonly code: 'does-not-add-up'; readonly findings: Findings }

/** Publishes a closed round, once nothing in it is wrong. */
export async function publishCheck(
  context: Context,
  input: { readonly checkId: CheckId },
  sources: readonly PledgeProblemSource[],
): Promise<Result<SnapshotId, PublishCheckRefusal>> {
  if (!may(context.person, pledgeCheckActions['publish-check'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<SnapshotId, PublishCheckRefusal>> => {
    const check = await lockCheck(session, input.checkId, 'alone')
    if (check === null) return refuse('not-found')
    const findings = await findingsOf(session, check, context.today, sources)
    const decided = decide({
      state: check.state,
      snapshotId: check.snapshotId,
      publishedSnapshotId: check.published?.snapshotId ?? null,
      errors: findings.errors,
    })
    if (!decided.ok)
      return decided.refusal === 'does-not-add-up'
        ? refuse({ code: decided.refusal, findings })
        : refuse(decided.refusal)
    const snapshotId = decided.value
    await savePublished(session, check.id, { at: context.now, by: context.person.name, snapshotId })
    await audit(session, context, {
      action: 'pledge-checks.publish-check',
      subject: { kind: 'pledge-check', id: check.id },
      before: { snapshotId: check.published?.snapshotId ?? null },
      after: { snapshotId, hash: findings.snapshot?.hash ?? null, doubts: findings.doubts },
    })
    return ok(snapshotId)
  })
}
