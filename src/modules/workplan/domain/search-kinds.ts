/** What the search finds, in the order in which it is shown. */
export const searchKinds = ['programme', 'task', 'item', 'figure', 'report'] as const
export type SearchKind = (typeof searchKinds)[number]
