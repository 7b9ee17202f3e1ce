import { actions } from '#platform/access/permission.ts'

/** Who may do what to indicators, whatever the programme. */
export const indicatorActions = actions('indicators', {
  read: { roles: ['staff'] },
  // The owner, their deputy and the department's head; asked again by the use case.
  enter: { ownDepartment: ['staff'], roles: ['planner'] },
  approve: { ownDepartment: ['department-head'] },
  accept: { roles: ['planner'] },
  // Approving or accepting, whichever it is: asked again by the use case.
  decide: { roles: ['planner'], ownDepartment: ['department-head'] },
  plan: { roles: ['planner'] },
  'name-owner': { roles: ['planner'], ownDepartment: ['department-head'] },
  lock: { roles: ['planner'] },
  unlock: { roles: ['planner'] },
})
