import { type CalendarDate, daysBetween, yearOf } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'

export const LONGEST_VOTER_NAME = 60

/** What everybody who votes says of themselves: only a keyed hash of it is kept. */
export interface StatedVoter {
  readonly name: string
  readonly birthDate: CalendarDate
}

export const voterRefusals = ['name-missing', 'name-too-long', 'birth-date-unfit', 'too-young'] as const
export type VoterRefusal = (typeof voterRefusals)[number]

/** A name as it is compared: composed, in small letters, without spaces and marks. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLocaleLowerCase('ko')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** What of a voter is hashed: the same person gives the same text, however they wrote their name. */
export function personText({ name, birthDate }: StatedVoter): string {
  return `${plainName(name)}|${birthDate}`
}

/** Full years of age on a day (만 나이). Someone born on 29 February is a year older on 1 March. */
export function ageOn(birthDate: CalendarDate, day: CalendarDate): number {
  const years = yearOf(day) - yearOf(birthDate)
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** Whether somebody may vote by what they say of themselves. Age counts on the last day, the same for all. */
export function checkVoter(
  voter: StatedVoter,
  rule: { readonly leastAge: number; readonly lastDay: CalendarDate; readonly today: CalendarDate },
): Result<void, VoterRefusal> {
  if (plainName(voter.name) === '') return refuse('name-missing')
  if (voter.name.length > LONGEST_VOTER_NAME) return refuse('name-too-long')
  const age = ageOn(voter.birthDate, rule.lastDay)
  if (daysBetween(voter.birthDate, rule.today) < 0 || age > 130) return refuse('birth-date-unfit')
  return age < rule.leastAge ? refuse('too-young') : ok()
}
