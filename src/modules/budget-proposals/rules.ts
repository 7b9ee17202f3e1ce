/** What other modules' rules may use of the proposals': why a result takes one into the budget, or does not. */
export { settledWhys } from './domain/settled-reason.ts'
