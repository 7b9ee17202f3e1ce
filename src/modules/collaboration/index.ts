/** Collaboration points: a ledger of balanced entries, scores, rankings that settle, and thanks. */
export { expireWallets } from './use-cases/expire-wallets.ts'
export { giveSpecial } from './use-cases/give-special.ts'
export { grantMonth } from './use-cases/grant-month.ts'
export { inviteGuest } from './use-cases/invite-guests.ts'
export { setUpCampaign } from './use-cases/run-campaigns.ts'
export { sendPoints, type SentPoints } from './use-cases/send-points.ts'
export { settleDue } from './use-cases/settle.ts'
export { pickMessage } from './use-cases/thanks-wall.ts'
