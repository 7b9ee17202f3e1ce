import { actions } from '#platform/access/permission.ts'

/** Who may do what with pledge books of other make: the planning office, whose register they end in. */
export const pledgeIntakeActions = actions('pledge-intake', {
  'read-drafts': { roles: ['planner'] },
  'hand-in': { roles: ['planner'] },
  correct: { roles: ['planner'] },
  commit: { roles: ['planner'] },
  'set-aside': { roles: ['planner'] },
})
