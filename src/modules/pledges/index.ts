/** The mayor's pledges: what was promised, how it stands, and what the counts say. */
export type { GivenPledge, GivenRegister, GivenStatus } from './domain/register-input.ts'
export { pledgeHorizons, pledgeStages } from './domain/pledge.ts'
export { bringInRegister, type BringInRegisterRefusal } from './use-cases/bring-in-register.ts'
export { pageIssueText } from './domain/page-issue-text.ts'
export { readPledgePageFile, type ReadPledgePageRefusal } from './use-cases/read-pledge-page-file.ts'
export { recordStatus, type RecordStatusRefusal } from './use-cases/record-status.ts'
