import { actions } from '#platform/access/permission.ts'

/** The planning office for all committees, the secretariat's people for their own. */
const secretariat = { roles: ['planner'], ownDepartment: ['staff'] } as const

/** Who may do what. The planning office founds committees; the secretariat's people run their own. */
export const committeeActions = actions('committees', {
  'read-committees': { roles: 'everyone' },
  'read-office': { roles: ['staff'] },
  'found-committee': { roles: ['planner'] },
  'seat-members': secretariat,
  'form-sub-groups': secretariat,
  'end-membership': secretariat,
  'call-session': secretariat,
  'run-session': secretariat,
  'issue-member-link': secretariat,
  'open-call': secretariat,
  // Anybody who lives in the city may apply, without an account.
  apply: { roles: 'everyone' },
  // Names, telephones and motives of people who are not members.
  'read-applicants': secretariat,
  'enter-applications': secretariat,
  'run-lottery': secretariat,
  'read-allowances': secretariat,
})
