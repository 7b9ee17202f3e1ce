import type { DepartmentId } from '#platform/access/person.ts'
import type { Context } from '#platform/access/context.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { settingValues } from '#platform/settings/setting-value.ts'
import {
  calledSessions,
  type CommitteeLine,
  type CommitteeMember,
  type CommitteeSession,
  listCommittees,
  membersOfSeveral,
  mostOfOneSex,
  type OpenCall,
  runningCalls,
  sexTenths,
} from '#modules/committees/index.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { listBodies } from '../data/body-queries.ts'
import { type Body, type BodyKind, bodyKinds } from '../domain/body.ts'
import { limitSettings } from '../domain/budget-bodies-settings.ts'

export interface ShownBody extends Body {
  readonly committee: CommitteeLine
  readonly members: readonly CommitteeMember[]
  /** Among the appointed: what the share of the sexes is counted of. */
  readonly female: number
  readonly male: number
  readonly tooManyOfOneSex: boolean
  readonly aboveTheLimit: boolean
  readonly next: CommitteeSession | null
  readonly call: OpenCall | null
}

export interface ShownBodies {
  readonly bodies: readonly ShownBody[]
  /** Every committee that is no body. */
  readonly others: readonly CommitteeLine[]
  readonly towns: ReadonlyMap<DepartmentId, Localized>
  readonly limits: Readonly<Record<BodyKind, number>>
  readonly tenths: number
}

/** Every body in office, or whose term still runs, with all that is said of it; seven queries, however many there are. */
export async function shownBodies({ database, today }: Context): Promise<ShownBodies> {
  const all = await listBodies(database)
  const committees = new Map((await listCommittees(database, today)).map((each) => [each.id, each]))
  const living = await listDepartments(database, today)
  const { tenths, ...limits } = await settingValues(database, { ...limitSettings, tenths: sexTenths }, today)
  const current = all.flatMap((body) => {
    const committee = committees.get(body.committeeId)
    return committee !== undefined && (body.followedBy === null || committee.termUntil >= today)
      ? [{ ...body, committee }]
      : []
  })
  const ids = current.map(({ committeeId }) => committeeId)
  const members = await membersOfSeveral(database, ids, today)
  const sessions = (await calledSessions(database)).filter(({ day }) => day >= today)
  const calls = await runningCalls(database, today)
  const towns = new Map(
    living.filter(({ kind }) => kind === 'town').map(({ departmentId, name }) => [departmentId, name]),
  )
  const townsInOrder = [...towns.keys()]
  const place = ({ kind, townId }: Body) =>
    bodyKinds.indexOf(kind) * 1_000 + (townId === null ? 0 : townsInOrder.indexOf(townId))
  const registered = new Set(all.map(({ committeeId }) => committeeId))
  return {
    bodies: current
      .map((body) => ({
        ...body,
        ...countsOf(members.get(body.committeeId) ?? [], tenths),
        aboveTheLimit: body.committee.size > limits[body.kind] || body.committee.serving > limits[body.kind],
        next: sessions.find(({ committeeId }) => committeeId === body.committeeId) ?? null,
        call: calls.find(({ committeeId }) => committeeId === body.committeeId) ?? null,
      }))
      .toSorted((a, b) => place(a) - place(b) || a.committee.termFrom.localeCompare(b.committee.termFrom)),
    others: [...committees.values()].filter(({ id }) => !registered.has(id)),
    ...{ towns, limits, tenths },
  }
}

function countsOf(members: readonly CommitteeMember[], tenths: number) {
  const appointed = members.filter(({ seat }) => seat === 'appointed')
  const female = appointed.filter(({ sex }) => sex === 'female').length
  const male = appointed.length - female
  // Of one person one sex has all: nothing to balance.
  const tooMany = appointed.length > 1 && Math.max(female, male) > mostOfOneSex(appointed.length, tenths)
  return { members, female, male, tooManyOfOneSex: tooMany }
}

/** Towns in which no local meeting is in office. */
export function townsWithout({ bodies, towns }: ShownBodies): ReadonlyMap<DepartmentId, Localized> {
  const has = new Set(
    bodies.filter(({ followedBy }) => followedBy === null).flatMap(({ townId }) => townId ?? []),
  )
  return new Map([...towns].filter(([id]) => !has.has(id)))
}
