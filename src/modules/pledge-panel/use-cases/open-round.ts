import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { listPledges, type PledgeId, type PledgeLine, termOn } from '#modules/pledges/index.ts'
import { insertRound, insertRoundParts } from '../data/round-store.ts'
import { type Assignment, assignPledges, type AssignRefusal } from '../domain/assign-pledges.ts'
import type { PanelId } from '../domain/foreign-ids.ts'
import { pledgePanelActions } from '../domain/pledge-panel-actions.ts'
import { leastJudges } from '../domain/pledge-panel-settings.ts'
import {
  type Half,
  openRound as decide,
  type OpenRoundRefusal as Decided,
  type RoundId,
  type Scope,
  type Split,
} from '../domain/round.ts'
import { type PanelMember, panelMembers } from './panel-members.ts'

export interface OpenRound {
  readonly panelId: PanelId
  readonly year: number
  readonly half: Half
  readonly opensOn: CalendarDate
  readonly closesOn: CalendarDate
  readonly scope: Scope
  /** The pledges' numbers, where the office chose them. */
  readonly numbers: readonly number[]
  readonly split: Split
}

export type OpenRoundRefusal =
  | Decided
  | AssignRefusal
  | 'not-allowed'
  | 'no-register'
  | 'round-is-there-already'
  | { readonly code: 'members-without-a-group'; readonly names: readonly string[] }
  | { readonly code: 'unknown-pledges'; readonly numbers: readonly number[] }

type Opened = Result<RoundId, OpenRoundRefusal>

/** Opens a round: which pledges, who sits in the panel, and who judges what are fixed from now on. */
export async function openRound(context: Context, input: OpenRound): Promise<Opened> {
  if (!may(context.person, pledgePanelActions['run-rounds'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Opened> => {
    const term = await termOn(session, input.opensOn)
    if (term === null) return refuse('no-register')
    const chosen = pledgesOf(await listPledges(session, term.id, context.today), input)
    if (!chosen.ok) return chosen
    const members = await panelMembers(session, input.panelId, input.opensOn)
    const counts = { pledges: chosen.value.length, members: members.length }
    const decided = decide({ ...input, ...counts }, context.today)
    if (!decided.ok) return decided
    const needed = await settingValue(session, leastJudges, input.opensOn)
    const split = assignmentsOf(chosen.value, members, input.split, needed)
    if (!split.ok) return split
    const id = context.newId<RoundId>()
    const { panelId, year, half, opensOn, closesOn, scope } = input
    const opened = await insertRound(session, {
      ...{ id, panel_id: panelId, term_id: term.id, year, half, scope, split: input.split },
      opens_on: opensOn,
      closes_on: closesOn,
      made_at: context.now,
      made_by_name: context.person.name,
    })
    if (!opened) return refuse('round-is-there-already')
    await insertRoundParts(session, id, {
      pledgeIds: chosen.value,
      seats: members,
      assignments: split.value,
    })
    await audit(session, context, {
      action: 'pledge-panel.open-round',
      subject: { kind: 'panel-round', id },
      after: { year, half, opensOn, closesOn, scope, split: input.split, ...counts },
    })
    return ok(id)
  })
}

function pledgesOf(
  all: readonly PledgeLine[],
  { scope, numbers }: Pick<OpenRound, 'scope' | 'numbers'>,
): Result<readonly PledgeId[], OpenRoundRefusal> {
  const ids = (some: readonly PledgeLine[]) => some.map(({ id }) => id)
  if (scope === 'all') return ok(ids(all))
  if (scope === 'running') return ok(ids(all.filter(({ stage }) => !isOver(stage))))
  const known = new Set(all.map(({ number }) => number))
  const unknown = numbers.filter((number) => !known.has(number))
  if (unknown.length > 0) return refuse({ code: 'unknown-pledges', numbers: unknown })
  return ok(ids(all.filter(({ number }) => numbers.includes(number))))
}

/** What is done, or was given up, is not judged again. */
const isOver = (stage: PledgeLine['stage']) =>
  stage === 'completed' || stage === 'continuing' || stage === 'dropped'

function assignmentsOf(
  pledgeIds: readonly PledgeId[],
  members: readonly PanelMember[],
  split: Split,
  judgesNeeded: number,
): Result<readonly Assignment<PledgeId>[], OpenRoundRefusal> {
  if (split === 'all') return ok([])
  const groupless = members.filter(({ groupId }) => groupId === null)
  if (groupless.length > 0)
    return refuse({ code: 'members-without-a-group', names: groupless.map(({ name }) => name) })
  const groups = [...Map.groupBy(members, ({ groupId }) => groupId ?? '')]
  return assignPledges(
    pledgeIds,
    groups.map(([groupId, own]) => ({ groupId, members: own.length })),
    judgesNeeded,
  )
}
