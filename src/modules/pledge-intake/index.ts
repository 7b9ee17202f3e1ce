/** Pledge books and pages of a city are read, checked, corrected and brought in whole. */
export { pledgeIntakeActions } from './domain/pledge-intake-actions.ts'
