import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { ReorganizationId } from '../domain/chart.ts'
import type { CityProfile } from '../domain/city-profile.ts'
import type { DecidedReorganization } from '../domain/decide-reorganization.ts'
import type { DepartmentVersion } from '../domain/department.ts'
import type { Reorganization } from '../domain/reorganization.ts'
import { type DepartmentVersionRow, organizationTables } from './tables.ts'

/** Lets one change of the chart or of posts through at a time; null when no city has been founded. */
export async function lockChart(session: Session): Promise<{ readonly revision: number } | null> {
  const row = await organizationTables(session)
    .selectFrom('city_profile')
    .select('chart_revision')
    .where('id', '=', 1)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : { revision: row.chart_revision }
}

/** The day of the last reorganisation and how many there were. */
export async function lastReorganization(
  session: Session,
): Promise<{ day: CalendarDate | null; entry: number }> {
  const row = await organizationTables(session)
    .selectFrom('reorganization')
    .select(['day', 'entry'])
    .orderBy('entry', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? { day: null, entry: 0 }
}

function profileColumns(profile: CityProfile) {
  return {
    name_ko: profile.name.ko,
    name_en: profile.name.en,
    contact_ko: profile.contact.ko,
    contact_en: profile.contact.en,
    telephone_prefix: profile.telephonePrefix,
    population_ko: profile.population.ko,
    population_en: profile.population.en,
    official: profile.official,
  }
}

/** False when there is a city already. */
export async function insertCity(session: Session, profile: CityProfile): Promise<boolean> {
  const added = await organizationTables(session)
    .insertInto('city_profile')
    .values({ id: 1, chart_revision: 0, ...profileColumns(profile) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export async function updateCity(session: Session, profile: CityProfile): Promise<void> {
  await organizationTables(session)
    .updateTable('city_profile')
    .set(profileColumns(profile))
    .where('id', '=', 1)
    .execute()
}

/** Writes what a reorganisation changed, all of it in a handful of statements. */
export async function saveReorganization(
  session: Session,
  plan: Reorganization,
  decided: DecidedReorganization,
  as: { readonly id: ReorganizationId; readonly entry: number },
): Promise<void> {
  const tables = organizationTables(session)
  await tables
    .insertInto('reorganization')
    .values({ ...as, day: plan.day, title_ko: plan.title.ko, title_en: plan.title.en, basis: plan.basis })
    .execute()
  if (decided.created.length > 0) {
    await tables
      .insertInto('department')
      .values([...decided.created])
      .execute()
  }
  for (const version of decided.versionsChanged) {
    const { id, department_id: _, ...facts } = versionRow(version)
    await tables.updateTable('department_version').set(facts).where('id', '=', id).execute()
  }
  if (decided.versionsBegun.length > 0) {
    const rows = decided.versionsBegun.map((version) => ({
      ...versionRow(version),
      reorganization_id: as.id,
    }))
    await tables.insertInto('department_version').values(rows).execute()
  }
  if (decided.successions.length > 0) {
    const rows = decided.successions.map((link, place) => ({
      place,
      reorganization_id: as.id,
      predecessor_id: link.predecessorId,
      successor_id: link.successorId,
      kind: link.kind,
      day: link.day,
    }))
    await tables
      .insertInto('department_succession')
      .values(rows)
      .onConflict((c) => c.doNothing())
      .execute()
  }
  await tables
    .updateTable('city_profile')
    .set((eb) => ({ chart_revision: eb('chart_revision', '+', 1) }))
    .where('id', '=', 1)
    .execute()
}

function versionRow(version: DepartmentVersion): Omit<DepartmentVersionRow, 'reorganization_id'> {
  return {
    id: version.id,
    department_id: version.departmentId,
    valid_from: version.from,
    valid_until: version.until,
    name_ko: version.name.ko,
    name_en: version.name.en,
    kind: version.kind,
    parent_id: version.parentId,
    extension: version.extension,
    sort_order: version.order,
    head_post: version.headPost,
    duties_ko: version.duties.ko,
    duties_en: version.duties.en,
  }
}
