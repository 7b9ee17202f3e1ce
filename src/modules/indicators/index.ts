/** Indicators (지표): what is measured, brought to one scale, weighted and ranked. */
export * from './rules.ts'
