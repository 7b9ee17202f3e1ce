import { refuse, ok, type Result } from '#platform/kernel/result.ts'

/** A sub-group (분임) and how many members it has. */
export interface GroupSize {
  readonly groupId: string
  readonly members: number
}

export interface Assignment<PledgeId extends string> {
  readonly groupId: string
  readonly pledgeId: PledgeId
}

export type AssignRefusal =
  'no-groups' | { readonly code: 'too-few-judges'; readonly needed: number; readonly members: number }

/**
 * Gives each pledge to as many sub-groups as it takes for enough members to judge it, always to those that have had
 * the least work so far. The order of pledges and groups decides, chance does not: the same round is split the same.
 */
export function assignPledges<PledgeId extends string>(
  pledges: readonly PledgeId[],
  groups: readonly GroupSize[],
  judgesNeeded: number,
): Result<readonly Assignment<PledgeId>[], AssignRefusal> {
  const peopled = groups.filter(({ members }) => members > 0)
  if (peopled.length === 0) return refuse('no-groups')
  const members = peopled.reduce((sum, group) => sum + group.members, 0)
  if (members < judgesNeeded) return refuse({ code: 'too-few-judges', needed: judgesNeeded, members })
  const load = new Map(peopled.map(({ groupId }) => [groupId, 0]))
  const loadOf = ({ groupId }: GroupSize) => load.get(groupId) ?? 0
  const given: Assignment<PledgeId>[] = []
  for (const pledgeId of pledges) {
    const byLoad = peopled.toSorted((a, b) => loadOf(a) - loadOf(b))
    let judges = 0
    for (const group of byLoad) {
      if (judges >= judgesNeeded && judges > 0) break
      given.push({ groupId: group.groupId, pledgeId })
      load.set(group.groupId, loadOf(group) + 1)
      judges += group.members
    }
  }
  return ok(given)
}
