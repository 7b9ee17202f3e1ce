/** The bodies of participatory budgeting: which committees they are, with whom, within which limits. */
export { budgetBodiesActions } from './domain/budget-bodies-actions.ts'
export { type Body, type BodyKind, bodyKinds } from './domain/body.ts'
export { committeesOfBudget, listBodies } from './data/body-queries.ts'
export { foundBody, registerBody } from './use-cases/keep-bodies.ts'
