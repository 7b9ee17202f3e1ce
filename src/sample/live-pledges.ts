import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import {
  bringInRegister,
  listPledges,
  type PledgeId,
  recordStatuses,
  termOn,
} from '#modules/pledges/index.ts'
import type { SampleCity } from './sample-data.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

/** The leader of 기획팀, whose office keeps the register. */
const planner = '180077'

/** The register, and how its pledges stood from half-year to half-year. */
export function registerEvents(city: SampleCity): readonly SampleEvent[] {
  const days = new Set(city.pledgesOverTime.flatMap(({ was }) => was.map(({ day }) => day)))
  return [
    { day: city.register.broughtInOn, live: liveRegister },
    ...[...days].map((day) => ({ day, live: (life: SampleLife) => liveStandings(life, day) })),
  ]
}

/** The register comes in a hundred days after the mayor took office, before anything was done. */
async function liveRegister(life: SampleLife): Promise<void> {
  const { broughtInOn: day, term, fields, pledges } = life.city.register
  const brought = await bringInRegister(life.by(planner, day, ['planner'], []), {
    term,
    fields,
    pledges: pledges.map((pledge, index) => ({
      number: index + 1,
      field: pledge.field,
      title: { ko: pledge.ko, en: pledge.en },
      sourceText: pledge.source,
      content: pledge.content ?? '',
      goal: pledge.goal ?? '',
      horizon: pledge.horizon,
      department: pledge.lead,
      helpers: pledge.helpers,
      statuses: [],
    })),
  })
  const termId = lived(brought, 'the register of pledges')
  for (const pledge of await listPledges(life.environment.database, termId, day))
    life.pledgeIds.set(pledge.number, pledge.id)
}

/** What was recorded on a day; of a pledge that a published change has set aside nothing is said any more. */
async function liveStandings(life: SampleLife, day: CalendarDate): Promise<void> {
  const given = life.city.pledgesOverTime.flatMap(({ pledge, was }) =>
    was.filter((one) => one.day === day).map((one) => ({ ...one, pledgeId: life.pledgeId(pledge) })),
  )
  const gone = await setAside(life, day)
  const recorded = await recordStatuses(
    life.by(planner, day, ['planner'], []),
    given.filter(({ pledgeId }) => !gone.has(pledgeId)),
  )
  lived(recorded, `how the pledges stood on ${day}`)
}

async function setAside(life: SampleLife, day: CalendarDate): Promise<ReadonlySet<PledgeId>> {
  const { database } = life.environment
  const term = await termOn(database, day)
  const pledges = term === null ? [] : await listPledges(database, term.id, day)
  return new Set(
    pledges.filter(({ stage }) => stage === 'dropped' || stage === 'on-hold').map(({ id }) => id),
  )
}
