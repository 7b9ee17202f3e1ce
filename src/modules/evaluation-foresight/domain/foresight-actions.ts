import { actions } from '#platform/access/permission.ts'

/** Who may look ahead, and who proposes what could be done. */
export const foresightActions = actions('evaluation-foresight', {
  // What may come is for the office alone: a guess that is read as a result is a rumour.
  read: { roles: ['staff'] },
  'propose-step': { ownDepartment: ['staff'], roles: ['planner'] },
})
