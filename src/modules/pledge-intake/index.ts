/** Pledge books and pages of a city are read, checked, corrected and brought in whole. */
export { pledgeIntakeActions } from './domain/pledge-intake-actions.ts'
export { pageIssueText } from './domain/page-issue-text.ts'
export { readPledgePageFile, type ReadPledgePageRefusal } from './use-cases/read-pledge-page-file.ts'
