import { actions } from '../access/permission.ts'

/** Who may do what with the city's calendar. */
export const clockActions = actions('clock', {
  'read-holidays': { roles: 'everyone' },
  'change-holidays': { roles: ['administrator', 'organization-manager'] },
})
