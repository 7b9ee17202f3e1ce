import type { Session } from '#platform/database/session.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { won, type Won } from '#platform/kernel/won.ts'
import type { BudgetSource } from '../domain/plan-input.ts'
import type { WorkplanTables } from './tables.ts'

/** One source of a programme's money. */
export interface BudgetLine {
  readonly year: number
  readonly programme: number
  readonly title: Localized
  readonly source: BudgetSource
  readonly amount: Won
}

/** The money of every published plan, the latest year first. */
export async function listBudgetLines(session: Session): Promise<readonly BudgetLine[]> {
  const found = await session
    .$extendTables<WorkplanTables>()
    .selectFrom('programme_budget_line as b')
    .innerJoin('programme as p', 'p.id', 'b.programme_id')
    .innerJoin('plan as y', 'y.id', 'p.plan_id')
    .select(['y.year', 'p.number', 'p.title_ko', 'p.title_en', 'b.source', 'b.amount'])
    .where('y.state', '<>', 'draft')
    .orderBy('y.year', 'desc')
    .orderBy('p.number')
    .orderBy('b.amount', 'desc')
    .execute()
  return found.map((row) => ({
    year: row.year,
    programme: row.number,
    title: { ko: row.title_ko, en: row.title_en },
    source: row.source,
    amount: won(row.amount),
  }))
}
