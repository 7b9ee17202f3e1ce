import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValues } from '#platform/settings/setting-value.ts'
import { foundCommittee, type FoundCommitteeRefusal, readCommittee } from '#modules/committees/index.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { lockBody, lockInOffice } from '../data/body-queries.ts'
import { deleteBody, insertBody, saveFollowedBy } from '../data/body-store.ts'
import { type BodyKind, lineOf, registerBody as decide, type RegisterBodyFlaw } from '../domain/body.ts'
import { budgetBodiesActions } from '../domain/budget-bodies-actions.ts'
import { limitSettings } from '../domain/budget-bodies-settings.ts'
import type { CommitteeId } from '../domain/committee-id.ts'

export type RegisterBodyRefusal =
  RegisterBodyFlaw | 'not-allowed' | 'no-such-committee' | 'registered-already' | 'just-registered'

interface AskedBody {
  readonly kind: BodyKind
  readonly townId: DepartmentId | null
}

/** Says that a committee is a body of participatory budgeting; it follows the one of its line whose term is before. */
export async function registerBody(
  context: Context,
  input: AskedBody & { readonly committeeId: CommitteeId },
): Promise<Result<CommitteeId, RegisterBodyRefusal>> {
  const { person, today } = context
  const { committeeId } = input
  if (!may(person, budgetBodiesActions['keep-bodies'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<CommitteeId, RegisterBodyRefusal>> => {
    const committee = await readCommittee(session, committeeId)
    if (committee === null) return refuse('no-such-committee')
    if ((await lockBody(session, committeeId)) !== null) return refuse('registered-already')
    const former = await lockInOffice(session, lineOf(input.kind, input.townId))
    const before = former === null ? null : await readCommittee(session, former.committeeId)
    const limits = await settingValues(session, limitSettings, today)
    const living = await listDepartments(session, today)
    const towns = new Set(
      living.filter(({ kind }) => kind === 'town').map(({ departmentId }) => departmentId),
    )
    const decided = decide(input, committee, { limits, towns, before })
    if (!decided.ok) return decided
    if (former !== null) await saveFollowedBy(session, former.committeeId, committeeId)
    const body = { ...decided.value, committeeId, registeredOn: today, followedBy: null }
    if (!(await insertBody(session, body))) return refuse('just-registered')
    await audit(session, context, {
      action: 'budget-bodies.register',
      subject: { kind: 'committee', id: committeeId },
      after: { kind: body.kind, townId: body.townId, follows: former?.committeeId ?? null },
    })
    return ok(committeeId)
  })
}

export type FoundBodyRefusal = RegisterBodyRefusal | FoundCommitteeRefusal

/** Founds a committee and registers it at once, or does neither. */
export async function foundBody(
  context: Context,
  input: AskedBody & { readonly committee: Parameters<typeof foundCommittee>[1] },
): Promise<Result<CommitteeId, FoundBodyRefusal>> {
  if (!may(context.person, budgetBodiesActions['keep-bodies'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<CommitteeId, FoundBodyRefusal>> => {
    const inside = { ...context, database: session }
    const founded = await foundCommittee(inside, input.committee)
    if (!founded.ok) return founded
    const { kind, townId } = input
    return await registerBody(inside, { kind, townId, committeeId: founded.value })
  })
}

export type TakeOutRefusal = 'not-allowed' | 'not-found' | 'followed-already'

/** Takes a body out that was registered by mistake; its committee stays as it is. */
export async function takeOutBody(context: Context, id: CommitteeId): Promise<Result<void, TakeOutRefusal>> {
  if (!may(context.person, budgetBodiesActions['keep-bodies'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, TakeOutRefusal>> => {
    const body = await lockBody(session, id)
    if (body === null) return refuse('not-found')
    if (body.followedBy !== null) return refuse('followed-already')
    await deleteBody(session, id)
    await audit(session, context, {
      action: 'budget-bodies.take-out',
      subject: { kind: 'committee', id },
      before: { kind: body.kind, townId: body.townId },
    })
    return ok()
  })
}
