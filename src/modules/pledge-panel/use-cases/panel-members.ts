import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import {
  type CommitteeLine,
  type CommitteeSession,
  everyMemberOf,
  listCommittees,
  membersByReach,
  membersOf,
  sessionsOf,
  subGroupsOf,
} from '#modules/committees/index.ts'
import type { PanelId, PanelMemberId } from '../domain/foreign-ids.ts'

/** A member as this module needs them. */
export interface PanelMember {
  readonly memberId: PanelMemberId
  readonly number: number
  readonly name: string
  readonly groupId: string | null
}

/** The citizens' panels that a round may be opened for. */
export async function citizensPanels(session: Session, day: CalendarDate): Promise<readonly CommitteeLine[]> {
  return (await listCommittees(session, day)).filter(({ kind }) => kind === 'citizens-panel')
}

/** The members of a panel on a day, by number. */
export async function panelMembers(
  session: Session,
  panelId: PanelId,
  day: CalendarDate,
): Promise<readonly PanelMember[]> {
  return (await membersOf(session, panelId, day)).map(memberOf)
}

/** Everyone who was ever in a panel, for rounds gone by. */
export async function everyPanelMember(
  session: Session,
  panelId: PanelId,
): Promise<ReadonlyMap<PanelMemberId, PanelMember>> {
  const members = await everyMemberOf(session, panelId)
  return new Map(members.map((member) => [member.id, memberOf(member)]))
}

/** Whom of a panel's members who serve on a day a mail can reach; false: on paper alone. */
export async function panelReach(
  session: Session,
  panelId: PanelId,
  day: CalendarDate,
): Promise<ReadonlyMap<PanelMemberId, boolean>> {
  return await membersByReach(session, panelId, day)
}

/** What a panel's sub-groups are called, in their order. */
export async function panelGroups(
  session: Session,
  panelId: PanelId,
): Promise<ReadonlyMap<string, Localized>> {
  const groups = await subGroupsOf(session, panelId)
  return new Map(groups.map(({ id, name }) => [id, name]))
}

function memberOf({
  id,
  number,
  name,
  subGroupId,
}: Awaited<ReturnType<typeof membersOf>>[number]): PanelMember {
  return { memberId: id, number, name, groupId: subGroupId }
}

/** What the panel's sessions put on record in these days, the earliest first; cancelled ones are left out. */
export async function panelSessions(
  session: Session,
  panelId: PanelId,
  { from, until }: { readonly from: CalendarDate; readonly until: CalendarDate },
): Promise<readonly CommitteeSession[]> {
  return (await sessionsOf(session, panelId))
    .filter(({ day, state }) => state === 'held' && day >= from && day <= until)
    .toReversed()
}
