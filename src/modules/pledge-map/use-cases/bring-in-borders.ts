import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { cityProfile } from '#modules/organization/index.ts'
import { listMaps } from '../data/boundary-queries.ts'
import { insertAreas } from '../data/boundary-store.ts'
import type { BoundaryMapId, MapState } from '../domain/boundary-map.ts'
import { drawBorders } from '../domain/map-frame.ts'
import { pledgeMapActions } from '../domain/pledge-map-actions.ts'
import { borderDetail } from '../domain/pledge-map-settings.ts'
import { type BorderFlaw, readBorders } from '../domain/read-borders.ts'
import { townsOn } from './ground-of-day.ts'

export interface BordersFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** The property that names a town; null lets the file be searched for the usual ones. */
  readonly nameProperty: string | null
  /** Whose data they are and under which licence: stands under every map drawn with them. */
  readonly credit: string
  /** From this day on the map is drawn with them. */
  readonly from: CalendarDate
}

export type BringInBordersRefusal =
  | 'not-allowed'
  | 'credit-needed'
  | 'day-taken'
  | 'no-towns'
  | { readonly code: 'borders-have-flaws'; readonly flaws: readonly [BorderFlaw, ...BorderFlaw[]] }

/** What came in: how many towns, how many corners the file had and how many letters all outlines take now. */
export interface BroughtBorders {
  /** Null after a rehearsal, which keeps nothing. */
  readonly mapId: BoundaryMapId | null
  readonly towns: readonly string[]
  readonly corners: number
  readonly letters: number
}

type Brought = Result<BroughtBorders, BringInBordersRefusal>

/** Reads the towns' true borders from a GeoJSON and keeps them as a draft, in use, or not at all (`rehearsal`). */
export async function bringInBorders(
  context: Context,
  file: BordersFile,
  as: MapState | 'rehearsal',
): Promise<Brought> {
  if (!may(context.person, pledgeMapActions['change-boundaries'])) return refuse('not-allowed')
  if (file.credit.trim() === '') return refuse('credit-needed')
  return await change(context, async (session): Promise<Brought> => {
    if (await isTaken(session, file.from)) return refuse('day-taken')
    const towns = (await townsOn(session, file.from)).map(({ departmentId, name }) => ({
      id: departmentId,
      name: name.ko,
    }))
    if (towns.length === 0) return refuse('no-towns')
    const cityName = (await cityProfile(session)).name.ko
    const json = parsed(file.bytes)
    const read =
      json === undefined
        ? refuse([{ code: 'not-json' } as const] as const)
        : readBorders(json, { cityName, towns, nameProperty: file.nameProperty })
    if (!read.ok) return refuse({ code: 'borders-have-flaws', flaws: read.refusal })
    const { frame, areas } = drawBorders(read.value, await settingValue(session, borderDetail, context.today))
    const facts = {
      towns: towns.map(({ name }) => name),
      corners: read.value.flatMap(({ rings }) => rings).reduce((sum, ring) => sum + ring.length, 0),
      letters: areas.reduce((sum, { path }) => sum + path.length, 0),
    }
    if (as === 'rehearsal') return ok({ mapId: null, ...facts })
    const id = context.newId<BoundaryMapId>()
    const head = { id, state: as, from: file.from, credit: file.credit.trim(), fileName: file.name }
    await insertAreas(session, context, { ...head, frame, drawn: areas, areas: read.value })
    await audit(session, context, {
      action: 'pledge-map.bring-in-borders',
      subject: { kind: 'boundary-map', id },
      after: { state: as, from: file.from, towns: towns.length, file: file.name },
    })
    return ok({ mapId: id, ...facts })
  })
}

/** Whether a version is in use from this very day. */
export async function isTaken(session: Session, from: CalendarDate): Promise<boolean> {
  return (await listMaps(session)).some((map) => map.state === 'in-use' && map.from === from)
}

/** The JSON of a file in UTF-8, with or without its mark; undefined when it is none. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch {
    return undefined
  }
}
