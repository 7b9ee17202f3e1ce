import { actions } from '#platform/access/permission.ts'

/** Who may do what. The planning office looks at comments; the department whose matter it is answers. */
export const pledgeCommentActions = actions('pledge-comments', {
  'read-comments': { roles: 'everyone' },
  'send-comment': { roles: 'everyone' },
  'open-receipt': { roles: 'everyone' },
  'read-own': { roles: ['citizen'] },
  'read-office': { roles: ['staff'] },
  moderate: { roles: ['planner'] },
  answer: { ownDepartment: ['staff'] },
  move: { roles: ['planner'], ownDepartment: ['staff'] },
})
