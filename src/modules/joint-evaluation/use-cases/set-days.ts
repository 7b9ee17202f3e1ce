import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { type IndicatorSetId, setById, setDays, type SetDaysRefusal } from '#modules/indicators/index.ts'
import { holdYear } from '../data/year-queries.ts'
import { saveAppealDay } from '../data/year-store.ts'
import { jointEvaluationActions } from '../domain/joint-evaluation-actions.ts'

export type SetYearDaysRefusal = SetDaysRefusal | 'settled-already' | 'appeal-before-lock'

export interface YearDays {
  readonly setId: IndicatorSetId
  readonly baseDay: CalendarDate
  readonly lockDay: CalendarDate
  readonly appealUntil: CalendarDate
}

/** Sets a year's days anew: base day and lock day until it is locked, the last day of objections until the result. */
export async function setYearDays(
  context: Context,
  { setId, baseDay, lockDay, appealUntil }: YearDays,
): Promise<Result<void, SetYearDaysRefusal>> {
  if (!may(context.person, jointEvaluationActions['plan-year'])) return refuse('not-allowed')
  if (appealUntil <= lockDay) return refuse('appeal-before-lock')
  return await change(context, async (session): Promise<Result<void, SetYearDaysRefusal>> => {
    const year = await holdYear(session, setId)
    const set = await setById(session, setId)
    if (year === null || set === null) return refuse('not-found')
    if (year.resultOn !== null) return refuse('settled-already')
    if (set.baseDay !== baseDay || set.lockDay !== lockDay) {
      const moved = await setDays({ ...context, database: session }, { setId, baseDay, lockDay })
      if (!moved.ok) return moved
    }
    await saveAppealDay(session, setId, appealUntil)
    await audit(session, context, {
      action: 'joint-evaluation.set-days',
      subject: { kind: 'joint-year', id: setId },
      before: { appealUntil: year.appealUntil },
      after: { baseDay, lockDay, appealUntil },
    })
    return ok()
  })
}
