/** Where the pledges are, and one page of figures for citizens. */
export { pledgeMapActions } from './domain/pledge-map-actions.ts'
