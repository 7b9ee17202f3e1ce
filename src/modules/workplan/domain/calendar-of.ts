import type { AccountId, DepartmentId } from '#platform/access/person.ts'

/** Whose days a calendar shows: the city's, those of departments that own or help, or of one who keeps tasks. */
export type CalendarOf =
  | { readonly kind: 'city' }
  | { readonly kind: 'programme'; readonly number: number }
  | { readonly kind: 'departments'; readonly ids: readonly DepartmentId[] }
  | { readonly kind: 'keeper'; readonly accountId: AccountId }

/** What runs for so many days fills a month and says nothing about its days: it stands beside the month's grid. */
export const LONG_RUN_DAYS = 14
