import { z } from 'zod'
import { type SaidErrors, sayErrors } from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { type FormReading, readForm } from '#platform/http/form.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount } from '#platform/text/format.ts'
import type { GivenPlace, PlaceRefusal } from '../domain/decide-place.ts'
import { type PlaceKind, placeKinds, type PledgePlace } from '../domain/pledge-place.ts'
import { readDegrees, readSpot, type Spot, writeDegrees } from '../domain/spot.ts'
import { pledgeMapTexts } from './words.ts'

/** What was typed: fields that the kind does not use are passed over. */
export type TypedPlace = FormFields['values']

const line = (most: number) => z.string().trim().max(most, 'too-long').default('')
const townId = z
  .string()
  .refine(isId, 'not-a-choice')
  .transform((text) => text as DepartmentId)
const none = z.literal('').transform(() => null)

const placeForm = z.object({
  kind: z.enum(placeKinds, 'not-a-choice'),
  nameKo: line(100),
  nameEn: line(100),
  town: z.union([none, townId], 'not-a-choice').default(null),
  towns: z.union([townId.transform((id) => [id]), z.array(townId)], 'not-a-choice').default([]),
  lat: line(30),
  lon: line(30),
  spots: line(8_000),
  /** Towns in the order in which they were pressed on a scheme. */
  townOrder: line(2_000),
})

type ReadPlaceForm = z.output<typeof placeForm>

/** A place out of a form; what is wrong is said at its field. */
export function readPlaceForm(fields: FormFields, locale: Locale): FormReading<GivenPlace> {
  const words = pledgeMapTexts[locale]
  const read = readForm(placeForm, fields)
  if (!read.ok) return { ...read, errors: sayErrors(read.errors, locale) }
  const given = read.value
  const errors: Record<string, string> = {}
  const spots = spotsOf(given)
  for (const field of ['lat', 'lon'] as const)
    if (given.kind === 'point' && given[field] !== '' && readDegrees(given[field]) === null)
      errors[field] = words.degreesBroken
  if (given.kind === 'line' && spots.brokenRow !== null)
    errors['spots'] = words.spotsBroken(formatCount(spots.brokenRow, locale))
  if (Object.keys(errors).length > 0) return { ok: false, errors, values: fields.values }
  const townIds = given.kind === 'line' ? inOrder(given) : given.town === null ? [] : [given.town]
  return {
    ok: true,
    value: {
      kind: given.kind,
      name: { ko: given.nameKo, en: given.nameEn },
      spots: spots.spots,
      townIds: given.kind === 'city' ? [] : townIds,
    },
  }
}

/** A line's towns as they were pressed, those that were only ticked after them. */
function inOrder({ towns, townOrder }: ReadPlaceForm): readonly DepartmentId[] {
  const pressed = townOrder.split(' ')
  const rank = (id: string) => (pressed.includes(id) ? pressed.indexOf(id) : pressed.length)
  return [...new Set(towns)].toSorted((a, b) => rank(a) - rank(b))
}

function spotsOf(given: ReadPlaceForm): {
  readonly spots: readonly Spot[]
  readonly brokenRow: number | null
} {
  if (given.kind === 'point') {
    const spot = readSpot(`${given.lat}, ${given.lon}`)
    return { spots: spot === null ? [] : [spot], brokenRow: null }
  }
  if (given.kind !== 'line') return { spots: [], brokenRow: null }
  const rows = given.spots.split('\n').map((row, at) => ({ text: row.trim(), at: at + 1 }))
  const read = rows.filter(({ text }) => text !== '').map(({ text, at }) => ({ spot: readSpot(text), at }))
  return {
    spots: read.flatMap(({ spot }) => (spot === null ? [] : [spot])),
    brokenRow: read.find(({ spot }) => spot === null)?.at ?? null,
  }
}

/** The field at which a refusal is said. */
export function sayRefusal(refusal: PlaceRefusal, kind: PlaceKind, locale: Locale): SaidErrors {
  return { [fieldOf(refusal, kind)]: pledgeMapTexts[locale].placeRefusals[refusal] }
}

function fieldOf(refusal: PlaceRefusal, kind: PlaceKind): string {
  switch (refusal) {
    case 'town-needed':
    case 'no-such-town':
      return kind === 'line' ? 'towns' : 'town'
    case 'point-in-another-town':
      return 'town'
    case 'spot-needed':
    case 'point-outside-the-city':
      return 'lat'
    case 'line-too-short':
    case 'line-too-long':
    case 'line-outside-the-city':
      return 'spots'
  }
}

/** A place as the form shows it, to be put right. */
export function typedPlace({ kind, name, spots, townIds }: PledgePlace): TypedPlace {
  const [spot] = spots
  const isPoint = kind === 'point' && spot !== undefined
  return {
    kind,
    nameKo: name.ko,
    nameEn: name.en === name.ko ? '' : name.en,
    town: kind === 'line' ? '' : (townIds[0] ?? ''),
    towns: kind === 'line' ? townIds : [],
    lat: isPoint ? writeDegrees(spot.lat) : '',
    lon: isPoint ? writeDegrees(spot.lon) : '',
    spots: kind === 'line' ? spots.map(writeSpot).join('\n') : '',
  }
}

export const writeSpot = ({ lat, lon }: Spot): string => `${writeDegrees(lat)}, ${writeDegrees(lon)}`
