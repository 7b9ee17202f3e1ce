import { actions } from '#platform/access/permission.ts'

/** Who may do what with the places of pledges and with the towns' boundaries. */
export const pledgeMapActions = actions('pledge-map', {
  'read-map': { roles: 'everyone' },
  'read-office': { roles: ['staff'] },
  'edit-places': { roles: ['planner'], ownDepartment: ['staff'] },
  'change-boundaries': { roles: ['planner', 'administrator'] },
})
