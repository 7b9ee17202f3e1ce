import type { DepartmentId } from '#platform/access/person.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'

/** Where a town's tile lies: steps of half a tile from the left, rows from the top. */
export interface Tile {
  readonly townId: DepartmentId
  readonly halfColumn: number
  readonly row: number
}

export type TileRefusal = 'tile-off-the-map' | 'tiles-on-each-other' | 'town-without-tile'

const MOST = 40

/** Whether tiles make a map: each town has one, none lies on another. */
export function decideTiles(
  tiles: readonly Tile[],
  townIds: ReadonlySet<DepartmentId>,
): Result<readonly Tile[], TileRefusal> {
  const isOff = (place: number) => !Number.isInteger(place) || place < 0 || place > MOST
  if (tiles.some(({ halfColumn, row }) => isOff(halfColumn) || isOff(row))) return refuse('tile-off-the-map')
  const placed = new Set(tiles.map(({ townId }) => townId))
  if (placed.size !== townIds.size || [...townIds].some((id) => !placed.has(id)))
    return refuse('town-without-tile')
  const clash = tiles.some((a, at) =>
    tiles.some((b, other) => other > at && a.row === b.row && Math.abs(a.halfColumn - b.halfColumn) < 2),
  )
  return clash ? refuse('tiles-on-each-other') : ok(tiles)
}

/** Tiles for towns that nobody has laid out yet: rows of a block, in the chart's order. */
export function tilesInOrder(townIds: readonly DepartmentId[], firstRow = 0): readonly Tile[] {
  const across = Math.max(1, Math.ceil(Math.sqrt(townIds.length)))
  return townIds.map((townId, at) => {
    const row = Math.floor(at / across)
    return { townId, row: firstRow + row, halfColumn: (at % across) * 2 + ((firstRow + row) % 2) }
  })
}

/** A layout for the towns of a day: the given tiles of those that live, and a row below for those that came later. */
export function tilesFor(tiles: readonly Tile[], townIds: readonly DepartmentId[]): readonly Tile[] {
  const living = tiles.filter(({ townId }) => townIds.includes(townId))
  const known = new Set(living.map(({ townId }) => townId))
  const lastRow = Math.max(-1, ...living.map(({ row }) => row))
  return [
    ...living,
    ...tilesInOrder(
      townIds.filter((id) => !known.has(id)),
      lastRow + 1,
    ),
  ]
}
