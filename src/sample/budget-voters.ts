import { addDays, calendarDate, type CalendarDate, daysBetween } from '#platform/kernel/calendar-date.ts'
import type { VotingWay } from '#modules/participation/index.ts'
import { round2021, townPlaces } from '../../sample-city/budget/round-2021.ts'
import { vote2021 } from '../../sample-city/budget/vote-2021.ts'
import { chanceOf } from './budget-proposals.ts'

/** Somebody invented who voted in 2021. What they chose is kept apart, in another list. */
export interface SampleVoter {
  readonly name: string
  readonly birthDate: CalendarDate
  readonly way: VotingWay
  readonly day: CalendarDate
  readonly town: string
}

const [first, last] = round2021.phases.vote.map(calendarDate) as [CalendarDate, CalendarDate]
const days = daysBetween(first, last) + 1
const towns = Object.keys(townPlaces)

/** Who voted on the days of the vote: many at once, more again before it ends. */
export function sampleVoters(): readonly SampleVoter[] {
  return Array.from({ length: round2021.voters }, (_, index): SampleVoter => {
    const key = `voter ${index}`
    const drawn = chanceOf(`way ${key}`, 100)
    const { paper, assisted } = vote2021
    return {
      name: `투표인 ${index + 1}`,
      birthDate: addDays(calendarDate('1938-03-01'), chanceOf(`born ${key}`, 24_000)),
      way: drawn < assisted ? 'assisted' : drawn < assisted + paper ? 'paper' : 'online',
      day: addDays(first, dayOf(key)),
      town: towns[chanceOf(`town ${key}`, towns.length)] as string,
    }
  })
}

function dayOf(key: string): number {
  const share = chanceOf(`day ${key}`, 10_000) / 10_000
  const early = chanceOf(`early ${key}`, 2) === 0
  const bent = early ? share ** 2 : 1 - share ** 2
  return Math.min(days - 1, Math.floor(bent * days))
}

/** What so many voters chose of a ballot: a few projects are liked by many, most by few; null for a blank paper. */
export function sampleChoices(
  ids: readonly string[],
  from: number,
  to: number,
): (readonly string[] | null)[] {
  const weights = ids.map((id) => 8 + Math.floor(400 * (chanceOf(`popular ${id}`, 1_000) / 1_000) ** 3))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return Array.from({ length: to - from }, (_, index) => {
    const key = `ballot ${from + index}`
    if (chanceOf(`blank ${key}`, 100) < vote2021.blank) return null
    const count = Math.min(1 + chanceOf(`many ${key}`, round2021.mostChoices), ids.length)
    const chosen = new Set<string>()
    for (let turn = 0; chosen.size < count; turn += 1) {
      let left = chanceOf(`choice ${turn} ${key}`, all)
      const id = ids.find((_id, place) => (left -= weights[place] ?? 0) < 0)
      if (id !== undefined) chosen.add(id)
    }
    return [...chosen]
  })
}
