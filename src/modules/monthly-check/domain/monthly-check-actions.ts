import { actions } from '#platform/access/permission.ts'

/** Who may do what with months, sessions and decisions. The office opens, decides and closes; owners answer. */
export const monthlyCheckActions = actions('monthly-check', {
  read: { roles: ['staff'] },
  'open-month': { roles: ['planner'] },
  answer: { roles: ['planner'], ownDepartment: ['staff'] },
  // The link itself is the key: it lets in one person, for one unit and one month.
  'answer-by-link': { roles: 'everyone' },
  'decide-answers': { roles: ['planner'] },
  'close-month': { roles: ['planner'] },
  'unlock-month': { roles: ['planner'] },
  'revoke-links': { roles: ['planner'] },
  'hold-session': { roles: ['planner'] },
  'note-decision': { roles: ['planner'] },
  'finish-decision': { roles: ['planner'], ownDepartment: ['staff'] },
})
