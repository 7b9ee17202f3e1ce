import type { WebRequest } from '#platform/http/web-request.ts'
import { readRound } from '../data/round-queries.ts'
import type { BudgetRound } from '../domain/round.ts'

/** The round that an address names; null for none. */
export async function askedRound(request: WebRequest): Promise<BudgetRound | null> {
  const year = request.param('year')
  return /^\d{4}$/.test(year) ? await readRound(request.context.database, Number(year)) : null
}
