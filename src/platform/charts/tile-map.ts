/** A tile's place in a scheme: steps of half a tile from the left, rows from the top; rows lie between each other. */
export interface PlacedTile {
  readonly key: string
  readonly halfColumn: number
  readonly row: number
}

/** A tile ready to be drawn as an area of a map. */
export interface TileShape {
  readonly key: string
  readonly path: string
  readonly x: number
  readonly y: number
}

export interface TileMap {
  readonly width: number
  readonly height: number
  readonly shapes: readonly TileShape[]
}

/** Units across a tile, from side to side. */
const ACROSS = 100
const RADIUS = ACROSS / Math.sqrt(3)
const ROW = RADIUS * 1.5
/** Half of the gap between two tiles. */
const INSET = 2.5
/** How far from a corner its rounding begins. */
const ROUND = 11

/** Six-sided tiles, as near to each other as the places are in truth. */
export function tileMap(tiles: readonly PlacedTile[]): TileMap {
  const left = Math.min(0, ...tiles.map(({ halfColumn }) => halfColumn))
  const [widest, lowest] = [
    Math.max(0, ...tiles.map(({ halfColumn }) => halfColumn)),
    Math.max(0, ...tiles.map(({ row }) => row)),
  ]
  return {
    width: ((widest - left) / 2 + 1) * ACROSS,
    height: Math.round(lowest * ROW + RADIUS * 2),
    shapes: tiles.map(({ key, halfColumn, row }) => {
      const at = { x: ((halfColumn - left) / 2) * ACROSS + ACROSS / 2, y: row * ROW + RADIUS }
      return { key, ...at, path: hexagon(at) }
    }),
  }
}

/** The tile that a point lies in; null between and beside them. */
export function tileAt(map: TileMap, x: number, y: number): string | null {
  const nearest = map.shapes.toSorted(
    (a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y),
  )[0]
  if (nearest === undefined) return null
  const [dx, dy] = [Math.abs(nearest.x - x), Math.abs(nearest.y - y)]
  // The two edges of a six-sided tile that are nearest to a point of its quarter.
  return dx <= ACROSS / 2 && dx / 2 + (dy * Math.sqrt(3)) / 2 <= ACROSS / 2 ? nearest.key : null
}

/** A six-sided tile standing on a corner, its corners rounded. */
function hexagon({ x, y }: { readonly x: number; readonly y: number }): string {
  const radius = RADIUS - INSET / Math.cos(Math.PI / 6)
  const corners = Array.from({ length: 6 }, (_, corner) => {
    const turn = (Math.PI / 3) * corner - Math.PI / 2
    return { x: x + radius * Math.cos(turn), y: y + radius * Math.sin(turn) }
  })
  const parts = corners.map((corner, at) => {
    const [before, after] = [corners.at(at - 1) ?? corner, corners[(at + 1) % 6] ?? corner]
    const [enter, leave] = [towards(corner, before), towards(corner, after)]
    return `${at === 0 ? 'M' : 'L'}${said(enter)}Q${said(corner)} ${said(leave)}`
  })
  return `${parts.join('')}z`
}

type Point = { readonly x: number; readonly y: number }

function towards(from: Point, to: Point): Point {
  const part = ROUND / Math.hypot(to.x - from.x, to.y - from.y)
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}

const said = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
