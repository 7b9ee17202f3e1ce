import { actions } from '#platform/access/permission.ts'

/** Who may do what. */
export const manifestoActions = actions('manifesto', {})
