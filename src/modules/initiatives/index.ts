/** What all undertakings of the city have in common: how progress is told, where money comes from. */
export * from './rules.ts'
