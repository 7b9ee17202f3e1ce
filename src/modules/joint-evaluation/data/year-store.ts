import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { IndicatorSetId, Rational } from '../domain/of-indicators.ts'
import type { JointYear } from '../domain/joint-year.ts'
import { digits } from '../domain/of-indicators.ts'
import { jointTables } from './tables.ts'
import { writeRules } from './year-json.ts'

export async function insertYear(session: Session, year: Omit<JointYear, 'version'>): Promise<void> {
  await jointTables(session)
    .insertInto('joint_year')
    .values({
      ...{ set_id: year.setId, evaluation_year: year.evaluationYear, rules: writeRules(year) },
      ...{ goal_rank: year.goalRank, appeal_until: year.appealUntil, result_on: year.resultOn, version: 1 },
    })
    .execute()
}

export async function saveAppealDay(
  session: Session,
  setId: IndicatorSetId,
  until: CalendarDate,
): Promise<void> {
  await jointTables(session)
    .updateTable('joint_year')
    .set((row) => ({ appeal_until: until, version: row('version', '+', 1) }))
    .where('set_id', '=', setId)
    .execute()
}

/** What a year is made of, and the place it aims at. */
export async function saveComposition(
  session: Session,
  setId: IndicatorSetId,
  year: Pick<JointYear, 'parts' | 'groupSizes' | 'awards' | 'goalRank'>,
): Promise<void> {
  await jointTables(session)
    .updateTable('joint_year')
    .set((row) => ({
      ...{ rules: writeRules(year), goal_rank: year.goalRank },
      version: row('version', '+', 1),
    }))
    .where('set_id', '=', setId)
    .execute()
}

/** What was announced for each city, in place of what was announced before. */
export async function saveResult(
  session: Session,
  setId: IndicatorSetId,
  on: CalendarDate,
  results: readonly {
    readonly code: string
    readonly total: Rational
    readonly rank: number
    readonly award: string | null
  }[],
): Promise<void> {
  const tables = jointTables(session)
  await tables.deleteFrom('joint_result').where('set_id', '=', setId).execute()
  await tables
    .insertInto('joint_result')
    .values(
      results.map(({ code, total, rank, award }) => ({
        ...{ set_id: setId, code, total: digits(total), rank, award },
      })),
    )
    .execute()
  await tables
    .updateTable('joint_year')
    .set((row) => ({ result_on: on, version: row('version', '+', 1) }))
    .where('set_id', '=', setId)
    .execute()
}

/** Removes a year of which the cities are gone. */
export async function deleteYear(session: Session, setId: IndicatorSetId): Promise<void> {
  await jointTables(session).deleteFrom('joint_year').where('set_id', '=', setId).execute()
}
