/** The five fields of the national rating, scored live from what is published. */
export { manifestoActions } from './domain/manifesto-actions.ts'
