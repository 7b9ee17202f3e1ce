import { actions } from '#platform/access/permission.ts'

/** Who may do what with accounts and settings. */
export const accountsActions = actions('accounts', {
  'sign-in': { roles: 'everyone' },
  'keep-own-account': { roles: ['citizen', 'staff'] },
  'check-identity': { roles: ['citizen'] },
  'see-accounts': { roles: ['administrator', 'auditor'] },
  'manage-accounts': { roles: ['administrator'] },
  'see-settings': { roles: ['staff'] },
  'change-settings': { roles: ['administrator'] },
})
