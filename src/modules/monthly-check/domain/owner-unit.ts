import type { AccountId, DepartmentId } from '#platform/access/person.ts'

/** Who answers for tasks: a department, or one team of it where the plan names the team. */
export interface OwnerUnit {
  readonly departmentId: DepartmentId
  /** The team's Korean name, as in the plan and among the posts. */
  readonly team: string | null
}

export type UnitKey = string & { readonly kind: 'UnitKey' }

export function unitKey({ departmentId, team }: OwnerUnit): UnitKey {
  return `${departmentId} ${team ?? ''}` as UnitKey
}

/** The unit of a task: the programme's team, as long as the task lies with the programme's own department. */
export function unitOf(task: {
  readonly departmentId: DepartmentId
  readonly programme: { readonly departmentId: DepartmentId; readonly team: { readonly ko: string } | null }
}): OwnerUnit {
  const own = task.programme.departmentId === task.departmentId
  return { departmentId: task.departmentId, team: own ? (task.programme.team?.ko ?? null) : null }
}

/** Someone at work in a department, as far as asking goes. */
export interface Colleague {
  readonly accountId: AccountId
  readonly name: string
  readonly email: string
  readonly departmentId: DepartmentId
  readonly team: string
  readonly isTeamLeader: boolean
  readonly isHead: boolean
}

/** Who is asked for a unit, and whom silence is told. */
export interface AskedPeople {
  readonly asked: readonly Colleague[]
  readonly teamLeaders: readonly Colleague[]
  readonly heads: readonly Colleague[]
}

/**
 * Who is asked: whoever last reported on the unit's open tasks and still works there; where nobody has, the team's
 * leader; where there is none, the department's head.
 */
export function askedPeople(
  unit: OwnerUnit,
  colleagues: readonly Colleague[],
  lastReporters: readonly (AccountId | null)[],
): AskedPeople {
  const here = distinct(colleagues.filter(({ departmentId }) => departmentId === unit.departmentId))
  const reporters = new Set(lastReporters)
  const heads = here.filter(({ isHead }) => isHead)
  const own = here.filter(({ accountId }) => reporters.has(accountId))
  const asked = own.length > 0 ? own : leadersOf(unit, here)
  // The leader of whoever is asked, where the plan names no team or calls it otherwise than the chart.
  const teams = new Set([...(unit.team === null ? [] : [unit.team]), ...asked.map(({ team }) => team)])
  const teamLeaders = here.filter(({ isTeamLeader, team }) => isTeamLeader && teams.has(team))
  return { asked: asked.length > 0 ? asked : heads, teamLeaders, heads }
}

function leadersOf({ team }: OwnerUnit, here: readonly Colleague[]): readonly Colleague[] {
  return here.filter((each) => each.isTeamLeader && each.team === team)
}

/** One entry for each person: a head who is also a deputy elsewhere in the department is the head. */
function distinct(colleagues: readonly Colleague[]): readonly Colleague[] {
  const found = new Map<AccountId, Colleague>()
  for (const each of colleagues) {
    const known = found.get(each.accountId)
    found.set(each.accountId, known === undefined || each.isHead ? each : known)
  }
  return [...found.values()]
}
