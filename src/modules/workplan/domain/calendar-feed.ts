import type { Id } from '#platform/kernel/ids.ts'

export type FeedId = Id<'CalendarFeed'>

/** Whose days a feed holds: those of the tasks one keeps oneself, or of one's departments. */
export const feedScopes = ['me', 'department'] as const
export type FeedScope = (typeof feedScopes)[number]
