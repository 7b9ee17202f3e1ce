import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { everyMemberOf, lockCommittee, subGroupsOf } from '../data/committee-queries.ts'
import { assignToSubGroup, insertSubGroups } from '../data/committee-store.ts'
import { type CommitteeId, type CommitteeMemberId, type SubGroupId } from '../domain/committee.ts'
import { committeeActions } from '../domain/committee-actions.ts'

export type FormSubGroupsRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'formed-already'
  | 'no-groups'
  | 'name-missing'
  | 'no-such-member'
  | 'in-two-groups'

/** Forms a committee's sub-groups (분임) and says who belongs to which. */
export async function formSubGroups(
  context: Context,
  input: {
    readonly committeeId: CommitteeId
    readonly groups: readonly {
      readonly name: Localized
      readonly memberIds: readonly CommitteeMemberId[]
    }[]
  },
): Promise<Result<readonly SubGroupId[], FormSubGroupsRefusal>> {
  type Formed = Result<readonly SubGroupId[], FormSubGroupsRefusal>
  return await change(context, async (session): Promise<Formed> => {
    const committee = await lockCommittee(session, input.committeeId)
    if (committee === null) return refuse('not-found')
    const { departmentId } = committee
    if (!may(context.person, committeeActions['form-sub-groups'], { departmentId }))
      return refuse('not-allowed')
    if ((await subGroupsOf(session, committee.id)).length > 0) return refuse('formed-already')
    const members = new Set((await everyMemberOf(session, committee.id)).map(({ id }) => id))
    const refusal = flawOf(input.groups, members)
    if (refusal !== null) return refuse(refusal)
    const groups = input.groups.map(({ name, memberIds }, index) => ({
      id: context.newId<SubGroupId>(),
      committeeId: committee.id,
      number: index + 1,
      name: { ko: name.ko.trim(), en: name.en.trim() },
      memberIds,
    }))
    await insertSubGroups(session, groups)
    for (const { id, memberIds } of groups) await assignToSubGroup(session, id, memberIds)
    await audit(session, context, {
      action: 'committees.form-sub-groups',
      subject: { kind: 'committee', id: committee.id },
      after: {
        groups: groups.map(({ id, number, memberIds }) => ({ id, number, members: memberIds.length })),
      },
    })
    return ok(groups.map(({ id }) => id))
  })
}

function flawOf(
  groups: readonly { readonly name: Localized; readonly memberIds: readonly CommitteeMemberId[] }[],
  members: ReadonlySet<CommitteeMemberId>,
) {
  if (groups.length === 0) return 'no-groups'
  if (groups.some(({ name }) => name.ko.trim() === '' || name.en.trim() === '')) return 'name-missing'
  const named = groups.flatMap(({ memberIds }) => memberIds)
  if (named.some((id) => !members.has(id))) return 'no-such-member'
  return new Set(named).size === named.length ? null : 'in-two-groups'
}
