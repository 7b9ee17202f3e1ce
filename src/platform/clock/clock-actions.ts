import { actions } from '../access/permission.ts'

/** Who may do what with the city's calendar. */
export const clockActions = actions('clock', {
  'change-holidays': { roles: ['administrator', 'organization-manager'] },
})
