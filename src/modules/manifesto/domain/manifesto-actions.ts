import { actions } from '#platform/access/permission.ts'

/** Who may do what: what the city says of itself is for everybody, what to do next for the staff. */
export const manifestoActions = actions('manifesto', {
  'read-score': { roles: 'everyone' },
  'read-board': { roles: ['staff'] },
})
