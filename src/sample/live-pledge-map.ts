import { z } from 'zod'
import type { DepartmentId } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { listDepartments } from '#modules/organization/index.ts'
import {
  type EnteredPlace,
  enterPlaces,
  layOutTiles,
  microOf,
  placeKinds,
} from '#modules/pledge-map/index.ts'
import { termOn } from '#modules/pledges/index.ts'
import { placesOfTerm7 } from '../../sample-city/pledges/places-of-term-7.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

const day = z.iso.date().transform(calendarDate)
const code = z.string().regex(/^[a-z0-9][a-z0-9-]*$/)
const degrees = z.tuple([z.number().min(33).max(39), z.number().min(124).max(132)])

const samplePlaces = z.strictObject({
  tiles: z.strictObject({
    from: day,
    layout: z.array(z.strictObject({ town: code, halfColumn: z.int(), row: z.int() })),
  }),
  day,
  places: z.array(
    z.strictObject({
      pledge: z.int().min(1),
      kind: z.enum(placeKinds),
      ko: z.string().default(''),
      en: z.string().default(''),
      spots: z.array(degrees).default([]),
      towns: z.array(code).default([]),
    }),
  ),
})

/** The leader of 기획팀, whose office keeps the register. */
const planner = '180077'

/** The towns laid out as tiles, and where each pledge is carried out. */
export function pledgeMapEvents(): readonly SampleEvent[] {
  const given = samplePlaces.parse(placesOfTerm7)
  return [{ day: given.day, live: (life) => livePlaces(life, given) }]
}

async function livePlaces(
  life: SampleLife,
  { day, tiles, places }: z.output<typeof samplePlaces>,
): Promise<void> {
  const { database } = life.environment
  const asPlanner = () => life.by(planner, day, ['planner'], [])
  lived(await layOutTiles(asPlanner(), { from: tiles.from, tiles: tiles.layout }), 'the towns as tiles')
  const towns = new Map(
    (await listDepartments(database, day)).map((town): [string, DepartmentId] => [
      town.code,
      town.departmentId,
    ]),
  )
  const term = await termOn(database, day)
  if (term === null) throw new Error('the sample city has no register to put on the map')
  const entered = places.map(({ ko, en, spots, towns: codes, ...place }): EnteredPlace => ({
    ...place,
    name: { ko, en },
    spots: spots.map(([lat, lon]) => ({ lat: microOf(lat), lon: microOf(lon) })),
    townIds: codes.flatMap((one) => towns.get(one) ?? []),
  }))
  lived(await enterPlaces(asPlanner(), { termId: term.id, places: entered }), 'the places of the pledges')
}
