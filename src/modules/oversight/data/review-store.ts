import type { Session } from '#platform/database/session.ts'
import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { AccessReport } from '../domain/access-report.ts'
import type { OversightTables } from './tables.ts'

/** Keeps a month's report; one that was reviewed already stays as it is, and the answer is then false. */
export async function saveReport(
  session: Session,
  month: CalendarMonth,
  report: AccessReport,
  now: Date,
): Promise<boolean> {
  const facts = { report: JSON.stringify(report), made_at: now }
  const result = await session
    .$extendTables<OversightTables>()
    .insertInto('access_review')
    .values({ month, ...facts, reviewed_at: null, reviewer_id: null, reviewer_name: null, note: null })
    .onConflict((conflict) =>
      conflict.column('month').doUpdateSet(facts).where('access_review.reviewed_at', 'is', null),
    )
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export interface Sign {
  readonly at: Date
  readonly accountId: string | null
  readonly name: string
  readonly note: string
}

/** Marks a report as reviewed, once; false when somebody already did. */
export async function saveReview(session: Session, month: CalendarMonth, sign: Sign): Promise<boolean> {
  const result = await session
    .$extendTables<OversightTables>()
    .updateTable('access_review')
    .set({ reviewed_at: sign.at, reviewer_id: sign.accountId, reviewer_name: sign.name, note: sign.note })
    .where('month', '=', month)
    .where('reviewed_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function saveSeal(
  session: Session,
  day: CalendarDate,
  records: number,
  hash: string,
): Promise<void> {
  await session
    .$extendTables<OversightTables>()
    .insertInto('access_seal')
    .values({ day, records, hash })
    .execute()
}
