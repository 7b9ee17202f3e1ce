import { actions } from '#platform/access/permission.ts'

/** Who may do what. Departments hand in and object, reviewers judge what they are assigned to, the planning office runs the round. */
export const reviewActions = actions('reviews', {
  // Published results, without anybody's name.
  'read-results': { roles: 'everyone' },
  'read-reviews': { roles: ['staff'] },
  'plan-review': { roles: ['planner'] },
  'assign-reviewers': { roles: ['planner'] },
  'write-entry': { ownDepartment: ['staff'] },
  // Only for whoever is assigned: the use case asks.
  'score-entry': { roles: ['staff'] },
  'reopen-sheet': { roles: ['planner'] },
  'close-review': { roles: ['planner'] },
  // What each reviewer gave, after the close.
  'read-scores': { roles: ['planner'] },
  'raise-appeal': { ownDepartment: ['staff'] },
  'decide-appeal': { roles: ['planner'] },
})
