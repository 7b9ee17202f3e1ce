import type { Id } from '#platform/kernel/ids.ts'

/** Ids of `pledges`, named again because neither rules nor tables know another module. */
export type MayorTermId = Id<'MayorTermId'>
export type PledgeId = Id<'PledgeId'>
