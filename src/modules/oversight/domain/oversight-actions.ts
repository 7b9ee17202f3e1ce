import { actions } from '#platform/access/permission.ts'

const overseers = ['auditor', 'administrator'] as const

/** Who may look at what happened; who may look at jobs and mails is said in their own tables. */
export const oversightActions = actions('oversight', {
  'see-transparency': { roles: 'everyone' },
  'read-audit-log': { roles: overseers },
  'export-audit-log': { roles: ['auditor'] },
  'read-access-records': { roles: overseers },
  'review-access-records': { roles: overseers },
  'download-access-records': { roles: ['auditor'] },
  'read-personal-data-register': { roles: overseers },
})
