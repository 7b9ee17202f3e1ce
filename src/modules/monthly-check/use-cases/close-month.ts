import { createHash } from 'node:crypto'
import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { canonicalJson } from '#platform/audit/canonical-json.ts'
import { jsonValue } from '#platform/audit/json-value.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { figuresOfPlan, type PlanId } from '#modules/workplan/index.ts'
import { lockCheck } from '../data/check-queries.ts'
import { saveClosed, saveUnlocked } from '../data/check-store.ts'
import { revokeLinksOf } from '../data/reminder-store.ts'
import { nextSnapshotVersion } from '../data/snapshot-queries.ts'
import { insertSnapshot } from '../data/snapshot-store.ts'
import { isMissing } from '../domain/month-answer.ts'
import {
  type CheckId,
  closeMonth as decideClosing,
  type CloseMonthRefusal as ClosingRefused,
  type SnapshotId,
  unlockMonth as decideUnlocking,
  type UnlockMonthRefusal as UnlockingRefused,
} from '../domain/month-check.ts'
import { monthlyCheckActions } from '../domain/monthly-check-actions.ts'
import { type FrozenTask, type SnapshotContent, stagesOfSnapshot } from '../domain/snapshot.ts'
import { liveMonth, type MonthStanding } from './month-lines.ts'

export type CloseMonthRefusal = ClosingRefused | 'not-allowed' | 'not-found'
export type UnlockMonthRefusal = UnlockingRefused | 'not-allowed' | 'not-found'

/** Closes a month and freezes it: all tasks and figures as they are, with a hash of what was written. */
export async function closeMonth(
  context: Context,
  input: { readonly checkId: CheckId },
): Promise<Result<SnapshotId, CloseMonthRefusal>> {
  if (!may(context.person, monthlyCheckActions['close-month'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<SnapshotId, CloseMonthRefusal>> => {
    const check = await lockCheck(session, input.checkId, 'alone')
    if (check === null) return refuse('not-found')
    const decided = decideClosing(check.state)
    if (!decided.ok) return decided
    const standing = await liveMonth(session, check, context.today)
    const content = await contentOf(session, standing)
    const id = context.newId<SnapshotId>()
    const version = await nextSnapshotVersion(session, check.id)
    const frozen = frozenRow(standing, content)
    await insertSnapshot(session, {
      id,
      check_id: check.id,
      version,
      taken_at: context.now,
      taken_by_name: context.person.name,
      reason: version === 1 ? null : (check.unlocked?.reason ?? null),
      ...frozen,
    })
    await saveClosed(session, check.id, { at: context.now, by: context.person.name })
    const links = await revokeLinksOf(session, check.id, context.machineNow)
    await audit(session, context, {
      action: 'monthly-check.close-month',
      subject: { kind: 'month-check', id: check.id },
      before: { state: 'open' },
      after: {
        state: 'closed',
        month: check.month,
        version,
        hash: frozen.hash,
        missing: frozen.missing,
        links,
      },
    })
    return ok(id)
  })
}

async function contentOf(session: Session, standing: MonthStanding): Promise<SnapshotContent> {
  const { check, day, staleDays, lines } = standing
  const figures = await figuresOfPlan(session, check.planId as PlanId)
  return {
    month: check.month,
    year: check.year,
    day,
    staleDays,
    tasks: lines.map(({ task: _task, answer, ...line }): FrozenTask => ({
      ...line,
      answer: answer?.state ?? null,
    })),
    figures: figures.map(({ id, programme, label, value, day: asOf }) => ({
      id,
      programme,
      label,
      value,
      day: asOf,
    })),
  }
}

function frozenRow(standing: MonthStanding, content: SnapshotContent) {
  const written = canonicalJson(jsonValue(content))
  const stages = stagesOfSnapshot(content)
  const asked = standing.lines.flatMap(({ answer }) => (answer === null ? [] : [answer.state]))
  return {
    content: written,
    hash: createHash('sha256').update(written).digest('hex'),
    late: stages.late,
    stale: stages.stale,
    on_hold: stages['on-hold'],
    on_time: stages['on-time'],
    done: stages.done,
    asked: asked.length,
    missing: asked.filter(isMissing).length,
  }
}

/** Opens a closed month again, with a reason. What was frozen stays; the next closing makes a new version. */
export async function unlockMonth(
  context: Context,
  input: { readonly checkId: CheckId; readonly reason: string },
): Promise<Result<void, UnlockMonthRefusal>> {
  if (!may(context.person, monthlyCheckActions['unlock-month'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, UnlockMonthRefusal>> => {
    const check = await lockCheck(session, input.checkId, 'alone')
    if (check === null) return refuse('not-found')
    const reason = input.reason.trim()
    const decided = decideUnlocking(check.state, reason)
    if (!decided.ok) return decided
    await saveUnlocked(session, check.id, { at: context.now, by: context.person.name, reason })
    await audit(session, context, {
      action: 'monthly-check.unlock-month',
      subject: { kind: 'month-check', id: check.id },
      before: { state: 'closed' },
      after: { state: 'open', month: check.month },
      reason,
    })
    return ok()
  })
}

/** Whether a frozen month's text is still the one its hash was taken of. */
export function matchesHash(snapshot: { readonly written: string; readonly hash: string }): boolean {
  return createHash('sha256').update(snapshot.written).digest('hex') === snapshot.hash
}
