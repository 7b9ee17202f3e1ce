import type { ExpressionBuilder } from 'kysely'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Pledge, PledgeHorizon, PledgeId } from '../domain/pledge.ts'
import type { PledgeWords } from '../domain/pledge-words.ts'
import type { PledgeTables } from './tables.ts'

/** What a pledge said on earlier days, what put an end to it, and when. */
export interface PledgeVersion extends PledgeWords {
  /** From 1 on. */
  readonly number: number
  readonly from: CalendarDate
  /** The last day on which it held: before `from` where it held for less than a day. */
  readonly until: CalendarDate
  readonly endedBy: 'change' | 'reorganization'
  /** Of `pledge-changes`, where a change ended it. */
  readonly changeId: string | null
}

/** An earlier text beside the pledge's own row; all null where the pledge's own text holds. */
export interface WasRow {
  readonly was_number: number | null
  readonly was_title_ko: string | null
  readonly was_title_en: string | null
  readonly was_content: string | null
  readonly was_goal: string | null
  readonly was_horizon: PledgeHorizon | null
  readonly was_department_id: DepartmentId | null
  readonly was_helper_ids: readonly DepartmentId[] | null
}

/** The version of the outer `g` that held on a day: the first that had not ended yet. */
export function versionOn(
  eb: ExpressionBuilder<PledgeTables & { g: PledgeTables['pledge'] }, 'g'>,
  day: CalendarDate,
) {
  return eb
    .selectFrom('pledge_version as v')
    .select(['v.number as was_number', 'v.title_ko as was_title_ko', 'v.title_en as was_title_en'])
    .select(['v.content as was_content', 'v.goal as was_goal', 'v.horizon as was_horizon'])
    .select(['v.department_id as was_department_id', 'v.helper_ids as was_helper_ids'])
    .whereRef('v.pledge_id', '=', 'g.id')
    .where('v.until_day', '>=', day)
    .orderBy('v.until_day')
    .orderBy('v.number')
    .limit(1)
}

/** What the pledge said then; null where it still says it. */
export function wordsThen(row: WasRow): PledgeWords | null {
  if (row.was_number === null) return null
  return {
    title: { ko: row.was_title_ko ?? '', en: row.was_title_en ?? '' },
    content: row.was_content ?? '',
    goal: row.was_goal ?? '',
    horizon: row.was_horizon ?? 'in-term',
    leadDepartmentId: row.was_department_id as DepartmentId,
    helperIds: row.was_helper_ids ?? [],
  }
}

/** The earlier texts of pledges, the first first. One query, however many the pledges. */
export async function listVersions(
  session: Session,
  pledgeIds: readonly PledgeId[],
): Promise<readonly (PledgeVersion & { readonly pledgeId: Pledge['id'] })[]> {
  if (pledgeIds.length === 0) return []
  const found = await session
    .$extendTables<PledgeTables>()
    .selectFrom('pledge_version')
    .selectAll()
    .where('pledge_id', 'in', [...pledgeIds])
    .orderBy('pledge_id')
    .orderBy('number')
    .execute()
  return found.map((row) => ({
    pledgeId: row.pledge_id,
    number: row.number,
    from: row.from_day,
    until: row.until_day,
    title: { ko: row.title_ko, en: row.title_en },
    content: row.content,
    goal: row.goal,
    horizon: row.horizon,
    leadDepartmentId: row.department_id,
    helperIds: row.helper_ids,
    endedBy: row.ended_by,
    changeId: row.change_id,
  }))
}
