/** Bodies of appointed people: members and terms, open calls and lotteries, sessions, decisions, allowances. */
export { committeeActions } from './domain/committee-actions.ts'
