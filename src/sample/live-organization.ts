import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import {
  appoint,
  appointDeputy,
  departPerson,
  foundCity,
  type HandOverTo,
  hirePeople,
  reorganise,
  takeLeave,
} from '#modules/organization/index.ts'
import type { SampleCity, SamplePerson, SampleStaffEvent } from './sample-data.ts'
import { lived, type SampleLife } from './sample-life.ts'

/** Who keeps the chart and the people's posts: an organisation manager of 인사팀. */
const organizationManager = '180100'

/** The first day: the city, its chart, and everyone who was there. */
export async function liveFounding(life: SampleLife): Promise<void> {
  const { foundedOn, basis, ...profile } = life.city.city
  const founded = await foundCity(life.bySystem(foundedOn), {
    profile,
    day: foundedOn,
    basis,
    departments: life.city.departments,
  })
  lived(founded, 'founding the city')
}

/** A day's new people, all in one change. */
export async function liveHiring(
  life: SampleLife,
  day: CalendarDate,
  people: readonly SamplePerson[],
): Promise<void> {
  const hired = lived(
    await hirePeople(
      life.bySystem(day),
      people.map(({ number, login, roles, placement, ...facts }) => ({
        name: facts.name,
        rank: facts.rank,
        extension: facts.extension,
        work: facts.work,
        day,
        employeeNumber: number,
        email: `${login}@gimpo.example`,
        placement: withoutGaps(placement),
        account: { login, roles },
      })),
    ),
    `hiring on ${day}`,
  )
  for (const [index, { number }] of people.entries()) {
    const person = hired[index]
    if (person === undefined) throw new Error(`person ${number} was not hired`)
    life.staffIds.set(number, person.staffId)
    if (person.accountId !== null) life.accountIds.set(number, person.accountId)
  }
}

export async function liveReorganization(
  life: SampleLife,
  reorganization: SampleCity['reorganizations'][number],
): Promise<void> {
  const context = life.by(organizationManager, reorganization.day, ['organization-manager'], [])
  lived(await reorganise(context, reorganization), `the reorganisation of ${reorganization.day}`)
}

/** Someone moves, leaves, is away or stands in. */
export async function liveStaffEvent(life: SampleLife, event: SampleStaffEvent): Promise<void> {
  const { day } = event
  const context = life.by(organizationManager, day, ['organization-manager'], [])
  const staffId = life.staffId(event.person)
  const what = `${event.kind} of ${event.person} on ${day}`
  switch (event.kind) {
    case 'appoint': {
      const placement = withoutGaps(event.placement)
      lived(
        await appoint(context, { staffId, day, kind: 'main', placement, ...handedOver(life, event) }),
        what,
      )
      return
    }
    case 'depart':
      lived(
        await departPerson(context, { staffId, day, reason: event.reason, ...handedOver(life, event) }),
        what,
      )
      return
    case 'leave':
      lived(await takeLeave(context, { staffId, kind: event.leave, from: day, until: event.until }), what)
      return
    case 'deputy': {
      const departmentId = await life.departmentId(event.department, day)
      const { until, reason } = event
      lived(await appointDeputy(context, { departmentId, staffId, from: day, until, reason }), what)
    }
  }
}

function handedOver(
  life: SampleLife,
  { handOver }: Extract<SampleStaffEvent, { kind: 'appoint' | 'depart' }>,
): { handOver?: HandOverTo } {
  return handOver === undefined ? {} : { handOver: { to: life.staffId(handOver.to), note: handOver.note } }
}

type Placed = SamplePerson['placement']

/** Leaves out what the data do not say, instead of saying `undefined`. */
function withoutGaps({ department, post, team, isHead }: Placed) {
  return {
    department,
    post,
    ...(team === undefined ? {} : { team }),
    ...(isHead === undefined ? {} : { isHead }),
  }
}
