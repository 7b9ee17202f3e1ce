import { z } from 'zod'
import type { DepartmentId } from '#platform/access/person.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import type { BudgetRound } from '#modules/participatory-budget/index.ts'
import { proposalTypes } from '#modules/participatory-budget/rules.ts'
import { type MonitoringReport, reportsOf, worksOf } from '../data/execution-queries.ts'
import { listProposals, type ProposalLine } from '../data/proposal-queries.ts'
import { beginMonth } from '../domain/budget-proposal-settings.ts'
import { workStages } from '../domain/execution.ts'
import { findings } from '../domain/monitoring.ts'
import { proposalFields } from '../domain/proposal.ts'
import { standingOfWork, type WorkStanding } from './execution-part.tsx'

/** A selected project of a round: how it stands, and what was found of it last. */
export interface ExecutionRow extends WorkStanding {
  readonly line: ProposalLine
  readonly report: MonitoringReport | null
}

/** More than any round selects. */
const MOST = 20_000

/** A round's selected projects, by their numbers; four queries, however many they are. */
export async function executionRows(
  { context }: Pick<WebRequest, 'context'>,
  round: BudgetRound,
): Promise<readonly ExecutionRow[]> {
  const { database, today } = context
  const lines = await listProposals(database, { roundId: round.id, states: ['selected'], limit: MOST })
  if (lines.length === 0) return []
  const works = await worksOf(database, { roundId: round.id })
  // The latest comes first, and stays.
  const last = new Map(
    (await reportsOf(database, { roundId: round.id })).toReversed().map((each) => [each.proposalId, each]),
  )
  const month = await settingValue(database, beginMonth, today)
  return lines.flatMap((line) => {
    const work = works.get(line.id)
    if (work === undefined) return []
    const standing = standingOfWork(work, { year: round.year, beginMonth: month }, today)
    return [{ ...standing, line, report: last.get(line.id) ?? null }]
  })
}

export const executionQuery = z.object({
  type: z.enum(proposalTypes).optional().catch(undefined),
  field: z.enum(proposalFields).optional().catch(undefined),
  stage: z.enum(workStages).optional().catch(undefined),
  late: z.literal('yes').optional().catch(undefined),
  finding: z
    .enum([...findings, 'none'])
    .optional()
    .catch(undefined),
  town: z
    .string()
    .refine(isId)
    .optional()
    .catch(undefined)
    .transform((value) => value as DepartmentId | undefined),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
})
export type AskedExecution = z.output<typeof executionQuery>

/** Those that an address asks for. */
export function fittingRows(rows: readonly ExecutionRow[], asked: AskedExecution): readonly ExecutionRow[] {
  const isAny = <T>(wanted: T | undefined, is: T) => wanted === undefined || wanted === is
  return rows.filter(
    ({ line, stage, late, report }) =>
      isAny(asked.type, line.type) &&
      isAny(asked.field, line.field) &&
      isAny(asked.town, line.townId as DepartmentId) &&
      isAny(asked.stage, stage) &&
      (asked.late === undefined || late !== null) &&
      isAny(asked.finding, report?.finding ?? 'none'),
  )
}

/** What several projects come to. */
export function sumOf(rows: readonly ExecutionRow[]) {
  const sum = (amount: (row: ExecutionRow) => bigint) => rows.reduce((all, row) => all + amount(row), 0n)
  return {
    budget: sum(({ money }) => money.budget),
    contracted: sum(({ money }) => money.contracted),
    spent: sum(({ money }) => money.spent),
    late: rows.filter(({ late }) => late !== null).length,
    finished: rows.filter(({ stage }) => stage === 'finished').length,
  }
}
