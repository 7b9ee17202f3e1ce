/** A block on one side of the drawing: as high as what flows through it, never nearer to the next than its label needs. */
export interface SankeyNode {
  readonly index: number
  readonly top: number
  readonly height: number
  /** The middle of the room that its label has. */
  readonly middle: number
}

/** A flow between two blocks, with where it leaves the one and reaches the other. */
export interface SankeyRibbon {
  readonly from: number
  readonly to: number
  readonly height: number
  readonly leaves: number
  readonly reaches: number
}

export interface SankeyLayout {
  readonly left: readonly SankeyNode[]
  readonly right: readonly SankeyNode[]
  readonly ribbons: readonly SankeyRibbon[]
  readonly height: number
}

export interface SankeyRoom {
  /** How high all flows together are. */
  readonly flow: number
  readonly gap: number
  /** The height that the label of each block needs. */
  readonly leftLabels: readonly number[]
  readonly rightLabels: readonly number[]
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

/** Lays flows out: `flows[from][to]`, none below zero. Blocks through which nothing flows are left out. */
export function sankeyLayout(flows: readonly (readonly number[])[], room: SankeyRoom): SankeyLayout {
  const rights = Math.max(0, ...flows.map((row) => row.length))
  const leftSums = flows.map(sum)
  const rightSums = Array.from({ length: rights }, (_, to) => sum(flows.map((row) => row[to] ?? 0)))
  const whole = sum(leftSums)
  const scale = whole === 0 ? 0 : room.flow / whole
  const left = column(leftSums, scale, room.leftLabels, room.gap)
  const right = column(rightSums, scale, room.rightLabels, room.gap)
  const height = Math.max(left.height, right.height)
  const [leftNodes, rightNodes] = [left, right].map((each) =>
    each.nodes.map((node) => {
      const down = (height - each.height) / 2
      return { ...node, top: node.top + down, middle: node.middle + down }
    }),
  ) as [SankeyNode[], SankeyNode[]]
  return {
    left: leftNodes,
    right: rightNodes,
    ribbons: ribbonsOf(flows, scale, leftNodes, rightNodes),
    height,
  }
}

function column(
  sums: readonly number[],
  scale: number,
  labels: readonly number[],
  gap: number,
): { readonly nodes: readonly SankeyNode[]; readonly height: number } {
  let y = 0
  const nodes = sums.flatMap((value, index): SankeyNode[] => {
    if (value <= 0) return []
    const height = value * scale
    const slot = Math.max(height, labels[index] ?? 0)
    const node = { index, top: y + (slot - height) / 2, height, middle: y + slot / 2 }
    y += slot + gap
    return [node]
  })
  return { nodes, height: Math.max(0, y - gap) }
}

function ribbonsOf(
  flows: readonly (readonly number[])[],
  scale: number,
  left: readonly SankeyNode[],
  right: readonly SankeyNode[],
): readonly SankeyRibbon[] {
  const reached = new Map(right.map(({ index, top }) => [index, top]))
  return left.flatMap(({ index: from, top }) => {
    let leaves = top
    return right.flatMap(({ index: to }) => {
      const height = Math.max(0, flows[from]?.[to] ?? 0) * scale
      if (height === 0) return []
      const reaches = reached.get(to) ?? 0
      const ribbon = { from, to, height, leaves, reaches }
      leaves += height
      reached.set(to, reaches + height)
      return [ribbon]
    })
  })
}
