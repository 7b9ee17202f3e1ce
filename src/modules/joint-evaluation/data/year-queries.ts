import type { Session } from '#platform/database/session.ts'
import type { IndicatorSetId } from '../domain/of-indicators.ts'
import type { JointYear } from '../domain/joint-year.ts'
import { jointTables } from './tables.ts'
import { readRules } from './year-json.ts'

const yearsOf = (session: Session) => jointTables(session).selectFrom('joint_year').selectAll()
type YearAsRead = Awaited<ReturnType<ReturnType<typeof yearsOf>['execute']>>[number]

/** Every year of the evaluation, the latest first. */
export async function listYears(session: Session): Promise<readonly JointYear[]> {
  const rows = await yearsOf(session).orderBy('evaluation_year', 'desc').execute()
  return rows.map(yearOf)
}

/** A year by its number; null when it was not opened. */
export async function readYear(session: Session, evaluationYear: number): Promise<JointYear | null> {
  const row = await yearsOf(session).where('evaluation_year', '=', evaluationYear).executeTakeFirst()
  return row === undefined ? null : yearOf(row)
}

/** A year held until the transaction ends. */
export async function holdYear(session: Session, setId: IndicatorSetId): Promise<JointYear | null> {
  const row = await yearsOf(session).where('set_id', '=', setId).forUpdate().executeTakeFirst()
  return row === undefined ? null : yearOf(row)
}

function yearOf(row: YearAsRead): JointYear {
  return {
    setId: row.set_id as IndicatorSetId,
    evaluationYear: row.evaluation_year,
    ...readRules(row.rules),
    goalRank: row.goal_rank,
    appealUntil: row.appeal_until,
    resultOn: row.result_on,
    version: row.version,
  }
}
