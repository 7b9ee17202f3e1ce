import { actions } from '#platform/access/permission.ts'

/** Who may do what. Everybody reads, citizens sign up, the planning office runs the school. */
export const budgetSchoolActions = actions('budget-school', {
  'read-courses': { roles: 'everyone' },
  'sign-up': { roles: ['citizen'] },
  'read-office': { roles: ['staff'] },
  'plan-course': { roles: ['planner'] },
  // Names and how people can be reached.
  'read-people': { roles: ['planner'] },
  'enter-person': { roles: ['planner'] },
  'note-attendance': { roles: ['planner'] },
})
