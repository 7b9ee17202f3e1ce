/** What citizens say of a pledge and what its department answers. */
export { pledgeCommentActions } from './domain/pledge-comment-actions.ts'
