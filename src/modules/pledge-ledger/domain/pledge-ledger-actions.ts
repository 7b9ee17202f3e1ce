import { actions } from '#platform/access/permission.ts'

/** Who may do what with the pledges' money. A lead department keeps its own; whole sheets are the planning office's. */
export const pledgeLedgerActions = actions('pledge-ledger', {
  'read-ledger': { roles: 'everyone' },
  'read-office': { roles: ['staff'] },
  'edit-ledger': { roles: ['planner'], ownDepartment: ['staff'] },
  'import-ledger': { roles: ['planner'] },
})
