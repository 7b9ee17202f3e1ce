import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { ok, type Result } from '#platform/kernel/result.ts'
import { chartRevision } from '../data/city-queries.ts'
import { loadChart } from '../data/chart-queries.ts'
import { livingOn } from '../domain/chart.ts'
import type { ReorganizationId } from '../domain/chart.ts'
import type { DepartmentAsOf } from '../domain/department.ts'
import { organizationActions } from '../domain/organization-actions.ts'
import type { Reorganization } from '../domain/reorganization.ts'
import { applyReorganization, problem, type ReorganiseRefusal, workOut } from './apply-reorganization.ts'

/**
 * Carries a reorganisation out, whole or not at all. `revision` is that of the preview it was confirmed on:
 * if the chart changed since, the answer is `stale`.
 */
export async function reorganise(
  context: Context,
  input: Reorganization & { readonly revision?: number },
): Promise<Result<ReorganizationId, ReorganiseRefusal>> {
  if (!may(context.person, organizationActions.changeChart)) return problem('not-allowed')
  const { revision, ...plan } = input
  return change(context, (session) => applyReorganization(session, context, plan, revision))
}

/** What a reorganisation would do, for looking at before confirming. */
export interface ReorganizationPreview {
  readonly revision: number
  readonly before: readonly DepartmentAsOf[]
  readonly after: readonly DepartmentAsOf[]
  readonly peopleMoved: number
  readonly deputiesEnded: number
}

/** Works a reorganisation out without doing it. */
export async function previewReorganization(
  context: Context,
  plan: Reorganization,
): Promise<Result<ReorganizationPreview, ReorganiseRefusal>> {
  if (!may(context.person, organizationActions.changeChart)) return problem('not-allowed')
  const revision = await chartRevision(context.database)
  const chart = await loadChart(context.database)
  const worked = await workOut(context.database, context, plan)
  if (!worked.ok) return worked
  const { decided, moved, deputiesEnded } = worked.value
  return ok({
    revision,
    before: livingOn(chart, plan.day),
    after: livingOn(decided.chart, plan.day),
    peopleMoved: new Set(moved.changed.map(({ staffId }) => staffId)).size,
    deputiesEnded: deputiesEnded.length,
  })
}
