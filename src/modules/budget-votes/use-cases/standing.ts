import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { costOfProposal, listProposals, type ProposalLine } from '#modules/budget-proposals/index.ts'
import { type Poll, pollOf } from '#modules/participation/index.ts'
import { type BudgetRound, limitOf, type ProposalType } from '#modules/participatory-budget/index.ts'
import {
  conflictsOf,
  type KeptCount,
  pointsOf,
  readCount,
  readSettlement,
  type Settlement,
} from '../data/count-queries.ts'
import { winnersOf } from '../domain/count-box.ts'
import { isForLocalMeeting, offBallot } from '../domain/on-ballot.ts'
import { type Pointed, type Ranked, rankWithin } from '../domain/priority.ts'

export const pollSubject = (roundId: string) => ({ kind: 'budget-round', id: roundId })
/** The types that local meetings put in order. */
export const localTypes = ['town', 'self-government'] as const satisfies readonly ProposalType[]

/** A proposal as a local meeting sees it. */
export interface LocalProposal extends Pointed {
  readonly line: ProposalLine
}

/** Where a round stands between its ballot and its result. */
export interface RoundStanding {
  readonly round: BudgetRound
  readonly poll: Poll | null
  readonly count: KeptCount | null
  readonly settlement: Settlement | null
  /** All that were sent and are not withdrawn, by their numbers. */
  readonly proposals: readonly ProposalLine[]
  /** The points that local meetings and the committee gave, by the proposals' ids. */
  readonly points: ReadonlyMap<string, number>
  /** Numbers of proposals of which at most one may win. */
  readonly conflicts: readonly (readonly number[])[]
  /** What local meetings put in order, by type. */
  readonly local: ReadonlyMap<ProposalType, readonly Ranked<LocalProposal>[]>
}

const asked = [
  ...(['received', 'under-review', 'reviewed', 'merged', 'ineligible'] as const),
  ...(['selected', 'not-selected'] as const),
]
/** More than any round has. */
const MOST = 20_000

/** Where a round stands on a day; seven queries at most, whatever has come in. */
export async function standingOf(
  session: Session,
  round: BudgetRound,
  today: CalendarDate,
): Promise<RoundStanding> {
  const proposals = await listProposals(session, { roundId: round.id, states: asked, limit: MOST })
  const points = await pointsOf(session, round.id)
  const local = localTypes.map((type): [ProposalType, readonly Ranked<LocalProposal>[]] => {
    const own = proposals
      .filter((line) => line.type === type && isForLocalMeeting(line))
      .map((line) => ({
        ...{ line, number: line.number, supporters: line.supporters, cost: costOfProposal(line) },
        points: points.get(line.id) ?? null,
      }))
    return [type, rankWithin(own, limitOf(round, type))]
  })
  return {
    ...{ round, proposals, points, local: new Map(local) },
    conflicts: round.rule.rule === 'greedy' ? await conflictsOf(session, round.id) : [],
    poll: await pollOf(session, pollSubject(round.id)),
    count: await readCount(session, round.id, today),
    settlement: await readSettlement(session, round.id, today),
  }
}

/** What stands on the ballot, or would. */
export function ballotLines({
  round,
  poll,
  proposals,
}: Pick<RoundStanding, 'round' | 'poll' | 'proposals'>): readonly ProposalLine[] {
  if (poll === null) return proposals.filter((line) => offBallot(line, limitOf(round, 'city')) === null)
  const ids = new Set(poll.choices.map(({ id }) => id))
  return proposals.filter(({ number }) => ids.has(String(number)))
}

/** What the committee still has to score before the vote can be counted; nothing where the rule does not ask. */
export function scoresMissing(standing: RoundStanding): readonly ProposalLine[] {
  const asks = (standing.round.rule.committeePercent ?? 0) > 0
  return asks ? ballotLines(standing).filter(({ id }) => !standing.points.has(id)) : []
}

/** Projects in conflict, as the ballot names them. */
export const conflictIds = ({ conflicts }: RoundStanding): readonly (readonly string[])[] =>
  conflicts.map((group) => group.map(String))

/** A proposal that goes before the committee, and by what. */
export interface Winner {
  readonly line: ProposalLine
  readonly cost: bigint
  readonly by: 'vote' | 'priority'
}

/** Those that would go into the budget: who won the vote, then what local meetings put first and the money lasts for. */
export function wouldWin({ count, local, proposals }: RoundStanding): readonly Winner[] {
  const byNumber = new Map(proposals.map((line) => [String(line.number), line]))
  const costs = new Map(count?.projects.map(({ id, cost }) => [id, cost]))
  const voted = (count === null ? [] : winnersOf(count)).flatMap((id): Winner[] => {
    const line = byNumber.get(id)
    // What was ruled out after the vote goes into no budget; what is looked at once more may.
    return line === undefined || line.state === 'ineligible'
      ? []
      : [{ line, cost: costs.get(id) ?? 0n, by: 'vote' }]
  })
  const ranked = [...local.values()].flat().flatMap(({ proposal, outcome }): Winner[] => {
    const { line, cost } = proposal
    return outcome === 'fits' ? [{ line, cost, by: 'priority' }] : []
  })
  return [...voted, ...ranked]
}
