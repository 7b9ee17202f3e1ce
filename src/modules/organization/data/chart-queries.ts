import type { Session } from '#platform/database/session.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { type Chart, type ChartNode, flatTree, type ReorganizationId, treeOf } from '../domain/chart.ts'
import type { DepartmentAsOf, DepartmentVersion } from '../domain/department.ts'
import { type Successor, successorsIn } from '../domain/successors.ts'
import { type DepartmentVersionRow, organizationTables } from './tables.ts'

/** A version's row as the rules know it. */
export function versionOf(row: DepartmentVersionRow): DepartmentVersion {
  return {
    id: row.id,
    departmentId: row.department_id,
    from: row.valid_from,
    until: row.valid_until,
    name: { ko: row.name_ko, en: row.name_en },
    kind: row.kind,
    parentId: row.parent_id,
    extension: row.extension,
    order: row.sort_order,
    headPost: row.head_post,
    duties: { ko: row.duties_ko, en: row.duties_en },
  }
}

function versionsWithCodes(session: Session) {
  return organizationTables(session)
    .selectFrom('department_version as v')
    .innerJoin('department as d', 'd.id', 'v.department_id')
    .selectAll('v')
    .select('d.code')
}

/** The whole history of the chart: a few hundred rows even after many years. */
export async function loadChart(session: Session): Promise<Chart> {
  const versions = await versionsWithCodes(session).orderBy('v.valid_from').execute()
  const successions = await organizationTables(session)
    .selectFrom('department_succession')
    .selectAll()
    .orderBy('day')
    .orderBy('place')
    .execute()
  return {
    codes: new Map(versions.map((row) => [row.department_id, row.code])),
    versions: versions.map(versionOf),
    successions: successions.map((row) => ({
      predecessorId: row.predecessor_id,
      successorId: row.successor_id,
      kind: row.kind,
      day: row.day,
    })),
  }
}

/** The tree of departments and towns as it is on a day. */
export async function chartAsOf(session: Session, day: CalendarDate): Promise<readonly ChartNode[]> {
  const rows = await versionsWithCodes(session)
    .where('v.valid_from', '<=', day)
    .where((eb) => eb.or([eb('v.valid_until', 'is', null), eb('v.valid_until', '>', day)]))
    .execute()
  return treeOf(rows.map((row): DepartmentAsOf => ({ ...versionOf(row), code: row.code })))
}

/** The departments that live on a day, in the chart's order. */
export async function listDepartments(
  session: Session,
  day: CalendarDate,
): Promise<readonly DepartmentAsOf[]> {
  return flatTree(await chartAsOf(session, day)).map(({ department }) => department)
}

/**
 * What departments are called on a day. One that has ended keeps its last name, one that has not begun its
 * first: a record of another year never loses its department's name.
 */
export async function departmentNames(
  session: Session,
  ids: readonly DepartmentId[] | 'all',
  day: CalendarDate,
): Promise<ReadonlyMap<DepartmentId, Localized>> {
  if (ids !== 'all' && ids.length === 0) return new Map()
  let wanted = organizationTables(session)
    .selectFrom('department_version')
    .select(['department_id', 'valid_from', 'name_ko', 'name_en'])
    .orderBy('valid_from')
  if (ids !== 'all') wanted = wanted.where('department_id', 'in', [...new Set(ids)])
  const names = new Map<DepartmentId, Localized>()
  for (const row of await wanted.execute()) {
    if (row.valid_from <= day || !names.has(row.department_id)) {
      names.set(row.department_id, { ko: row.name_ko, en: row.name_en })
    }
  }
  return names
}

/** Who is responsible on a day for what a department had, through every reorganisation up to that day. */
export async function successorsOf(
  session: Session,
  departmentId: DepartmentId,
  day: CalendarDate,
): Promise<readonly Successor[]> {
  return successorsIn(await loadChart(session), departmentId, day)
}

/** One version with what decided it. */
export interface VersionWithDecision extends DepartmentVersion {
  readonly title: Localized
  readonly basis: string
}

/** A department's whole history: its versions and its links to others, with the names of their day. */
export interface DepartmentHistory {
  readonly id: DepartmentId
  readonly code: string
  readonly versions: readonly VersionWithDecision[]
  readonly chart: Chart
}

/** Finds a department by its id or its code, with its history; null when there is none. */
export async function departmentHistory(
  session: Session,
  idOrCode: string,
): Promise<DepartmentHistory | null> {
  const chart = await loadChart(session)
  const known = [...chart.codes].find(([id, code]) => id === idOrCode || code === idOrCode)
  if (known === undefined) return null
  const [id, code] = known
  const rows = await organizationTables(session)
    .selectFrom('department_version as v')
    .innerJoin('reorganization as r', 'r.id', 'v.reorganization_id')
    .selectAll('v')
    .select(['r.title_ko', 'r.title_en', 'r.basis'])
    .where('v.department_id', '=', id)
    .orderBy('v.valid_from')
    .execute()
  const versions = rows.map((row) => ({
    ...versionOf(row),
    title: { ko: row.title_ko, en: row.title_en },
    basis: row.basis,
  }))
  return { id, code, versions, chart }
}

export interface ReorganizationListed {
  readonly id: ReorganizationId
  readonly day: CalendarDate
  readonly title: Localized
  readonly basis: string
}

/** Every reorganisation, the latest first. */
export async function listReorganizations(session: Session): Promise<readonly ReorganizationListed[]> {
  const rows = await organizationTables(session)
    .selectFrom('reorganization')
    .selectAll()
    .orderBy('entry', 'desc')
    .execute()
  return rows.map(({ id, day, title_ko, title_en, basis }) => ({
    id,
    day,
    title: { ko: title_ko, en: title_en },
    basis,
  }))
}
