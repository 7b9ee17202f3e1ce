import { actions } from '#platform/access/permission.ts'

/** Who may do what. The planning office runs the rounds; everybody reads them. */
export const participatoryBudgetActions = actions('participatory-budget', {
  'read-rounds': { roles: 'everyone' },
  'read-office': { roles: ['staff'] },
  'plan-round': { roles: ['planner'] },
  'delete-round': { roles: ['planner'] },
})
