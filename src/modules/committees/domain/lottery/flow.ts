/** An arc of a network: so many units at most, each at a whole cost. */
export interface Arc {
  readonly from: number
  readonly to: number
  readonly capacity: number
  readonly cost: number
}

/**
 * Sends so many units from node 0 to node 1 at the least cost, by successive shortest paths; null when the network
 * does not carry them. The arcs given must form no cycle of negative cost. Whole numbers throughout, and among equal
 * paths always the same one: any machine finds the same flow.
 */
export function cheapestFlow(nodes: number, arcs: readonly Arc[], units: number): readonly number[] | null {
  const left = arcs.map(({ capacity }) => capacity)
  const sent = arcs.map(() => 0)
  let rest = units
  while (rest > 0) {
    const via = shortestPath(nodes, arcs, left, sent)
    if (via === null) return null
    const steps = pathOf(via, arcs)
    const push = Math.min(rest, ...steps.map((step) => (step >= 0 ? (left[step] ?? 0) : (sent[~step] ?? 0))))
    for (const step of steps) {
      const arc = step >= 0 ? step : ~step
      const signed = step >= 0 ? push : -push
      left[arc] = (left[arc] ?? 0) - signed
      sent[arc] = (sent[arc] ?? 0) + signed
    }
    rest -= push
  }
  return sent
}

/** Of each node the step by which it is reached most cheaply: an arc, or the complement of one that is gone back. */
function shortestPath(
  nodes: number,
  arcs: readonly Arc[],
  left: readonly number[],
  sent: readonly number[],
): readonly (number | undefined)[] | null {
  const cost = new Array<number>(nodes).fill(Number.POSITIVE_INFINITY)
  const via = new Array<number | undefined>(nodes).fill(undefined)
  cost[0] = 0
  for (let round = 0, changed = true; changed; round += 1) {
    if (round > nodes) throw new Error('a network with a cycle of negative cost')
    changed = false
    for (const [index, arc] of arcs.entries()) {
      const there = at(cost, arc.from) + arc.cost
      if ((left[index] ?? 0) > 0 && there < at(cost, arc.to)) {
        cost[arc.to] = there
        via[arc.to] = index
        changed = true
      }
      const back = at(cost, arc.to) - arc.cost
      if ((sent[index] ?? 0) > 0 && back < at(cost, arc.from)) {
        cost[arc.from] = back
        via[arc.from] = ~index
        changed = true
      }
    }
  }
  return via[1] === undefined ? null : via
}

const at = (costs: readonly number[], node: number): number => costs[node] ?? Number.POSITIVE_INFINITY

function pathOf(via: readonly (number | undefined)[], arcs: readonly Arc[]): readonly number[] {
  const steps: number[] = []
  for (let node = 1; node !== 0;) {
    const step = via[node]
    const arc = step === undefined ? undefined : arcs[step >= 0 ? step : ~step]
    if (step === undefined || arc === undefined) throw new Error('a path that does not begin')
    steps.push(step)
    node = step >= 0 ? arc.from : arc.to
  }
  return steps
}
