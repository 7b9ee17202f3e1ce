import { z } from 'zod'
import type { DepartmentId } from '#platform/access/person.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { DepartmentAsOf } from '#modules/organization/index.ts'
import {
  listFields,
  listPledges,
  type MayorTerm,
  type PledgeField,
  type PledgeLine,
  pledgeStages,
  termOn,
} from '#modules/pledges/index.ts'
import { mapOn } from '../data/boundary-queries.ts'
import { byPledge, listPlaces, type PlaceLine } from '../data/place-queries.ts'
import { type BoundaryMap, mapFor } from '../domain/boundary-map.ts'
import { townsOf } from '../domain/count-places.ts'
import { whereaboutsOf } from '../domain/pledge-place.ts'
import { townsOn } from '../use-cases/ground-of-day.ts'
import { stageOf } from './stage-look.tsx'

/** A pledge with where it is. */
export interface PlacedPledge extends PledgeLine {
  readonly places: readonly PlaceLine[]
}

/** The term's pledges on the map of today, and what of them was asked for. */
export interface ShownMap {
  readonly term: MayorTerm
  readonly fields: readonly PledgeField[]
  readonly towns: readonly DepartmentAsOf[]
  readonly map: BoundaryMap
  readonly pledges: readonly PlacedPledge[]
  readonly asked: AskedMap
  /** Those of the field that was asked about: the whole of a share. */
  readonly ofField: readonly PlacedPledge[]
  /** Of these, those in the stage that was asked about: what the map counts. */
  readonly counted: readonly PlacedPledge[]
  /** Of these, those in the town that was asked about: what the list shows. */
  readonly listed: readonly PlacedPledge[]
  /** The day of the last record; today while there is none. */
  readonly day: CalendarDate
}

/** In the town's place: the whole city, and no place at all. */
export const wholeCity = 'city'
export const nowhere = 'none'

const mapQuery = z.object({
  field: z.coerce.number().int().min(1).max(99).optional().catch(undefined),
  stage: z
    .enum([...pledgeStages, 'none'])
    .optional()
    .catch(undefined),
  town: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
    .optional()
    .catch(undefined),
  show: z.enum(['count', 'share']).catch('count'),
})

export type AskedMap = z.output<typeof mapQuery>

/** Reads the term's pledges with their places; null while there is no register. Six queries, whatever is asked. */
export function shownMap(request: WebRequest): Promise<ShownMap | null> {
  return readMap(request, request.query(mapQuery))
}

/** The same of everything, whatever the address asks. */
export function wholeMap(request: WebRequest): Promise<ShownMap | null> {
  return readMap(request, { show: 'count' })
}

async function readMap({ context }: WebRequest, asked: AskedMap): Promise<ShownMap | null> {
  const { database, today } = context
  const term = await termOn(database, today)
  if (term === null) return null
  const [lines, everyPlace, towns, fields, map] = await Promise.all([
    listPledges(database, term.id, today),
    listPlaces(database, term.id),
    townsOn(database, today),
    listFields(database, term.id),
    mapOn(database, today),
  ])
  const places = byPledge(everyPlace)
  const pledges = lines.map((pledge) => ({ ...pledge, places: places.get(pledge.id) ?? [] }))
  const ofField = pledges.filter(({ field }) => asked.field === undefined || field.number === asked.field)
  const counted = ofField.filter((pledge) => asked.stage === undefined || stageOf(pledge) === asked.stage)
  const townId = towns.find(({ code }) => code === asked.town)?.departmentId
  return {
    ...{ term, towns, pledges, asked, ofField, counted, fields },
    map: mapFor(
      map,
      towns.map(({ departmentId }) => departmentId),
    ),
    listed: counted.filter((pledge) => isIn(pledge, asked.town, townId)),
    day: lastDay(lines) ?? today,
  }
}

function isIn(
  { places }: PlacedPledge,
  asked: string | undefined,
  townId: DepartmentId | undefined,
): boolean {
  if (asked === undefined) return true
  const where = whereaboutsOf(places)
  if (asked === wholeCity) return where === 'whole-city'
  if (asked === nowhere) return where === 'nowhere'
  return townId !== undefined && townsOf(places).has(townId)
}

/** The day of the last record. */
export function lastDay(pledges: readonly Pick<PledgeLine, 'asOf'>[]): CalendarDate | undefined {
  return pledges
    .map(({ asOf }) => asOf)
    .toSorted()
    .at(-1)
}
