/** The mayor's pledges: what was promised, how it stands, and what the counts say. */
export type { GivenPledge, GivenRegister, GivenStatus } from './domain/register-input.ts'
export { pledgeHorizons, pledgeStages } from './domain/pledge.ts'
export { bringInRegister, type BringInRegisterRefusal } from './use-cases/bring-in-register.ts'
export { recordStatus, type RecordStatusRefusal } from './use-cases/record-status.ts'
