import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { saveFigure } from '../data/plan-store.ts'
import { lockFigure } from '../data/figure-queries.ts'
import { isOpen } from '../domain/change-plan.ts'
import { type FigureValue, storedFigure } from '../domain/figure.ts'
import type { PlanText } from '../domain/plan-text.ts'
import type { FigureId } from '../domain/task.ts'
import { workplanActions } from '../domain/workplan-actions.ts'

export interface ChangeFigure {
  readonly figureId: FigureId
  readonly version: number
  /** Of the kind that the figure has. */
  readonly value: FigureValue
  readonly day: CalendarDate
  readonly source: PlanText | null
  readonly reason: string
}

export type ChangeFigureRefusal =
  'not-allowed' | 'not-found' | 'stale' | 'other-kind' | 'reason-missing' | 'plan-is-closed'

/** Corrects or renews a figure; the old value stays in the audit log with the reason. */
export async function changeFigure(
  context: Context,
  input: ChangeFigure,
): Promise<Result<void, ChangeFigureRefusal>> {
  const reason = input.reason.trim()
  if (reason === '') return refuse('reason-missing')
  return await change(context, async (session): Promise<Result<void, ChangeFigureRefusal>> => {
    const figure = await lockFigure(session, input.figureId)
    if (figure === null) return refuse('not-found')
    if (!may(context.person, workplanActions['change-figure'], { departmentId: figure.departmentId }))
      return refuse('not-allowed')
    if (figure.version !== input.version) return refuse('stale')
    if (figure.value.kind !== input.value.kind) return refuse('other-kind')
    if (!isOpen(figure.planState)) return refuse('plan-is-closed')
    const next = {
      id: figure.id,
      version: figure.version,
      value: input.value,
      day: input.day,
      source: input.source,
    }
    if (!(await saveFigure(session, next))) return refuse('stale')
    await audit(session, context, {
      action: 'workplan.change-figure',
      subject: { kind: 'figure', id: figure.id },
      before: { ...storedFigure(figure.value), day: figure.day },
      after: { ...storedFigure(input.value), day: input.day },
      reason,
    })
    return ok()
  })
}
