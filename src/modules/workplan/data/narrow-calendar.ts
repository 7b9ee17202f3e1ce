import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely'
import type { CalendarOf } from '../domain/calendar-of.ts'
import type { WorkplanTables } from './tables.ts'

type Joined = WorkplanTables & { t: WorkplanTables['plan_task']; p: WorkplanTables['programme'] }

/** Narrows a query over tasks known as `t` and programmes known as `p` to a calendar's own. */
export function narrowedTo<DB extends Joined, TB extends keyof DB, O>(
  of: CalendarOf,
  query: SelectQueryBuilder<DB, TB | 't' | 'p', O>,
): SelectQueryBuilder<DB, TB | 't' | 'p', O> {
  if (of.kind === 'city') return query
  return query.where((builder) => {
    // The caller's tables are more than the two asked about here.
    const eb = builder as unknown as ExpressionBuilder<Joined, 't' | 'p'>
    if (of.kind === 'programme') return eb('p.number', '=', of.number)
    if (of.kind === 'keeper')
      return eb.exists(
        eb
          .selectFrom('plan_task_keeper as k')
          .select('k.task_id')
          .whereRef('k.task_id', '=', 't.id')
          .where('k.account_id', '=', of.accountId),
      )
    if (of.ids.length === 0) return eb.lit(false)
    return eb.or([
      eb('t.department_id', 'in', [...of.ids]),
      eb.exists(
        eb
          .selectFrom('plan_task_helper as w')
          .select('w.task_id')
          .whereRef('w.task_id', '=', 't.id')
          .where('w.department_id', 'in', [...of.ids]),
      ),
    ])
  })
}
