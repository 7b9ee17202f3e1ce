import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { addDays, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { heirOf } from '#modules/organization/index.ts'
import { indicatorsByIds, openedUntilBefore } from '../data/indicator-queries.ts'
import { saveUnlocked } from '../data/indicator-store.ts'
import { holdSet, setsToLock } from '../data/set-queries.ts'
import { saveLock } from '../data/set-store.ts'
import { valuesOf } from '../data/value-queries.ts'
import { holdIndicators, insertEvents } from '../data/value-store.ts'
import { indicatorActions } from '../domain/indicator-actions.ts'
import type { IndicatorId, IndicatorSetId } from '../domain/indicator.ts'
import { handOnDepartments } from './indicator-duties.ts'

export type LockRefusal = 'not-allowed' | 'not-found' | 'locked-already' | 'before-base-day'

/** What was locked: how many values there were, and how many of them the office had accepted. */
export interface LockedSet {
  readonly values: number
  readonly accepted: number
}

/** Locks a set: from now on no value changes, on no way. What is not yet accepted stays as it is, and is counted. */
export async function lockSet(
  context: Context,
  setId: IndicatorSetId,
): Promise<Result<LockedSet, LockRefusal>> {
  if (!may(context.person, indicatorActions.lock)) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<LockedSet, LockRefusal>> => {
    const set = await holdSet(session, setId, 'alone')
    if (set === null) return refuse('not-found')
    if (set.lockedAt !== null) return refuse('locked-already')
    if (context.today < set.baseDay) return refuse('before-base-day')
    const values = await valuesOf(session, setId)
    const accepted = values.filter(({ state }) => state === 'accepted').length
    const locked = { values: values.length, accepted }
    await saveLock(session, setId, { at: context.now, by: context.person.name })
    await audit(session, context, {
      action: 'indicators.lock-set',
      subject: { kind: 'indicator-set', id: setId },
      after: { ...locked },
    })
    return ok(locked)
  })
}

/** At the end of their lock day sets lock by themselves. Says how many. */
export async function lockDueSets(context: Context): Promise<number> {
  const due = await setsToLock(context.database, context.today)
  for (const { id } of due) await lockSet(context, id)
  return due.length
}

/** An indicator stays open for so many days at most. */
export const mostUnlockedDays = 14

export type UnlockRefusal =
  'not-allowed' | 'not-found' | 'not-locked' | 'reason-missing' | 'until-in-the-past' | 'until-too-far'

/** Opens one indicator again for some days, with a reason that stays on its page and in the log. */
export async function unlockIndicator(
  context: Context,
  {
    indicatorId,
    reason,
    until,
  }: { readonly indicatorId: IndicatorId; readonly reason: string; readonly until: CalendarDate },
): Promise<Result<void, UnlockRefusal>> {
  if (!may(context.person, indicatorActions.unlock)) return refuse('not-allowed')
  const why = reason.trim()
  if (why === '') return refuse('reason-missing')
  if (until < context.today) return refuse('until-in-the-past')
  if (until > addDays(context.today, mostUnlockedDays)) return refuse('until-too-far')
  return await change(context, async (session): Promise<Result<void, UnlockRefusal>> => {
    const [indicator] = await indicatorsByIds(session, [indicatorId])
    const set = indicator === undefined ? null : await holdSet(session, indicator.setId, 'alone')
    if (indicator === undefined || set === null) return refuse('not-found')
    if (set.lockedAt === null) return refuse('not-locked')
    await holdIndicators(session, [indicatorId])
    await saveUnlocked(session, indicatorId, until)
    // A department that has ended since the lock has nobody who could approve: its heir answers from now on.
    const heir = await heirOf(session, indicator.departmentId, context.today)
    if (heir !== null) await handOnDepartments(session, context, [heir], why)
    await insertEvents(session, [
      {
        ...{ id: context.newId(), indicator_id: indicatorId, month: null, act: 'unlocked' },
        ...{ value: null, reason: why, by_name: context.person.name, at: context.now },
      },
    ])
    await audit(session, context, {
      action: 'indicators.unlock-indicator',
      subject: { kind: 'indicator', id: indicatorId },
      after: { until },
      reason: why,
    })
    return ok()
  })
}

/** Closes an indicator again that was opened after the lock. */
export async function lockAgain(
  context: Context,
  indicatorId: IndicatorId,
): Promise<Result<void, 'not-allowed' | 'not-found' | 'not-unlocked'>> {
  if (!may(context.person, indicatorActions.unlock)) return refuse('not-allowed')
  return await change(context, async (session) => {
    const [indicator] = await indicatorsByIds(session, [indicatorId])
    if (indicator === undefined) return refuse('not-found')
    await holdSet(session, indicator.setId, 'alone')
    if (indicator.unlockedUntil === null) return refuse('not-unlocked')
    await saveUnlocked(session, indicatorId, null)
    await insertEvents(session, [
      {
        ...{ id: context.newId(), indicator_id: indicatorId, month: null, act: 'locked-again' },
        ...{ value: null, reason: '', by_name: context.person.name, at: context.now },
      },
    ])
    await audit(session, context, {
      action: 'indicators.lock-again',
      subject: { kind: 'indicator', id: indicatorId },
      before: { until: indicator.unlockedUntil },
    })
    return ok()
  })
}

/** Closes what was opened for days that are over. */
export async function endUnlocks(context: Context): Promise<number> {
  const open = await openedUntilBefore(context.database, context.today)
  for (const { id } of open) await lockAgain(context, id)
  return open.length
}
