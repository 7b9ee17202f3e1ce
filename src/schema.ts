import type { ListedMigration } from '#platform/database/migrate.ts'

/** Every part's migrations, platform first. */
export const allMigrations: readonly (readonly ListedMigration[])[] = []

/** Tables whose rows are never changed nor taken away. */
export const appendOnlyTables: readonly string[] = []
