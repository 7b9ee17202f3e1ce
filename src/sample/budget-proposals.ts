import {
  addDays,
  type CalendarDate,
  calendarDate,
  daysBetween,
  weekdayOf,
} from '#platform/kernel/calendar-date.ts'
import { reviewWords } from '../../sample-city/budget/proposals-2021.ts'
import { nicknames, townPlaces } from '../../sample-city/budget/round-2021.ts'
import { chanceOf, pick, type SampleRound } from './budget-rounds.ts'

type Refused = SampleRound['cannotBeTaken'][number]
type Idea = SampleRound['ideas'][number]
export type SampleGround = Refused['ground']
type SampleField = Idea['field'] | Refused['field']

/** What somebody of the sample city proposes, and what becomes of it up to the review. */
export interface SampleProposal {
  readonly day: CalendarDate
  readonly town: string
  readonly type: 'city' | 'town' | 'self-government'
  readonly field: SampleField
  readonly title: string
  readonly body: string
  readonly place: string
  /** In won. */
  readonly estimate: bigint
  readonly name: string
  readonly belonging: 'resident' | 'worker'
  /** Who looks at it; null for what never comes so far. */
  readonly review: SampleReview | null
  readonly ground: SampleGround | null
  /** The title of the one that it is merged into. */
  readonly sameAs: string | null
  readonly supporters: number
}

export interface SampleReview {
  readonly department: string
  readonly verdict: keyof typeof reviewWords
  readonly reason: string
  readonly cost: bigint
  readonly day: CalendarDate
}

const towns = Object.entries(townPlaces)
const million = 1_000_000n

/** A round's proposals: every idea in several towns, some said twice, some that cannot be taken. */
export function sampleProposals(of: SampleRound): readonly SampleProposal[] {
  const { ideas, sayTheSame, cannotBeTaken } = of
  const made: SampleProposal[] = []
  for (let round = 0; made.length + sayTheSame.length * 3 + cannotBeTaken.length < of.proposals; round += 1) {
    const idea = ideas[round % ideas.length]
    if (idea === undefined) break
    const times = Math.floor(round / ideas.length)
    const [town, name] = towns[(round * 5 + times * 3) % towns.length] as [string, string]
    const place = idea.places[times % idea.places.length] as string
    const spot = `${name} ${place}`
    if (made.some(({ title }) => title === idea.title.replace('{곳}', spot))) continue
    made.push(oneOf(of, idea, { town, spot, key: `${idea.title} ${town} ${place}` }))
  }
  const copies = sayTheSame.flatMap((same) =>
    made
      .filter(({ title }) => title.endsWith(same.of.replace('{곳}', '')))
      .slice(0, 3)
      .map((first): SampleProposal => ({
        ...first,
        title: same.title.replace('{곳}', first.place),
        body: same.body,
        day: laterThan(of, first.day, same.title + first.title),
        review: null,
        sameAs: first.title,
        supporters: chanceOf(of, `supporters ${same.title} ${first.title}`, 4),
      })),
  )
  return [...made, ...copies, ...cannotBeTaken.map((each) => refused(of, each))].toSorted((a, b) =>
    a.day.localeCompare(b.day),
  )
}

function oneOf(
  of: SampleRound,
  idea: Idea,
  { town, spot, key }: { readonly town: string; readonly spot: string; readonly key: string },
): SampleProposal {
  const [from, to] = idea.won
  const estimate = BigInt(from + chanceOf(of, `won ${key}`, to - from + 1)) * million
  const isPlan = idea.scope === 'town' && chanceOf(of, `plan ${key}`, 9) === 0
  return {
    ...{ day: dayOf(of, key), town, field: idea.field, body: idea.body, place: spot, estimate },
    type: idea.scope === 'city' ? 'city' : isPlan ? 'self-government' : 'town',
    title: idea.title.replace('{곳}', spot),
    name: pick(of, nicknames, `name ${key}`),
    belonging: chanceOf(of, `belonging ${key}`, 6) === 0 ? 'worker' : 'resident',
    review: reviewOf(of, idea.department, estimate, key),
    ...{ ground: null, sameAs: null },
    // Most are supported by few, a few by many.
    supporters: Math.floor((chanceOf(of, `supporters ${key}`, 1_000) / 1_000) ** 3 * 9),
  }
}

function reviewOf(of: SampleRound, department: string, estimate: bigint, key: string): SampleReview {
  const drawn = chanceOf(of, `verdict ${key}`, 100)
  const verdict = drawn < 60 ? 'possible' : drawn < 78 ? 'conditional' : 'impossible'
  // Departments reckon between four fifths and six fifths of what citizens guess.
  const cost = ((estimate * BigInt(80 + chanceOf(of, `cost ${key}`, 41))) / 100n / 100_000n) * 100_000n
  return {
    ...{ department, verdict, cost },
    reason: pick(of, reviewWords[verdict], `reason ${key}`),
    day: onWorkday(addDays(calendarDate(of.phases.review[0]), 13 + chanceOf(of, `reviewed ${key}`, 45))),
  }
}

/** Nobody works at the weekend: then it is done two days later. */
export const onWorkday = (day: CalendarDate): CalendarDate =>
  weekdayOf(day) === 0 || weekdayOf(day) === 6 ? addDays(day, 2) : day

function refused(of: SampleRound, given: Refused): SampleProposal {
  const [town, name] = pick(of, towns, `town ${given.title}`)
  return {
    ...{ day: dayOf(of, given.title), town, title: given.title, body: given.body, field: given.field },
    ...{ place: name, estimate: BigInt(given.won) * million, name: pick(of, nicknames, given.title) },
    ...{ type: given.won > 60 ? 'city' : 'town', belonging: 'resident', review: null, ground: given.ground },
    ...{ sameAs: null, supporters: chanceOf(of, `supporters ${given.title}`, 3) },
  }
}

/** More come as the last day draws near. */
function dayOf(of: SampleRound, key: string): CalendarDate {
  const [intakeFrom, intakeUntil] = of.phases.intake.map(calendarDate) as [CalendarDate, CalendarDate]
  const share = Math.sqrt(chanceOf(of, `day ${key}`, 10_000) / 10_000)
  return addDays(intakeFrom, Math.floor(share * (daysBetween(intakeFrom, intakeUntil) - 12)))
}

const laterThan = (of: SampleRound, day: CalendarDate, key: string): CalendarDate =>
  addDays(day, 1 + chanceOf(of, `later ${key}`, 11))
