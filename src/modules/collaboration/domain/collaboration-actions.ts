import { actions } from '#platform/access/permission.ts'

/** Who may do what. Whose a wallet or a message is, a use case asks beside this. */
export const collaborationActions = actions('collaboration', {
  read: { roles: ['staff'] },
  send: { roles: ['staff'] },
  /** One's own: the use case looks whose it is. */
  cancel: { roles: ['staff'] },
  'hide-own': { roles: ['staff'] },
  reverse: { roles: ['administrator'] },
  'give-special': { roles: ['administrator'] },
  moderate: { roles: ['planner'] },
  pick: { roles: ['planner'] },
  'run-programme': { roles: ['planner'] },
  'read-fair-play': { roles: ['planner', 'auditor'] },
  /** Only the system's own clockwork. */
  'run-clockwork': {},
})
