import { z } from 'zod'
import { redirect, type Reply, trouble } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { bordersOn, mapOn } from '../data/boundary-queries.ts'
import { mapFor } from '../domain/boundary-map.ts'
import { writeDegrees } from '../domain/spot.ts'
import { townAt } from '../domain/town-area.ts'
import { townsOn } from '../use-cases/ground-of-day.ts'
import { type Picked, pickedAt, pressedIn } from '../use-cases/pressed-map.ts'
import { writeSpot } from './place-form.ts'

const text = (most: number) => z.string().max(most).catch('')
const typed = z.object({
  kind: z.enum(['point', 'line']).catch('point'),
  nameKo: text(100),
  nameEn: text(100),
  towns: text(2_000),
  spots: text(8_000),
})
type Typed = z.output<typeof typed>

async function mapOfToday(request: WebRequest) {
  const { database, today } = request.context
  const towns = await townsOn(database, today)
  return mapFor(
    await mapOn(database, today),
    towns.map(({ departmentId }) => departmentId),
  )
}

/** Takes a press on the picture into the form: for a point its place, for a line one more corner. */
export async function pickOnMap(request: WebRequest): Promise<Reply> {
  const number = Number(request.param('number'))
  if (!Number.isInteger(number) || number < 1 || number > 9_999) return trouble('not-found')
  const { values } = await request.form()
  const given = typed.parse(values)
  const press = pressedIn(values)
  const map = await mapOfToday(request)
  const picked = press === null ? null : pickedAt(map, press.width, press.x, press.y)
  const query = new URLSearchParams(
    Object.entries(
      picked === null ? { ...given, missed: 'yes' } : await withPicked(request, given, picked),
    ).filter(([, value]) => value !== ''),
  )
  const part = picked === null || given.kind === 'line' ? 'pick' : 'add'
  return redirect(`/office/pledges/${number}/places?${query.toString()}#${part}`)
}

async function withPicked(
  request: WebRequest,
  given: Typed,
  picked: Picked,
): Promise<Readonly<Record<string, string>>> {
  if (picked.kind === 'town')
    return given.kind === 'line'
      ? { ...given, towns: [...new Set([...given.towns.split(' '), picked.townId])].join(' ').trim() }
      : { ...given, town: picked.townId }
  if (given.kind === 'line') return { ...given, spots: `${given.spots}\n${writeSpot(picked.spot)}`.trim() }
  const { database, today } = request.context
  const town: DepartmentId | null = townAt((await bordersOn(database, today)) ?? [], picked.spot)
  const { lat, lon } = picked.spot
  return { ...given, lat: writeDegrees(lat), lon: writeDegrees(lon), town: town ?? '' }
}
