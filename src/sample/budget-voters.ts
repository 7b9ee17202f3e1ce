import { addDays, calendarDate, type CalendarDate, daysBetween } from '#platform/kernel/calendar-date.ts'
import type { VotingWay } from '#modules/participation/index.ts'
import { townPlaces } from '../../sample-city/budget/round-2021.ts'
import { chanceOf, type SampleRound } from './budget-rounds.ts'

/** Somebody invented who voted. What they chose is kept apart, in another list. */
export interface SampleVoter {
  readonly name: string
  readonly birthDate: CalendarDate
  readonly way: VotingWay
  readonly day: CalendarDate
  readonly town: string
}

const towns = Object.keys(townPlaces)

/** Who voted on the days of the vote: many at once, more again before it ends. */
export function sampleVoters(of: SampleRound): readonly SampleVoter[] {
  const [first, last] = of.phases.vote.map(calendarDate) as [CalendarDate, CalendarDate]
  const days = daysBetween(first, last) + 1
  return Array.from({ length: of.voters }, (_, index): SampleVoter => {
    const key = `voter ${index}`
    const drawn = chanceOf(of, `way ${key}`, 100)
    const { paper, assisted } = of.vote
    return {
      name: `투표인 ${index + 1}`,
      birthDate: addDays(calendarDate('1938-03-01'), chanceOf(of, `born ${key}`, 24_000)),
      way: drawn < assisted ? 'assisted' : drawn < assisted + paper ? 'paper' : 'online',
      day: addDays(first, dayOf(of, days, key)),
      town: towns[chanceOf(of, `town ${key}`, towns.length)] as string,
    }
  })
}

function dayOf(of: SampleRound, days: number, key: string): number {
  const share = chanceOf(of, `day ${key}`, 10_000) / 10_000
  const early = chanceOf(of, `early ${key}`, 2) === 0
  const bent = early ? share ** 2 : 1 - share ** 2
  return Math.min(days - 1, Math.floor(bent * days))
}

/** What so many voters chose of a ballot: a few projects are liked by many, most by few; null for a blank paper. */
export function sampleChoices(
  of: SampleRound,
  ids: readonly string[],
  from: number,
  to: number,
): (readonly string[] | null)[] {
  const weights = ids.map((id) => 8 + Math.floor(400 * (chanceOf(of, `popular ${id}`, 1_000) / 1_000) ** 3))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return Array.from({ length: to - from }, (_, index) => {
    const key = `ballot ${from + index}`
    if (chanceOf(of, `blank ${key}`, 100) < of.vote.blank) return null
    const count = Math.min(1 + chanceOf(of, `many ${key}`, of.mostChoices), ids.length)
    const chosen = new Set<string>()
    for (let turn = 0; chosen.size < count; turn += 1) {
      let left = chanceOf(of, `choice ${turn} ${key}`, all)
      const id = ids.find((_id, place) => (left -= weights[place] ?? 0) < 0)
      if (id !== undefined) chosen.add(id)
    }
    return [...chosen]
  })
}
