import type { Id } from '#platform/kernel/ids.ts'

/** Of `committees`. */
export type CommitteeId = Id<'Committee'>
