import { actions } from '#platform/access/permission.ts'

/** Who may do what. Citizens propose and support, the planning office runs, departments review their own. */
export const budgetProposalActions = actions('budget-proposals', {
  'read-proposals': { roles: 'everyone' },
  propose: { roles: ['citizen'] },
  'read-own': { roles: ['citizen'] },
  support: { roles: ['citizen'] },
  comment: { roles: ['citizen'] },
  'read-office': { roles: ['staff'] },
  'enter-proposal': { roles: ['planner'] },
  moderate: { roles: ['planner'] },
  decide: { roles: ['planner'] },
  review: { ownDepartment: ['staff'] },
  'record-step': { roles: ['planner'], ownDepartment: ['staff'] },
  'report-monitoring': { roles: ['planner'] },
  'answer-monitoring': { ownDepartment: ['staff'] },
})
