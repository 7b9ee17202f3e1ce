/** The national rating’s five fields, scored live from what is published. */
export { manifestoActions } from './domain/manifesto-actions.ts'
export { type PublishedScore, publishedScores } from './use-cases/published-score.ts'
