import { sql } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import type { FileId } from '#platform/files/kept-file.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { PledgeId } from '../domain/of-pledges.ts'
import { attainmentIn, type GoalAttainment, type GoalId, type GoalResult } from '../domain/pledge-goal.ts'
import { checkTables, type GoalRow } from './tables.ts'

/** A goal of a year (연차별 목표), and what became of it. */
export interface PledgeGoal {
  readonly id: GoalId
  readonly pledgeId: PledgeId
  readonly year: number
  readonly number: number
  readonly text: Localized
  readonly unit: Localized
  readonly planned: number | null
  readonly reached: number | null
  readonly result: GoalResult | null
  readonly note: string
  readonly fileId: FileId | null
  readonly madeBy: string
  readonly judged: { readonly on: CalendarDate; readonly by: string } | null
  readonly version: number
}

/** The goals of some pledges, of one year or of all, by year and number. One query. */
export async function goalsOf(
  session: Session,
  pledgeIds: readonly PledgeId[],
  year: number | 'all',
): Promise<readonly PledgeGoal[]> {
  if (pledgeIds.length === 0) return []
  let query = checkTables(session)
    .selectFrom('pledge_goal')
    .selectAll()
    .where('pledge_id', '=', sql<PledgeId>`any(${pledgeIds}::uuid[])`)
  if (year !== 'all') query = query.where('year', '=', year)
  return (await query.orderBy('year').orderBy('pledge_id').orderBy('number').execute()).map(goalOf)
}

/** What a year's goals came to, and the day of the last result. */
export interface YearOfGoals {
  readonly year: number
  readonly attainment: GoalAttainment
  readonly judgedOn: CalendarDate | null
}

/** Every year of some pledges' goals, the latest first: counted by the database, in one query. */
export async function yearsOfGoals(
  session: Session,
  pledgeIds: readonly PledgeId[],
): Promise<readonly YearOfGoals[]> {
  if (pledgeIds.length === 0) return []
  const rows = await checkTables(session)
    .selectFrom('pledge_goal')
    .select(({ fn }) => {
      const of = (result: GoalResult) => fn.countAll<string>().filterWhere('result', '=', result).as(result)
      return ['year', of('met'), of('partly'), of('missed'), fn.max('judged_on').as('judged_on')]
    })
    .select(({ fn }) => fn.countAll<string>().filterWhere('result', 'is', null).as('open'))
    .where('pledge_id', '=', sql<PledgeId>`any(${pledgeIds}::uuid[])`)
    .groupBy('year')
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year, met, partly, missed, open, judged_on: judgedOn }) => ({
    year,
    attainment: attainmentIn({
      ...{ met: Number(met), partly: Number(partly), missed: Number(missed), open: Number(open) },
    }),
    judgedOn,
  }))
}

/** Some goals, locked in the order of their ids. */
export async function lockGoals(session: Session, ids: readonly GoalId[]): Promise<readonly PledgeGoal[]> {
  if (ids.length === 0) return []
  const rows = await checkTables(session)
    .selectFrom('pledge_goal')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(goalOf)
}

/** Whether a file belongs to a goal. */
export async function isGoalFile(session: Session, fileId: FileId): Promise<boolean> {
  const row = await checkTables(session)
    .selectFrom('pledge_goal')
    .select('id')
    .where('file_id', '=', fileId)
    .executeTakeFirst()
  return row !== undefined
}

function goalOf(row: GoalRow): PledgeGoal {
  const text = { ko: row.text_ko, en: row.text_en === '' ? row.text_ko : row.text_en }
  return {
    id: row.id,
    pledgeId: row.pledge_id,
    year: row.year,
    number: row.number,
    text,
    unit: { ko: row.unit_ko, en: row.unit_en === '' ? row.unit_ko : row.unit_en },
    planned: row.planned,
    reached: row.reached,
    result: row.result,
    note: row.note,
    fileId: row.file_id,
    madeBy: row.made_by_name,
    judged: row.judged_on === null ? null : { on: row.judged_on, by: row.judged_by_name ?? '' },
    version: row.version,
  }
}
