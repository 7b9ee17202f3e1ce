import { actions } from '#platform/access/permission.ts'

/** Who may be told of what by mail. What they are told is what everybody may read. */
export const followingActions = actions('following', {
  follow: { roles: 'everyone' },
})
