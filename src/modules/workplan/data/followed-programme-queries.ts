import type { Session } from '#platform/database/session.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { PlanId, ProgrammeId } from '../domain/task.ts'
import type { WorkplanTables } from './tables.ts'

/** A programme as its followers are told of it. */
export interface FollowedProgramme {
  readonly id: ProgrammeId
  readonly planId: PlanId
  readonly number: number
  readonly year: number
  readonly title: Localized
}

/** The programme that somebody follows; null when it is gone. */
export async function readFollowedProgramme(
  session: Session,
  id: ProgrammeId,
): Promise<FollowedProgramme | null> {
  const row = await session
    .$extendTables<WorkplanTables>()
    .selectFrom('programme as p')
    .innerJoin('plan as y', 'y.id', 'p.plan_id')
    .select(['p.id', 'p.plan_id', 'p.number', 'p.title_ko', 'p.title_en', 'y.year'])
    .where('p.id', '=', id)
    .executeTakeFirst()
  return row === undefined
    ? null
    : {
        ...{ id: row.id, planId: row.plan_id, number: row.number, year: row.year },
        title: { ko: row.title_ko, en: row.title_en },
      }
}
