import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { DepartmentCode } from '#modules/organization/index.ts'
import { listMaps } from '../data/boundary-queries.ts'
import { deleteMap, insertTiles, markInUse } from '../data/boundary-store.ts'
import type { BoundaryMapId } from '../domain/boundary-map.ts'
import { pledgeMapActions } from '../domain/pledge-map-actions.ts'
import { decideTiles, type Tile, type TileRefusal } from '../domain/tile-layout.ts'
import { isTaken } from './bring-in-borders.ts'
import { townsOn } from './ground-of-day.ts'

export type KeepMapRefusal = 'not-allowed' | 'not-found' | 'day-taken'

type Kept = Result<void, KeepMapRefusal>

/** Takes a draft into use from its day on. */
export async function putMapInUse(context: Context, id: BoundaryMapId): Promise<Kept> {
  if (!may(context.person, pledgeMapActions['change-boundaries'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Kept> => {
    const draft = (await listMaps(session)).find((map) => map.id === id)
    if (draft === undefined) return refuse('not-found')
    if (draft.state === 'in-use') return ok()
    if (await isTaken(session, draft.from)) return refuse('day-taken')
    await markInUse(session, id)
    await audit(session, context, {
      action: 'pledge-map.put-in-use',
      subject: { kind: 'boundary-map', id },
      after: { from: draft.from },
    })
    return ok()
  })
}

/** Takes a version of the map away; what was in force before it is again. */
export async function removeMap(context: Context, id: BoundaryMapId): Promise<Kept> {
  if (!may(context.person, pledgeMapActions['change-boundaries'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Kept> => {
    const map = (await listMaps(session)).find((each) => each.id === id)
    if (map === undefined) return refuse('not-found')
    await deleteMap(session, id)
    await audit(session, context, {
      action: 'pledge-map.remove-map',
      subject: { kind: 'boundary-map', id },
      before: { kind: map.kind, state: map.state, from: map.from, file: map.fileName },
    })
    return ok()
  })
}

/** A tile by its town's code, as a layout is written down. */
export interface WrittenTile extends Omit<Tile, 'townId'> {
  readonly town: DepartmentCode
}

export type LayOutTilesRefusal = 'not-allowed' | 'day-taken' | 'no-such-town' | TileRefusal

/** Lays the towns out as tiles, a scheme of where they lie, from a day on. */
export async function layOutTiles(
  context: Context,
  { from, tiles }: { readonly from: CalendarDate; readonly tiles: readonly WrittenTile[] },
): Promise<Result<BoundaryMapId, LayOutTilesRefusal>> {
  if (!may(context.person, pledgeMapActions['change-boundaries'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<BoundaryMapId, LayOutTilesRefusal>> => {
    if (await isTaken(session, from)) return refuse('day-taken')
    const towns = new Map(
      (await townsOn(session, from)).map(({ code, departmentId }) => [code, departmentId]),
    )
    const placed: Tile[] = []
    for (const { town, ...tile } of tiles) {
      const townId = towns.get(town)
      if (townId === undefined) return refuse('no-such-town')
      placed.push({ ...tile, townId })
    }
    const decided = decideTiles(placed, new Set(towns.values()))
    if (!decided.ok) return decided
    const id = context.newId<BoundaryMapId>()
    const head = { id, state: 'in-use' as const, from, credit: '', fileName: '' }
    await insertTiles(session, context, { ...head, tiles: decided.value })
    await audit(session, context, {
      action: 'pledge-map.lay-out-tiles',
      subject: { kind: 'boundary-map', id },
      after: { from, towns: placed.length },
    })
    return ok(id)
  })
}
