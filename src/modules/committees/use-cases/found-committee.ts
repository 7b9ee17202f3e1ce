import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { insertCommittee } from '../data/committee-store.ts'
import type { Committee, CommitteeId } from '../domain/committee.ts'
import { committeeActions } from '../domain/committee-actions.ts'

export type FoundCommitteeRefusal =
  | 'not-allowed'
  | 'name-missing'
  | 'basis-missing'
  | 'ends-before-it-begins'
  | 'no-seats'
  | 'unknown-department'

/** Sets a committee up for a term. */
export async function foundCommittee(
  context: Context,
  input: Omit<Committee, 'id'>,
): Promise<Result<CommitteeId, FoundCommitteeRefusal>> {
  if (!may(context.person, committeeActions['found-committee'])) return refuse('not-allowed')
  const name = { ko: input.name.ko.trim(), en: input.name.en.trim() }
  const basis = input.basis.trim()
  if (name.ko === '' || name.en === '') return refuse('name-missing')
  if (basis === '') return refuse('basis-missing')
  if (input.termUntil <= input.termFrom) return refuse('ends-before-it-begins')
  if (!Number.isSafeInteger(input.size) || input.size < 1) return refuse('no-seats')
  return await change(context, async (session): Promise<Result<CommitteeId, FoundCommitteeRefusal>> => {
    const living = await listDepartments(session, context.today)
    if (!living.some(({ departmentId }) => departmentId === input.departmentId))
      return refuse('unknown-department')
    const id = context.newId<CommitteeId>()
    const { kind, departmentId, termFrom, termUntil, size } = input
    const committee = { id, kind, name, basis, departmentId, termFrom, termUntil, size }
    await insertCommittee(session, committee)
    await audit(session, context, {
      action: 'committees.found-committee',
      subject: { kind: 'committee', id },
      after: { ...committee },
    })
    return ok(id)
  })
}
