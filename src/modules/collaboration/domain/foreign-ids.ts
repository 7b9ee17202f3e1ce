import type { Id } from '#platform/kernel/ids.ts'

/** Of `organization`, whose door leads to more than a rule may use. */
export type StaffId = Id<'Staff'>
