/** What of the plan itself the search finds, in the order in which it is shown. */
export const planSearchKinds = ['programme', 'task', 'item', 'figure'] as const
export type PlanSearchKind = (typeof planSearchKinds)[number]

/** All that the search finds. */
export const searchKinds = [...planSearchKinds, 'report'] as const
export type SearchKind = (typeof searchKinds)[number]
