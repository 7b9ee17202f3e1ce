import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { IndicatorId, IndicatorPlan, IndicatorSetId, OwnerId } from '../domain/indicator.ts'
import { writePlan } from './plan-json.ts'
import { digits } from '../domain/rational.ts'
import { indicatorTables } from './tables.ts'

/** An indicator as the manual has it, its departments known. */
export interface PlannedIndicator extends IndicatorPlan {
  readonly id: IndicatorId
  readonly position: number
  readonly departmentId: DepartmentId
  readonly helperIds: readonly DepartmentId[]
}

const CHUNK = 100

/** Brings a manual's indicators in: new ones beside those that the set has by the same number, which are changed. */
export async function savePlanned(
  session: Session,
  setId: IndicatorSetId,
  planned: readonly PlannedIndicator[],
): Promise<void> {
  const tables = indicatorTables(session)
  for (let from = 0; from < planned.length; from += CHUNK) {
    const chunk = planned.slice(from, from + CHUNK)
    await tables
      .insertInto('indicator')
      .values(chunk.map((each) => ({ ...factsOf(each), id: each.id, set_id: setId, ...untouched })))
      .onConflict((conflict) =>
        conflict.columns(['set_id', 'number']).doUpdateSet((eb) => ({
          ...Object.fromEntries(changing.map((column) => [column, eb.ref(`excluded.${column}`)])),
          version: eb('indicator.version', '+', 1),
        })),
      )
      .execute()
  }
  const ids = planned.map(({ id }) => id)
  if (ids.length === 0) return
  await tables.deleteFrom('indicator_helper').where('indicator_id', 'in', ids).execute()
  const helpers = planned.flatMap(({ id, helperIds }) =>
    [...new Set(helperIds)].map((department_id) => ({ indicator_id: id, department_id })),
  )
  if (helpers.length > 0) await tables.insertInto('indicator_helper').values(helpers).execute()
}

const untouched = { owner_id: null, deputy_id: null, unlocked_until: null, version: 1 } as const

const factsOf = (plan: PlannedIndicator) => ({
  ...{ position: plan.position, number: plan.number, name: plan.name, field: plan.field, kind: plan.kind },
  ...{ source: plan.source, unit: plan.unit, decimals: plan.decimals, series: plan.series },
  ...{ data_source: plan.dataSource, evidence: plan.evidence, department_id: plan.departmentId },
  weight: digits(plan.weight),
  plan: writePlan(plan),
  baseline: plan.baseline === null ? null : digits(plan.baseline),
})

const changing = [
  ...(['position', 'name', 'field', 'kind', 'source', 'unit', 'decimals', 'series', 'data_source'] as const),
  ...(['evidence', 'department_id', 'weight', 'plan', 'baseline'] as const),
]

/** Takes indicators away that a new issue of the manual no longer has; only ones without values. */
export async function removeIndicators(session: Session, ids: readonly IndicatorId[]): Promise<void> {
  if (ids.length === 0) return
  const tables = indicatorTables(session)
  await tables
    .deleteFrom('indicator_helper')
    .where('indicator_id', 'in', [...ids])
    .execute()
  await tables
    .deleteFrom('indicator_event')
    .where('indicator_id', 'in', [...ids])
    .execute()
  await tables
    .deleteFrom('indicator')
    .where('id', 'in', [...ids])
    .execute()
}

export async function saveOwner(
  session: Session,
  ids: readonly IndicatorId[],
  who: { readonly ownerId?: OwnerId | null; readonly deputyId?: OwnerId | null },
): Promise<void> {
  if (ids.length === 0) return
  await indicatorTables(session)
    .updateTable('indicator')
    .set((row) => ({
      ...(who.ownerId === undefined ? {} : { owner_id: who.ownerId }),
      ...(who.deputyId === undefined ? {} : { deputy_id: who.deputyId }),
      version: row('version', '+', 1),
    }))
    .where('id', 'in', [...ids])
    .execute()
}

/** Moves the open indicators of a department that has ended to its heir, also those opened again after the lock. */
export async function moveDepartment(session: Session, from: DepartmentId, to: DepartmentId): Promise<void> {
  const tables = indicatorTables(session)
  const open = tables.selectFrom('indicator_set as s').select('s.id').where('s.locked_at', 'is', null)
  await tables
    .updateTable('indicator')
    .set((row) => ({ department_id: to, version: row('version', '+', 1) }))
    .where('department_id', '=', from)
    .where((row) => row.or([row('set_id', 'in', open), row('unlocked_until', 'is not', null)]))
    .execute()
}

export async function saveUnlocked(
  session: Session,
  id: IndicatorId,
  until: CalendarDate | null,
): Promise<void> {
  await indicatorTables(session)
    .updateTable('indicator')
    .set((row) => ({ unlocked_until: until, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
