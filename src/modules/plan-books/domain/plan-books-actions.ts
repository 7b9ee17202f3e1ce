import { actions } from '#platform/access/permission.ts'

/** Who may do what with books and sheets. What a sheet changes is asked of `workplan` again, task by task. */
export const planBooksActions = actions('plan-books', {
  'read-books': { roles: 'everyone' },
  'write-books': { roles: ['staff'] },
  'bring-sheet-back': { roles: ['planner'], ownDepartment: ['staff'] },
})
