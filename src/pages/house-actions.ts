import { actions } from '#platform/access/permission.ts'

/** What belongs to the house itself and to no module. */
export const houseActions = actions('house', {
  look: { roles: 'everyone' },
  choosePreferences: { roles: 'everyone' },
  lookAtGallery: { roles: ['administrator'] },
})
