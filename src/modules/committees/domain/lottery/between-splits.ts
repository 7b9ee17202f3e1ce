import type { Split, Stratum } from './strata.ts'

/** One unit of one stratum more, or less. */
interface Step {
  readonly stratum: number
  readonly change: 1 | -1
}

interface Way {
  readonly to: string
  readonly step: Step | null
}

/**
 * A split on the way from one to another whose counted sex numbers exactly `wanted`; null when the way has none. What
 * lies between the two is parted into cycles of exchanges, and any choice of them is a split that costs no more than
 * the line between both: when both are cheapest for one price, so is it.
 */
export function splitBetween(
  strata: readonly Stratum[],
  from: Split,
  to: Split,
  wanted: number,
): Split | null {
  const cycles = cyclesBetween(strata, from, to)
  const start = strata.reduce((sum, { counted }, index) => sum + counted * (from[index] ?? 0), 0)
  // Which sums can be reached, and by which cycle from which sum.
  const reached = new Map<number, { readonly before: number; readonly cycle: number } | null>([[start, null]])
  for (const [cycle, steps] of cycles.entries()) {
    const change = steps.reduce((sum, step) => sum + step.change * (strata[step.stratum]?.counted ?? 0), 0)
    for (const sum of [...reached.keys()])
      if (!reached.has(sum + change)) reached.set(sum + change, { before: sum, cycle })
  }
  if (!reached.has(wanted)) return null
  const split = [...from]
  for (let at = reached.get(wanted); at != null; at = reached.get(at.before))
    for (const { stratum, change } of cycles[at.cycle] ?? []) split[stratum] = (split[stratum] ?? 0) + change
  return split
}

/** The difference as exchanges that go round: each takes as many as it gives, in every town and age it passes. */
function cyclesBetween(strata: readonly Stratum[], from: Split, to: Split): readonly (readonly Step[])[] {
  const ways = waysBetween(strata, from, to)
  const cycles: Step[][] = []
  for (const start of ways.keys()) {
    while ((ways.get(start) ?? []).length > 0) {
      const path: { readonly node: string; readonly step: Step | null }[] = []
      let node = start
      for (;;) {
        const seen = path.findIndex((each) => each.node === node)
        if (seen >= 0) {
          cycles.push(path.splice(seen).flatMap(({ step }) => (step === null ? [] : [step])))
          if (path.length === 0) break
        }
        const way = ways.get(node)?.pop()
        if (way === undefined) throw new Error('an exchange that does not go round')
        path.push({ node, step: way.step })
        node = way.to
      }
    }
  }
  return cycles
}

/** Every unit of difference as a way: from a town to an age where there is more, back where there is less. */
function waysBetween(strata: readonly Stratum[], from: Split, to: Split): Map<string, Way[]> {
  const ways = new Map<string, Way[]>()
  const add = (start: string, way: Way) => {
    const known = ways.get(start)
    if (known === undefined) ways.set(start, [way])
    else known.push(way)
  }
  const more = new Map<string, number>()
  for (const [index, { town, age }] of strata.entries()) {
    const difference = (to[index] ?? 0) - (from[index] ?? 0)
    const [townNode, ageNode] = [`town ${town}`, `age ${age}`]
    for (let unit = 0; unit < Math.abs(difference); unit += 1)
      if (difference > 0) add(townNode, { to: ageNode, step: { stratum: index, change: 1 } })
      else add(ageNode, { to: townNode, step: { stratum: index, change: -1 } })
    for (const node of [townNode, ageNode]) more.set(node, (more.get(node) ?? 0) + difference)
  }
  for (const [node, difference] of more)
    for (let unit = 0; unit < Math.abs(difference); unit += 1) {
      const hub = node.startsWith('town') ? 'towns' : 'ages'
      const inwards = hub === 'towns' ? difference > 0 : difference < 0
      if (inwards) add(hub, { to: node, step: null })
      else add(node, { to: hub, step: null })
    }
  return ways
}
