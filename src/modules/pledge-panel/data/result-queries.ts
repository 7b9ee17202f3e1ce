import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { PledgeId } from '../domain/foreign-ids.ts'
import { type Criterion, criteria, type Verdict } from '../domain/evaluation.ts'
import { noCounts, type PledgeCounts } from '../domain/results.ts'
import { type RoundDays, type RoundId, showsResults } from '../domain/round.ts'
import type { EvaluationRow } from './tables.ts'
import { panelTables } from './tables.ts'

/** How a pledge was judged: overall and by what was looked at. */
export interface PledgeResult extends PledgeCounts {
  readonly byCriterion: Readonly<Record<Criterion, Readonly<Record<Verdict, number>>>>
}

type Round = RoundDays & { readonly id: RoundId }

/**
 * How each pledge of a round was judged. This is the only way to a count, and it is shut until the round has closed:
 * for visitors, departments and the office alike.
 */
export async function readResults(
  session: Session,
  round: Round,
  today: CalendarDate,
): Promise<ReadonlyMap<PledgeId, PledgeResult>> {
  const found = await readResultsOf(session, [round], today)
  return found.get(round.id) ?? new Map<PledgeId, PledgeResult>()
}

/** The same of several rounds, with one query; of one pledge only on wish. */
export async function readResultsOf(
  session: Session,
  rounds: readonly Round[],
  today: CalendarDate,
  pledgeId?: PledgeId,
): Promise<ReadonlyMap<RoundId, ReadonlyMap<PledgeId, PledgeResult>>> {
  const shown = rounds.filter((round) => showsResults(round, today)).map(({ id }) => id)
  if (shown.length === 0) return new Map()
  let query = panelTables(session)
    .selectFrom('panel_evaluation')
    .select(['round_id', 'pledge_id', 'verdict', 'progress', 'secured', 'spent'])
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('round_id', 'in', shown)
    .groupBy(['round_id', 'pledge_id', 'verdict', 'progress', 'secured', 'spent'])
  if (pledgeId !== undefined) query = query.where('pledge_id', '=', pledgeId)
  const rows = await query.execute()
  const byRound = Map.groupBy(rows, ({ round_id }) => round_id)
  return new Map(
    [...byRound].map(([id, ofRound]) => [
      id,
      new Map(
        [...Map.groupBy(ofRound, ({ pledge_id }) => pledge_id)].map(
          ([pledge, ofPledge]) => [pledge, resultOf(ofPledge)] as const,
        ),
      ),
    ]),
  )
}

type CountRow = Pick<EvaluationRow, 'verdict' | Criterion> & { readonly count: string }

function resultOf(rows: readonly CountRow[]): PledgeResult {
  const countsBy = (of: (row: CountRow) => Verdict | null) => {
    const counts = { ...noCounts.verdicts }
    for (const row of rows) {
      const verdict = of(row)
      if (verdict !== null) counts[verdict] += Number(row.count)
    }
    return counts
  }
  const recused = rows.filter(({ verdict }) => verdict === null)
  return {
    verdicts: countsBy(({ verdict }) => verdict),
    recused: recused.reduce((sum, { count }) => sum + Number(count), 0),
    byCriterion: Object.fromEntries(
      criteria.map((criterion) => [criterion, countsBy((row) => row[criterion])]),
    ) as PledgeResult['byCriterion'],
  }
}
