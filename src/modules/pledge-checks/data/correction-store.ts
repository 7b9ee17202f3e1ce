import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { CorrectionId, CorrectionState } from '../domain/correction.ts'
import type { PledgeId } from '../domain/of-pledges.ts'
import type { CheckId } from '../domain/pledge-check.ts'
import { checkTables } from './tables.ts'

interface Done {
  readonly at: Date
  readonly by: string
}

/** Keeps new orders. */
export async function insertCorrections(
  session: Session,
  orders: readonly {
    readonly id: CorrectionId
    readonly checkId: CheckId
    readonly pledgeId: PledgeId
    readonly departmentId: DepartmentId
    readonly text: string
    readonly dueDay: CalendarDate
  }[],
  { at, by }: Done,
): Promise<void> {
  if (orders.length === 0) return
  await checkTables(session)
    .insertInto('pledge_correction')
    .values(
      orders.map((order) => ({
        id: order.id,
        check_id: order.checkId,
        pledge_id: order.pledgeId,
        department_id: order.departmentId,
        text: order.text,
        due_day: order.dueDay,
        state: 'open' as const,
        ordered_at: at,
        ordered_by_name: by,
        note: null,
        reported_at: null,
        reported_by_name: null,
        reason: null,
        settled_at: null,
        settled_by_name: null,
        version: 1,
      })),
    )
    .execute()
}

/** Keeps what departments say they put right. */
export async function saveReported(
  session: Session,
  ids: readonly CorrectionId[],
  reported: Done & { readonly note: string },
): Promise<void> {
  if (ids.length === 0) return
  await checkTables(session)
    .updateTable('pledge_correction')
    .set((eb) => ({
      state: 'reported' as const,
      note: reported.note,
      reported_at: reported.at,
      reported_by_name: reported.by,
      version: eb('version', '+', 1),
    }))
    .where('id', 'in', [...ids])
    .execute()
}

/** Keeps what the office said of what was reported: done, or open again for a reason. */
export async function saveSettled(
  session: Session,
  ids: readonly CorrectionId[],
  settled: Done & { readonly state: CorrectionState; readonly reason: string | null },
): Promise<void> {
  if (ids.length === 0) return
  await checkTables(session)
    .updateTable('pledge_correction')
    .set((eb) => ({
      state: settled.state,
      reason: settled.reason,
      settled_at: settled.state === 'done' ? settled.at : null,
      settled_by_name: settled.state === 'done' ? settled.by : null,
      version: eb('version', '+', 1),
    }))
    .where('id', 'in', [...ids])
    .execute()
}
