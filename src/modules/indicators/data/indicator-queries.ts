import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Indicator, IndicatorId, IndicatorSetId, OwnerId } from '../domain/indicator.ts'
import { readPlan } from './plan-json.ts'
import { readNumeric } from '../domain/rational.ts'
import { type IndicatorRow, indicatorTables } from './tables.ts'

const lined = (session: Session) =>
  indicatorTables(session)
    .selectFrom('indicator as i')
    .selectAll('i')
    .select((eb) =>
      eb
        .selectFrom('indicator_helper as h')
        .select((inner) => inner.fn.agg<DepartmentId[] | null>('array_agg', ['h.department_id']).as('ids'))
        .whereRef('h.indicator_id', '=', 'i.id')
        .as('helper_ids'),
    )

type LinedRow = Awaited<ReturnType<ReturnType<typeof lined>['execute']>>[number]

/** All indicators of a set in the manual's order. One query. */
export async function indicatorsOf(session: Session, setId: IndicatorSetId): Promise<readonly Indicator[]> {
  const rows = await lined(session)
    .where('i.set_id', '=', setId)
    .orderBy('i.position')
    .orderBy('i.id')
    .execute()
  return rows.map(indicatorOf)
}

/** An indicator by its number in the manual. */
export async function indicatorByNumber(
  session: Session,
  setId: IndicatorSetId,
  number: string,
): Promise<Indicator | null> {
  const row = await lined(session)
    .where('i.set_id', '=', setId)
    .where('i.number', '=', number)
    .executeTakeFirst()
  return row === undefined ? null : indicatorOf(row)
}

/** Indicators by their ids. */
export async function indicatorsByIds(
  session: Session,
  ids: readonly IndicatorId[],
): Promise<readonly Indicator[]> {
  if (ids.length === 0) return []
  const rows = await lined(session)
    .where('i.id', 'in', [...new Set(ids)])
    .orderBy('i.position')
    .execute()
  return rows.map(indicatorOf)
}

/** Indicators of sets that are not locked, that someone owns or stands in for. */
export async function ownedBy(session: Session, owner: OwnerId): Promise<readonly Indicator[]> {
  const rows = await lined(session)
    .innerJoin('indicator_set as s', 's.id', 'i.set_id')
    .where('s.locked_at', 'is', null)
    .where((eb) => eb.or([eb('i.owner_id', '=', owner), eb('i.deputy_id', '=', owner)]))
    .orderBy('i.position')
    .execute()
  return rows.map(indicatorOf)
}

/** Which of these departments answer for an indicator of a set that is not locked. */
export async function departmentsWithIndicators(
  session: Session,
  departments: readonly DepartmentId[],
): Promise<readonly DepartmentId[]> {
  if (departments.length === 0) return []
  const rows = await indicatorTables(session)
    .selectFrom('indicator as i')
    .innerJoin('indicator_set as s', 's.id', 'i.set_id')
    .select('i.department_id')
    .distinct()
    .where((row) => row.or([row('s.locked_at', 'is', null), row('i.unlocked_until', 'is not', null)]))
    .where('i.department_id', 'in', [...departments])
    .execute()
  return rows.map(({ department_id }) => department_id)
}

/** Indicators that were opened again and whose days for it are over. */
export async function openedUntilBefore(
  session: Session,
  today: CalendarDate,
): Promise<readonly Indicator[]> {
  const rows = await lined(session).where('i.unlocked_until', '<', today).orderBy('i.position').execute()
  return rows.map(indicatorOf)
}

function indicatorOf(row: LinedRow): Indicator {
  return { ...plannedOf(row), helperIds: row.helper_ids ?? [] }
}

const plannedOf = (row: Omit<IndicatorRow, 'plan'> & { readonly plan: unknown }) => ({
  ...{ id: row.id, setId: row.set_id, position: row.position, number: row.number, name: row.name },
  ...{ field: row.field, kind: row.kind, source: row.source, unit: row.unit, decimals: row.decimals },
  ...{ series: row.series, dataSource: row.data_source, evidence: row.evidence },
  ...{ departmentId: row.department_id, ownerId: row.owner_id, deputyId: row.deputy_id },
  ...{ unlockedUntil: row.unlocked_until, version: row.version },
  ...readPlan(row.plan),
  weight: readNumeric(row.weight),
  baseline: row.baseline === null ? null : readNumeric(row.baseline),
})
