import { createHash } from 'node:crypto'
import { addDays, calendarDate, daysBetween, yearOf } from '#platform/kernel/calendar-date.ts'
import type { EnteredApplication } from '#modules/committees/index.ts'
import { citizensPanel } from '../../sample-city/pledges/citizens-panel.ts'

interface Weighted {
  readonly key: string
  readonly people: number
}

/** A whole number below `count` that hangs on nothing but its place and purpose. */
function chance(place: number, purpose: string, count: number): number {
  const hash = createHash('sha256').update(`panel 2021 ${place} ${purpose}`).digest()
  return hash.readUInt32BE(0) % count
}

const pick = <T>(from: readonly T[], place: number, purpose: string): T =>
  from[chance(place, purpose, from.length)] as T

/** One of a population's parts, the likelier the more people it has and the readier they are. */
function partOf<K extends string>(
  parts: readonly (Weighted & { readonly key: K })[],
  readiness: Readonly<Partial<Record<string, number>>>,
  place: number,
  purpose: string,
): K {
  const weights = parts.map(({ key, people }) => people * (readiness[key] ?? 10))
  let left = chance(
    place,
    purpose,
    weights.reduce((sum, weight) => sum + weight, 0),
  )
  const found = parts.find((_, index) => {
    left -= weights[index] ?? 0
    return left < 0
  })
  if (found === undefined) throw new Error('a population without parts')
  return found.key
}

/** The invented people who applied for the panel, in the order in which they did: the same in every sample city. */
export function panelApplicants(): readonly EnteredApplication[] {
  const { call, applicants, population, readiness, surnames, givenNames, motives } = citizensPanel
  const [opens, closes] = [calendarDate(call.opens), calendarDate(call.closes)]
  const days = daysBetween(opens, closes) + 1
  return Array.from({ length: applicants }, (_, index): EnteredApplication => {
    const place = index + 1
    const sex = partOf(population.sex, readiness.sex, place, 'sex')
    const band = partOf(population.age, readiness.age, place, 'age')
    const [youngest] = band.split(/[-+]/).map(Number)
    const span = band === '60+' ? 19 : band === '18-29' ? 12 : 10
    // Most come in at the end.
    const day = Math.floor((index * days) / applicants)
    return {
      name: `${pick(surnames, place, 'surname')}${pick(givenNames[sex], place, 'given')}`,
      town: partOf(population.town, readiness.town, place, 'town'),
      sex,
      birthYear: yearOf(closes) - (youngest ?? 40) - chance(place, 'year', span),
      email: chance(place, 'mail', 3) === 0 ? '' : `panel${String(place).padStart(3, '0')}@citizen.example`,
      phone: `010-0000-${String(place).padStart(4, '0')}`,
      motive: pick(motives, place, 'motive'),
      consents: true,
      receivedOn: addDays(opens, day),
      way: chance(place, 'way', 4) === 0 ? 'paper' : 'online',
    }
  })
}
