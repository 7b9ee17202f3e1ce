import { actions } from '../access/permission.ts'

/** Who may look into the outbox and send a mail from it again. */
export const mailActions = actions('mail', {
  'read-outbox': { roles: ['administrator'] },
  'send-again': { roles: ['administrator'] },
})
