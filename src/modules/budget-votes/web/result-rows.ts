import type { ProposalLine } from '#modules/budget-proposals/index.ts'
import { readSort, type Sort } from '#design/index.ts'
import { type CombinedScore, combinedScores } from '../domain/combined-score.ts'
import { winnersOf } from '../domain/count-box.ts'
import type { RoundStanding } from '../use-cases/standing.ts'

/** A project of the ballot with what it came to. */
export interface ResultRow {
  readonly number: number
  readonly title: string
  readonly line: ProposalLine | null
  readonly cost: bigint
  readonly votes: number
  /** Points that it was given; null where ballots give none. */
  readonly points: number | null
  /** What the committee gave it; null where the rule does not ask. */
  readonly committee: number | null
  /** Vote and committee together; null where the rule does not weigh both. */
  readonly combined: CombinedScore | null
  /** In the order of choice; null for those that lost. */
  readonly order: number | null
  /** What the committee's round made of it; null before it is settled. */
  readonly isSelected: boolean | null
}

const sortKeys = ['number', 'votes', 'points', 'combined', 'cost', 'order'] as const
export type ResultSort = Sort<(typeof sortKeys)[number]>

export interface AskedResults {
  readonly sort?: string | undefined
  readonly outcome?: 'won' | 'lost' | undefined
  readonly field?: string | undefined
  readonly page?: number
}

/** All that stood on the ballot: with most votes first unless asked otherwise. */
export function resultRows(
  standing: RoundStanding,
  { sort, outcome, field }: AskedResults = {},
): readonly ResultRow[] {
  const { round, count, proposals, poll, settlement } = standing
  if (count === null) return []
  const combined = combinedScores(count.projects, round.rule)
  const lines = new Map(proposals.map((line) => [String(line.number), line]))
  const labels = new Map(poll?.choices.map(({ id, label }) => [id, label.ko]))
  const order = new Map(winnersOf(count).map((id, place) => [id, place + 1]))
  const settled = new Map(settlement?.lines.map((line) => [line.number, line.isSelected]))
  const rows = count.projects.map(({ id, cost, why, points, committee }): ResultRow => {
    const line = lines.get(id) ?? null
    return {
      ...{ number: Number(id), title: line?.title ?? labels.get(id) ?? '', line, cost },
      ...{ votes: why.supporters, points, committee, order: order.get(id) ?? null },
      combined: combined.get(id) ?? null,
      isSelected: settled.get(Number(id)) ?? null,
    }
  })
  return rows
    .filter((row) => outcome === undefined || (row.order !== null) === (outcome === 'won'))
    .filter((row) => field === undefined || row.line?.field === field)
    .toSorted(comparing(readSort(sort, sortKeys, { key: usualSort(standing), direction: 'down' })))
}

/** What is known of each project beside its votes: points that ballots gave, a committee's score and both together. */
export function columnsOf({ round, count }: Pick<RoundStanding, 'round' | 'count'>) {
  return {
    hasPoints: count?.projects.some(({ points }) => points !== null) === true,
    isScored: (round.rule.committeePercent ?? 0) > 0,
  }
}

/** What decides most comes first: the score of vote and committee, points where ballots give them, votes otherwise. */
export function usualSort(standing: Pick<RoundStanding, 'round' | 'count'>) {
  const { hasPoints, isScored } = columnsOf(standing)
  return isScored ? 'combined' : hasPoints ? 'points' : 'votes'
}

function comparing({ key, direction }: ResultSort) {
  const sign = direction === 'up' ? 1 : -1
  const valueOf = (row: ResultRow): number =>
    key === 'cost'
      ? Number(row.cost)
      : key === 'order'
        ? (row.order ?? Infinity)
        : // The rank is of the exact scores.
          key === 'combined'
          ? -(row.combined?.rank ?? Infinity)
          : (row[key] ?? 0)
  return (a: ResultRow, b: ResultRow): number => {
    const [one, other] = [valueOf(a), valueOf(b)]
    return one === other ? a.number - b.number : (one < other ? -1 : 1) * sign
  }
}
