import type { Context } from '#platform/access/context.ts'
import {
  type AccountId,
  type DepartmentId,
  type Person,
  type StaffRole,
  systemPerson,
} from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Result } from '#platform/kernel/result.ts'
import type { CommitteeId, CommitteeMemberId, CommitteeSessionId } from '#modules/committees/index.ts'
import { type DepartmentCode, listDepartments, type StaffId } from '#modules/organization/index.ts'
import type { PledgeId } from '#modules/pledges/index.ts'
import type { TaskId } from '#modules/workplan/index.ts'
import type { SampleCity } from './sample-data.ts'

/** What the loader needs of the world; a whole context has it. */
export type SampleEnvironment = Pick<Context, 'database' | 'machineNow' | 'newId' | 'randomBytes'>

/** Something that happened in the sample city on a day. */
export interface SampleEvent {
  readonly day: CalendarDate
  live(life: SampleLife): Promise<void>
}

/** The city while its years are being lived: what the data call by number or key, and the ids it was given. */
export class SampleLife {
  readonly environment: SampleEnvironment
  readonly city: SampleCity
  readonly staffIds = new Map<string, StaffId>()
  readonly accountIds = new Map<string, AccountId>()
  readonly taskIds = new Map<string, TaskId>()
  /** By the pledge's number in the term. */
  readonly pledgeIds = new Map<number, PledgeId>()
  /** The citizens' panel from 2021 on, and the one before. */
  panel: CommitteeId | null = null
  earlierPanel: CommitteeId | null = null
  /** Who serves on the panel, in the order of the draw; who left is replaced by who took over. */
  readonly panelMemberIds: CommitteeMemberId[] = []
  /** By key: opening, first-half, second-half. */
  readonly panelSessions = new Map<string, CommitteeSessionId>()
  private readonly people: ReadonlyMap<string, SampleCity['people'][number]>
  private minutes = 0
  private lastDay: CalendarDate | null = null

  constructor(environment: SampleEnvironment, city: SampleCity) {
    this.environment = environment
    this.city = city
    this.people = new Map(city.people.map((person) => [person.number, person]))
  }

  staffId(number: string): StaffId {
    return known(this.staffIds.get(number), `person ${number}`)
  }

  taskId(key: string): TaskId {
    return known(this.taskIds.get(key), `task ${key}`)
  }

  pledgeId(number: number): PledgeId {
    return known(this.pledgeIds.get(number), `pledge ${number}`)
  }

  get panelId(): CommitteeId {
    return known(this.panel ?? undefined, 'citizens’ panel yet')
  }

  get earlierPanelId(): CommitteeId {
    return known(this.earlierPanel ?? undefined, 'earlier citizens’ panel yet')
  }

  panelSessionId(key: string): CommitteeSessionId {
    return known(this.panelSessions.get(key), `session ${key}`)
  }

  /** A context of the system on a day. */
  bySystem(day: CalendarDate): Context {
    return this.contextOn(day, systemPerson)
  }

  /** A context of someone of the city hall on a day, a minute after the one before. */
  by(
    number: string,
    day: CalendarDate,
    roles: readonly StaffRole[],
    departmentIds: readonly DepartmentId[],
  ): Context {
    const { name } = known(this.people.get(number), `person ${number}`)
    const accountId = known(this.accountIds.get(number), `account of ${number}`)
    return this.contextOn(day, { kind: 'staff', accountId, name, roles: ['staff', ...roles], departmentIds })
  }

  async departmentId(code: DepartmentCode, day: CalendarDate): Promise<DepartmentId> {
    const living = await listDepartments(this.environment.database, day)
    return known(living.find((each) => each.code === code)?.departmentId, `department ${code} on ${day}`)
  }

  private contextOn(day: CalendarDate, person: Person): Context {
    this.minutes = day === this.lastDay ? this.minutes + 1 : 0
    this.lastDay = day
    const now = new Date(Date.parse(`${day}T09:00:00+09:00`) + this.minutes * 60_000)
    const origin = { address: 'local', requestId: `sample ${day}` }
    return { ...this.environment, person, now, today: day, origin }
  }
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the sample city knows no ${what}`)
  return value
}

/** The value, or a fault that says which event of the data was refused and why. */
export function lived<T>(result: Result<T, unknown>, event: string): T {
  if (result.ok) return result.value
  throw new Error(
    `the sample city's data do not hold: ${event} was refused: ${JSON.stringify(result.refusal)}`,
  )
}
