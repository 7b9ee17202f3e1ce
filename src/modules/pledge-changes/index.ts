/** Nobody alters a pledge alone: request, consultation, the panel’s opinion, approval, publication, with the old text beside the new one. */
export { pledgeChangeActions } from './domain/pledge-change-actions.ts'
