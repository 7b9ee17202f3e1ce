import { actions } from '#platform/access/permission.ts'

/** Who may do what with the documents from which the year's plan is made. */
export const planDocumentActions = actions('plan-document', {
  'read-document': { roles: ['planner'] },
  'hand-in-document': { roles: ['planner'] },
  'correct-document': { roles: ['planner'] },
  'commit-document': { roles: ['planner'] },
  'set-aside-document': { roles: ['planner'] },
  'download-document': { roles: ['planner'] },
})
