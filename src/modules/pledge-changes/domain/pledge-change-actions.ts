import { actions } from '#platform/access/permission.ts'

/** Who may do what. The lead department asks, those that help comment, the planning office moves it on. */
export const pledgeChangeActions = actions('pledge-changes', {
  'read-published': { roles: 'everyone' },
  'read-office': { roles: ['staff'] },
  'draft-change': { roles: ['planner'], ownDepartment: ['staff'] },
  'withdraw-change': { roles: ['planner'], ownDepartment: ['staff'] },
  'comment-on-change': { roles: ['planner'], ownDepartment: ['staff'] },
  // Also notes what the mayor decided: the legal record stays in the city's approval system.
  'decide-change': { roles: ['planner'] },
})
