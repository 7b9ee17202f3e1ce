import { type Chart, chartOf } from '#platform/charts/chart.ts'
import { colours, drawing, element, label } from '#platform/charts/svg.ts'
import { formatCount } from '#platform/text/format.ts'
import type { Bond } from '../domain/network.ts'
import { bondsTable, type NetworkFacts } from './network-tables.ts'
import { networkTexts } from './network-texts.ts'
import { documentTableOf } from './typed-table.tsx'
import { collaborationTexts } from './words.ts'

/** More lines than this are a tangle: the strongest are drawn, and the table has the same. */
const MOST_LINES = 80
/** Sixty departments that all work together are 1,770 pairs: nobody reads so many, and they are most of a page's time. */
const MOST_ROWS = MOST_LINES
const OURS = '#256ef4'

/** Departments on a circle, joined by lines as thick as they work together. */
export function networkChart(facts: NetworkFacts): Chart {
  const { network, departments, day, locale } = facts
  const words = collaborationTexts[locale]
  const title = words.networkTitle(
    formatCount(network.pairs.bound, locale),
    formatCount(network.pairs.all, locale),
  )
  const shown = network.bonds.slice(0, MOST_ROWS)
  const counts = [shown.length, network.bonds.length].map((count) => formatCount(count, locale))
  const caption =
    shown.length === network.bonds.length
      ? title
      : networkTexts[locale].strongestPairs(counts[0] ?? '', counts[1] ?? '')
  return chartOf(
    { title, caption, unit: words.networkUnit, day, locale },
    (width) =>
      drawing(
        { width, height: width },
        { kind: 'network', title, description: words.networkDescription },
        circle({ width, bonds: network.bonds.slice(0, MOST_LINES), departments }),
      ),
    documentTableOf(bondsTable({ ...facts, network: { ...network, bonds: shown } }), locale),
  )
}

function circle({
  width,
  bonds,
  departments,
}: {
  readonly width: number
  readonly bonds: readonly Bond[]
  readonly departments: NetworkFacts['departments']
}): readonly string[] {
  const isNarrow = width < 500
  const [middle, radius] = [width / 2, width / 2 - (isNarrow ? 60 : 110)]
  const places = new Map(
    departments.map(({ id }, index) => {
      const turn = (2 * Math.PI * index) / Math.max(1, departments.length) - Math.PI / 2
      return [id, { x: middle + radius * Math.cos(turn), y: middle + radius * Math.sin(turn), turn }] as const
    }),
  )
  const most = Math.max(1, ...bonds.map(({ sends }) => sends))
  const lines = bonds.flatMap(({ one, other, sends }) => {
    const [from, to] = [places.get(one), places.get(other)]
    if (from === undefined || to === undefined) return []
    const path = `M${from.x.toFixed(1)} ${from.y.toFixed(1)}Q${middle} ${middle} ${to.x.toFixed(1)} ${to.y.toFixed(1)}`
    const thick = 1 + (7 * sends) / most
    return [
      element('path', { d: path, fill: 'none', stroke: OURS, 'stroke-width': thick, 'stroke-opacity': 0.5 }),
    ]
  })
  const marks = departments.flatMap(({ id, name }) => {
    const at = places.get(id)
    if (at === undefined) return []
    return [
      element('circle', { cx: at.x, cy: at.y, r: 4, fill: colours.axis }),
      // Sixty names would lie on each other: a phone shows the points, the table the names.
      ...(isNarrow && departments.length > 16 ? [] : [nameAt(at, name, isNarrow ? 10 : 11)]),
    ]
  })
  return [...lines, ...marks]
}

/** A name that points away from the middle, so that neighbours do not lie on each other; never upside down. */
function nameAt(
  at: { readonly x: number; readonly y: number; readonly turn: number },
  name: string,
  size: number,
): string {
  const isLeft = Math.cos(at.turn) < -0.001
  const degrees = (at.turn * 180) / Math.PI + (isLeft ? 180 : 0)
  const short = name.length > 9 ? `${name.slice(0, 8)}…` : name
  const transform = `translate(${at.x.toFixed(1)} ${at.y.toFixed(1)}) rotate(${degrees.toFixed(1)})`
  const text = label(isLeft ? -9 : 9, 4, short, { size, anchor: isLeft ? 'end' : 'start' })
  return element('g', { transform }, [text])
}
