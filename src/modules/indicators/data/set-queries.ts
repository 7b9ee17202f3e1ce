import type { Session } from '#platform/database/session.ts'
import type { IndicatorSet, IndicatorSetId } from '../domain/indicator.ts'
import { indicatorTables, type SetRow } from './tables.ts'

/** The evaluation of a programme in a year; null when it was not opened. */
export async function setOfYear(
  session: Session,
  programme: string,
  evaluationYear: number,
): Promise<IndicatorSet | null> {
  const row = await indicatorTables(session)
    .selectFrom('indicator_set')
    .selectAll()
    .where('programme', '=', programme)
    .where('evaluation_year', '=', evaluationYear)
    .executeTakeFirst()
  return row === undefined ? null : setOf(row)
}

/** A set by its id. */
export async function setById(session: Session, id: IndicatorSetId): Promise<IndicatorSet | null> {
  const row = await indicatorTables(session)
    .selectFrom('indicator_set')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : setOf(row)
}

/** The evaluations of a programme, the latest first. */
export async function listSets(session: Session, programme: string): Promise<readonly IndicatorSet[]> {
  const rows = await indicatorTables(session)
    .selectFrom('indicator_set')
    .selectAll()
    .where('programme', '=', programme)
    .orderBy('evaluation_year', 'desc')
    .execute()
  return rows.map(setOf)
}

/**
 * A set, held until the transaction ends: shared by those who write values, alone by who locks it, so that a value comes
 * wholly before or wholly after the lock.
 */
export async function holdSet(
  session: Session,
  id: IndicatorSetId,
  how: 'shared' | 'alone',
): Promise<IndicatorSet | null> {
  const query = indicatorTables(session).selectFrom('indicator_set').selectAll().where('id', '=', id)
  const row = await (how === 'alone' ? query.forUpdate() : query.forShare()).executeTakeFirst()
  return row === undefined ? null : setOf(row)
}

/** Sets whose lock day is over and that nobody has locked. */
export async function setsToLock(session: Session, today: string): Promise<readonly IndicatorSet[]> {
  const rows = await indicatorTables(session)
    .selectFrom('indicator_set')
    .selectAll()
    .where('locked_at', 'is', null)
    .where('lock_day', '<', today as IndicatorSet['lockDay'])
    .orderBy('evaluation_year')
    .execute()
  return rows.map(setOf)
}

function setOf(row: SetRow): IndicatorSet {
  return {
    id: row.id,
    programme: row.programme,
    evaluationYear: row.evaluation_year,
    resultYear: row.result_year,
    title: row.title,
    baseDay: row.base_day,
    lockDay: row.lock_day,
    lockedAt: row.locked_at,
    lockedByName: row.locked_by_name,
    edition: row.edition,
    version: row.version,
  }
}
