import { actions } from '#platform/access/permission.ts'

/** Who may do what so that the score comes true. The office calls and talks; departments say causes and do tasks. */
export const evaluationWorkActions = actions('evaluation-work', {
  read: { roles: ['staff'] },
  'plan-meeting': { roles: ['planner'] },
  'note-cause': { roles: ['planner'], ownDepartment: ['staff'] },
  'hold-meeting': { roles: ['planner'] },
  'give-task': { roles: ['planner'] },
  // The department's own task; asked again by the use case.
  'report-task': { roles: ['planner'], ownDepartment: ['staff'] },
  'withdraw-task': { roles: ['planner'] },
  'note-interview': { roles: ['planner'] },
  'settle-promise': { roles: ['planner'] },
  // The office's, or the indicator's own department's.
  'add-case': { roles: ['planner'], ownDepartment: ['staff'] },
  'tie-source': { roles: ['planner'] },
  // Asked again for each indicator by `indicators`.
  'enter-proposals': { roles: ['planner'], ownDepartment: ['staff'] },
})
