import { actions } from '#platform/access/permission.ts'

/** Who may do what. The planning office runs; everybody reads what was counted, nobody before the close. */
export const budgetVoteActions = actions('budget-votes', {
  'read-results': { roles: 'everyone' },
  'read-office': { roles: ['staff'] },
  'open-vote': { roles: ['planner'] },
  /** Only the system's own clockwork: the count follows from the box and the published rule. */
  'run-clockwork': {},
  'set-conflicts': { roles: ['planner'] },
  'enter-points': { roles: ['planner'] },
  'ask-committee': { roles: ['planner'] },
  settle: { roles: ['planner'] },
})
