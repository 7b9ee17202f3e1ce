/** Half-year and quarterly self-checks with goals and results, corrections ordered, and a linter before anything is published. */
export { pledgeCheckActions } from './domain/pledge-check-actions.ts'
