/** Collaboration points: a ledger of balanced entries, scores, rankings that settle, and thanks. */
export type { CampaignId, EntryId, GuestId } from './domain/entry.ts'
export { collaborationActions } from './domain/collaboration-actions.ts'
export { expireWallets } from './use-cases/expire-wallets.ts'
export { giveSpecial } from './use-cases/give-special.ts'
export { grantMonth } from './use-cases/grant-month.ts'
export { type SendPoints, sendPoints, type SentPoints } from './use-cases/send-points.ts'
export { cancelSend, reverseEntry } from './use-cases/undo-points.ts'
export { walletBalance } from './data/wallet-queries.ts'
