import { actions } from '../access/permission.ts'

/** Who may look at the jobs of the house and ask for a failed one again. */
export const jobActions = actions('jobs', {
  'read-jobs': { roles: ['administrator'] },
  'retry-job': { roles: ['administrator'] },
})
