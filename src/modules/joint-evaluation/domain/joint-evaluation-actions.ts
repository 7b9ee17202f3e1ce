import { actions } from '#platform/access/permission.ts'

/** Who may do what in the cities' joint evaluation; values themselves are `indicators`'. */
export const jointEvaluationActions = actions('joint-evaluation', {
  // Only what was announced.
  'read-result': { roles: 'everyone' },
  read: { roles: ['staff'] },
  'plan-year': { roles: ['planner'] },
  'enter-cities': { roles: ['planner'] },
  'note-recognised': { roles: ['planner'] },
  'raise-appeal': { ownDepartment: ['staff'], roles: ['planner'] },
  'decide-appeal': { roles: ['planner'] },
  'announce-result': { roles: ['planner'] },
})
