import { actions } from '#platform/access/permission.ts'

/** Who may do what. The office opens, decides, closes and publishes; lead departments answer for their own. */
export const pledgeCheckActions = actions('pledge-checks', {
  'read-published': { roles: 'everyone' },
  'read-office': { roles: ['staff'] },
  'open-check': { roles: ['planner'] },
  answer: { roles: ['planner'], ownDepartment: ['staff'] },
  'decide-answers': { roles: ['planner'] },
  'close-check': { roles: ['planner'] },
  'reopen-check': { roles: ['planner'] },
  'publish-check': { roles: ['planner'] },
  'report-correction': { roles: ['planner'], ownDepartment: ['staff'] },
  'settle-correction': { roles: ['planner'] },
  'plan-goals': { roles: ['planner'], ownDepartment: ['staff'] },
  'judge-goals': { roles: ['planner'], ownDepartment: ['staff'] },
  'hold-session': { roles: ['planner'] },
  'note-decision': { roles: ['planner'] },
  'finish-decision': { roles: ['planner'], ownDepartment: ['staff'] },
})
