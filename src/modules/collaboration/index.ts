/** Collaboration points: a ledger of balanced entries, scores, rankings that settle, and thanks. */
export { inviteGuest } from './use-cases/invite-guests.ts'
export { setUpCampaign } from './use-cases/run-campaigns.ts'
export { sendPoints } from './use-cases/send-points.ts'
export { settleDue } from './use-cases/settle.ts'
