import { actions } from '#platform/access/permission.ts'

/** Who may do what. What is in a box nobody may see before its close: that no role lets anybody. */
export const participationActions = actions('participation', {
  read: { roles: 'everyone' },
  /** Whose vote it is, the use case looks: citizens with an account. */
  cast: { roles: ['citizen'] },
  'read-office': { roles: ['staff'] },
  plan: { roles: ['planner'] },
  /** At a booth: the planning office, or the booth's own department or town. */
  'mark-roll': { roles: ['planner'], ownDepartment: ['staff'] },
  'enter-booth': { roles: ['planner'], ownDepartment: ['staff'] },
  /** Only the system's own clockwork, and what brings in votes of years that are over. */
  'run-clockwork': {},
})
