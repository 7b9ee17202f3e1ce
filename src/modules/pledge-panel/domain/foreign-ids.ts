import type { Id } from '#platform/kernel/ids.ts'

/** Ids of other modules, as rows and rules here hold them: of `pledges`, and of `committees`. */
export type PledgeId = Id<'PledgeId'>
export type MayorTermId = Id<'MayorTermId'>
export type PanelId = Id<'Committee'>
export type PanelMemberId = Id<'CommitteeMember'>
export type PanelGroupId = Id<'SubGroup'>
