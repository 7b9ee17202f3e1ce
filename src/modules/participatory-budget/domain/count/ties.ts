import { refuse, ok, type Result } from '#platform/kernel/result.ts'
import type { Election, RuleFlaw, TieOrder } from './election.ts'
import { votesOf } from './support.ts'

export const tieOrders = ['id', 'cost-votes-id', 'cost-votes-lot'] as const
export type TieRule = (typeof tieOrders)[number]

/** A lot that anyone can draw again: SHA-256, in hexadecimal digits, of the seed, a line feed and the project's id. */
export interface Lot {
  readonly seed: string
  readonly digest: (text: string) => string
}

/**
 * The order that a round has published for equals: by the id as a text; or least cost, then most votes, then the id;
 * or the lot, the smallest first, in place of the id.
 */
export function tieOrder(election: Election, rule: TieRule, lot?: Lot): Result<TieOrder, RuleFlaw> {
  const { projects } = election
  const idOf = (place: number) => projects[place]?.id ?? ''
  const byId: TieOrder = (a, b) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0)
  if (rule === 'id') return ok(byId)
  const votes = votesOf(election)
  const cost = (place: number) => projects[place]?.cost ?? 0n
  const byCost =
    (last: TieOrder): TieOrder =>
    (a, b) => {
      if (cost(a) !== cost(b)) return cost(a) < cost(b) ? -1 : 1
      return (votes[b] ?? 0) - (votes[a] ?? 0) || last(a, b)
    }
  if (rule === 'cost-votes-id') return ok(byCost(byId))
  if (lot === undefined || lot.seed === '') return refuse('no-seed')
  const lots = projects.map(({ id }) => lot.digest(`${lot.seed}\n${id}`))
  const lotOf = (place: number) => lots[place] ?? ''
  return ok(byCost((a, b) => (lotOf(a) < lotOf(b) ? -1 : lotOf(a) > lotOf(b) ? 1 : byId(a, b))))
}
