import { actions } from '#platform/access/permission.ts'

/** Who may do what. The planning office founds committees; the secretariat's people run their own. */
export const committeeActions = actions('committees', {
  'read-committees': { roles: 'everyone' },
  'read-office': { roles: ['staff'] },
  'found-committee': { roles: ['planner'] },
  'seat-members': { roles: ['planner'], ownDepartment: ['staff'] },
  'form-sub-groups': { roles: ['planner'], ownDepartment: ['staff'] },
  'call-session': { roles: ['planner'], ownDepartment: ['staff'] },
  'run-session': { roles: ['planner'], ownDepartment: ['staff'] },
  'issue-member-link': { roles: ['planner'], ownDepartment: ['staff'] },
})
