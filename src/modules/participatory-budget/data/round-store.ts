import type { Session } from '#platform/database/session.ts'
import type { BudgetRoundId, RoundPlan } from '../domain/round.ts'
import { ballotRow } from './ballot-row.ts'
import { roundTables } from './tables.ts'

const factsOf = ({ year, total, rule, ballot, proposers }: RoundPlan) => ({
  ...{ residents_propose: proposers.includes('resident'), workers_propose: proposers.includes('worker') },
  ...{ year, total, count_rule: rule.rule, utility: rule.utility, completion: rule.completion },
  ...{ step: rule.step, ties: rule.ties, tie_seed: rule.seed ?? '' },
  ...ballotRow(ballot),
  ...{ stops_at_first: rule.stopsAtFirst ?? false, least_votes: rule.leastVotes ?? 0 },
  ...{ committee_percent: rule.committeePercent ?? 0, field_percent: rule.fieldPercent ?? 0 },
  town_percent: rule.townPercent ?? 0,
})

/** Adds a round; false when the year has one. */
export async function insertRound(
  session: Session,
  id: BudgetRoundId,
  plan: RoundPlan,
  by: { readonly name: string; readonly now: Date },
): Promise<boolean> {
  const added = await roundTables(session)
    .insertInto('budget_round')
    .values({ id, ...factsOf(plan), planned_at: by.now, planned_by_name: by.name, version: 1 })
    .onConflict((conflict) => conflict.column('year').doNothing())
    .returning('id')
    .execute()
  if (added.length === 0) return false
  await insertParts(session, id, plan)
  return true
}

/** What a round says now. */
export async function saveRound(session: Session, id: BudgetRoundId, plan: RoundPlan): Promise<void> {
  const tables = roundTables(session)
  await tables
    .updateTable('budget_round')
    .set((row) => ({ ...factsOf(plan), version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await tables.deleteFrom('budget_round_limit').where('round_id', '=', id).execute()
  await tables.deleteFrom('budget_round_phase').where('round_id', '=', id).execute()
  await insertParts(session, id, plan)
}

/** Removes a round with its limits and its days. */
export async function removeRound(session: Session, id: BudgetRoundId): Promise<void> {
  const tables = roundTables(session)
  await tables.deleteFrom('budget_round_limit').where('round_id', '=', id).execute()
  await tables.deleteFrom('budget_round_phase').where('round_id', '=', id).execute()
  await tables.deleteFrom('budget_round').where('id', '=', id).execute()
}

async function insertParts(session: Session, id: BudgetRoundId, { limits, phases }: RoundPlan) {
  const tables = roundTables(session)
  await tables
    .insertInto('budget_round_limit')
    .values(limits.map(({ type, limit }) => ({ round_id: id, type, limit_won: limit })))
    .execute()
  await tables
    .insertInto('budget_round_phase')
    .values(phases.map(({ kind, from, until }) => ({ round_id: id, kind, from_day: from, until_day: until })))
    .execute()
}
