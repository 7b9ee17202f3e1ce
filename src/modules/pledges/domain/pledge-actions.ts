import { actions } from '#platform/access/permission.ts'

/** Who may do what with the mayor's pledges. A lead department says how its own stand. */
export const pledgeActions = actions('pledges', {
  'read-pledges': { roles: 'everyone' },
  'read-office': { roles: ['staff'] },
  'bring-in-register': { roles: ['planner'] },
  'record-status': { roles: ['planner'], ownDepartment: ['staff'] },
  // Only `pledge-changes` does it, with the approval in hand.
  'apply-change': { roles: ['planner'] },
})
