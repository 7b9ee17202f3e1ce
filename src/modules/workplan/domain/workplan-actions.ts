import { actions } from '#platform/access/permission.ts'

/** Who may do what with the year's plan. An owner department reports; its head may change and add. */
export const workplanActions = actions('workplan', {
  'read-plan': { roles: 'everyone' },
  'read-office': { roles: ['staff'] },
  'bring-in-plan': { roles: ['planner'] },
  'adopt-plan': { roles: ['planner'] },
  'close-plan': { roles: ['planner'] },
  'add-task': { roles: ['planner'], ownDepartment: ['department-head'] },
  'change-task': { roles: ['planner'], ownDepartment: ['department-head'] },
  'report-task': { roles: ['planner'], ownDepartment: ['staff'] },
  'override-task-state': { roles: ['planner'] },
  'publish-reason': { roles: ['planner'] },
  'change-figure': { roles: ['planner'], ownDepartment: ['department-head'] },
})
