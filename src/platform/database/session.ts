import type { Kysely } from 'kysely'

/**
 * One conversation with a city's tables: the whole database, or one transaction of it. It names no table;
 * each module's `data/` adds its own with `session.$extendTables<…>()` and so cannot reach another's.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- no table is the point
export type Session = Kysely<{}>
