import { actions } from '#platform/access/permission.ts'

/** Who may do what with the chart and the people. Heads' right to appoint is asked again for the department. */
export const organizationActions = actions('organization', {
  readDepartments: { roles: 'everyone' },
  readDirectory: { roles: ['staff'] },
  downloadDirectory: { roles: ['staff'] },
  changeChart: { roles: ['organization-manager'] },
  changeStaff: { roles: ['organization-manager'] },
  appointDeputy: { roles: ['organization-manager'], ownDepartment: ['department-head'] },
  handOver: { roles: ['staff'] },
  /** Roles beyond `staff` come with a new account only from those who grant roles. */
  giveRoles: { roles: ['administrator'] },
  editCity: { roles: ['administrator'] },
})
