import { actions } from '#platform/access/permission.ts'

/** Who may do what. */
export const pledgeMapActions = actions('pledge-map', {})
