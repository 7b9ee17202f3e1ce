import type { WebRequest } from '#platform/http/web-request.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { typed } from '#platform/http/form.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { DepartmentAsOf } from '#modules/organization/index.ts'
import {
  bordersOn,
  type BoundaryMap,
  mapFor,
  mapOn,
  pickedAt,
  pressedIn,
  readDegrees,
  townAt,
} from '#modules/pledge-map/index.ts'
import type { PlaceOnMap } from './pick-place.tsx'
import { shownSpot } from './proposal-input.ts'

/** The city's map of today; one query. */
export async function cityMap(
  { context }: WebRequest,
  towns: readonly DepartmentAsOf[],
): Promise<BoundaryMap> {
  return mapFor(
    await mapOn(context.database, context.today),
    towns.map(({ departmentId }) => departmentId),
  )
}

export const townNames = (towns: readonly DepartmentAsOf[]) =>
  new Map(towns.map(({ departmentId, name }) => [departmentId, name]))

/** What is chosen in a form, on the map. */
export function placeOf(
  map: BoundaryMap,
  towns: readonly DepartmentAsOf[],
  values: FormFields['values'],
): PlaceOnMap {
  const [town, lat, lon] = [
    typed(values, 'town'),
    readDegrees(typed(values, 'lat')),
    readDegrees(typed(values, 'lon')),
  ]
  return {
    map,
    names: townNames(towns),
    townId: isId(town) ? (town as DepartmentId) : null,
    spot: lat === null || lon === null ? null : { lat, lon },
  }
}

/** What a press on the picture adds to what was typed; null when it was not pressed, `missed` when it hit nothing. */
export async function pressedPlace(
  { context }: WebRequest,
  map: BoundaryMap,
  values: FormFields['values'],
): Promise<FormFields['values'] | 'missed' | null> {
  const press = pressedIn(values)
  if (press === null) return null
  const picked = pickedAt(map, press.width, press.x, press.y)
  if (picked === null) return 'missed'
  if (picked.kind === 'town') return { town: picked.townId }
  const town = townAt((await bordersOn(context.database, context.today)) ?? [], picked.spot)
  return town === null ? 'missed' : { town, ...shownSpot(picked.spot) }
}
