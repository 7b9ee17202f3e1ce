import { actions } from '#platform/access/permission.ts'

/** Who may do what. Everybody reads who there is; the planning office says which committees they are. */
export const budgetBodiesActions = actions('budget-bodies', {
  'read-bodies': { roles: 'everyone' },
  'read-office': { roles: ['staff'] },
  'keep-bodies': { roles: ['planner'] },
})
