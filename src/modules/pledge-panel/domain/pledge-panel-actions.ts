import { actions } from '#platform/access/permission.ts'

/** Who may do what with the panel's evaluations. The office runs them, members judge, departments answer. */
export const pledgePanelActions = actions('pledge-panel', {
  'read-results': { roles: 'everyone' },
  // The link itself is the key: it lets in one member.
  'evaluate-by-link': { roles: 'everyone' },
  'read-office': { roles: ['staff'] },
  'run-rounds': { roles: ['planner'] },
  'enter-paper': { roles: ['planner'] },
  'issue-links': { roles: ['planner'] },
  'moderate-comments': { roles: ['planner'] },
  'publish-results': { roles: ['planner'] },
  'note-points': { roles: ['planner'] },
  'answer-points': { roles: ['planner'], ownDepartment: ['staff'] },
  'decide-answers': { roles: ['planner'] },
})
