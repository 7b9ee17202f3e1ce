import type { Session } from '#platform/database/session.ts'
import { won } from '#platform/kernel/won.ts'
import type { Completion, CountRule } from '../domain/count/count.ts'
import type { Utility } from '../domain/count/election.ts'
import type { TieRule } from '../domain/count/ties.ts'
import { type BudgetRound, type BudgetRoundId, phaseKinds, proposalTypes } from '../domain/round.ts'
import { ballotOf } from './ballot-row.ts'
import { roundTables, type RoundRow } from './tables.ts'

/** Every round, the latest first; three queries. */
export async function listRounds(session: Session): Promise<readonly BudgetRound[]> {
  const rows = await roundTables(session)
    .selectFrom('budget_round')
    .selectAll()
    .orderBy('year', 'desc')
    .execute()
  return await withParts(session, rows)
}

/** The round of a year; null when there is none. */
export async function readRound(session: Session, year: number): Promise<BudgetRound | null> {
  const rows = await roundTables(session)
    .selectFrom('budget_round')
    .selectAll()
    .where('year', '=', year)
    .execute()
  return (await withParts(session, rows))[0] ?? null
}

export async function readRoundById(session: Session, id: BudgetRoundId): Promise<BudgetRound | null> {
  const rows = await roundTables(session)
    .selectFrom('budget_round')
    .selectAll()
    .where('id', '=', id)
    .execute()
  return (await withParts(session, rows))[0] ?? null
}

/** A round, locked while its transaction changes it. */
export async function lockRound(session: Session, id: BudgetRoundId): Promise<BudgetRound | null> {
  const rows = await roundTables(session)
    .selectFrom('budget_round')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return (await withParts(session, rows))[0] ?? null
}

async function withParts(session: Session, rows: readonly RoundRow[]): Promise<readonly BudgetRound[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const tables = roundTables(session)
  const limits = await tables
    .selectFrom('budget_round_limit')
    .selectAll()
    .where('round_id', 'in', ids)
    .execute()
  const phases = await tables
    .selectFrom('budget_round_phase')
    .selectAll()
    .where('round_id', 'in', ids)
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, year: row.year, total: won(row.total) },
    ...{ ballot: ballotOf(row), version: row.version },
    proposers: [
      ...(row.residents_propose ? (['resident'] as const) : []),
      ...(row.workers_propose ? (['worker'] as const) : []),
    ],
    rule: ruleOf(row),
    limits: proposalTypes.flatMap((type) =>
      limits
        .filter((limit) => limit.round_id === row.id && limit.type === type)
        .map(({ limit_won: limit }) => ({ type, limit: won(limit) })),
    ),
    phases: phaseKinds.flatMap((kind) =>
      phases
        .filter((phase) => phase.round_id === row.id && phase.kind === kind)
        .map(({ from_day: from, until_day: until }) => ({ kind, from, until })),
    ),
  }))
}

const ruleOf = (row: RoundRow) => ({
  rule: row.count_rule as CountRule,
  utility: row.utility as Utility,
  completion: row.completion as Completion,
  step: row.step,
  ties: row.ties as TieRule,
  ...{ seed: row.tie_seed, stopsAtFirst: row.stops_at_first, leastVotes: row.least_votes },
  ...{ committeePercent: row.committee_percent, fieldPercent: row.field_percent },
  townPercent: row.town_percent,
})
