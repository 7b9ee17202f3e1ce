import { actions } from '#platform/access/permission.ts'

const overseers = ['auditor', 'administrator'] as const

/** Who may look at what happened, and who at what waits. Mails may hold sign-in links: administrators only. */
export const oversightActions = actions('oversight', {
  'see-transparency': { roles: 'everyone' },
  'read-audit-log': { roles: overseers },
  'export-audit-log': { roles: ['auditor'] },
  'read-access-records': { roles: overseers },
  'review-access-records': { roles: overseers },
  'download-access-records': { roles: ['auditor'] },
  'read-outbox': { roles: ['administrator'] },
  'manage-jobs': { roles: ['administrator'] },
  'read-personal-data-register': { roles: overseers },
})
