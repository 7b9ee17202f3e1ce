import type { reviewActionsKo } from './review-actions.ko.ts'

/** What is written into the log of reviews, in English. */
export const reviewActionsEn: typeof reviewActionsKo = {
  'reviews.add-file': 'Added a file to an entry of a review',
  'reviews.assign-reviewers': 'Assigned reviewers',
  'reviews.change-entry': 'Changed an entry of a review',
  'reviews.change-review': 'Changed a review',
  'reviews.close-review': 'Closed a review',
  'reviews.decide-appeal': 'Decided an objection to a review',
  'reviews.declare-conflict': 'Declined to judge an entry',
  'reviews.discard-entry': 'Deleted the draft of an entry',
  'reviews.draft-entry': 'Wrote an entry for a review',
  'reviews.exclude-colleagues': 'Excluded reviewers of the same department',
  'reviews.hand-on-entry': 'Handed an entry on to the department that follows',
  'reviews.plan-review': 'Made a review',
  'reviews.publish-result': 'Published the result of a review',
  'reviews.raise-appeal': 'Objected to the result of a review',
  'reviews.remind-reviewers': 'Reminded reviewers who owe sheets',
  'reviews.remove-file': 'Removed a file from an entry of a review',
  'reviews.remove-reviewer': 'Removed a reviewer',
  'reviews.reopen-sheet': 'Opened a sent sheet again',
  'reviews.save-sheet': 'Saved a sheet for later',
  'reviews.send-entry': 'Handed an entry in',
  'reviews.send-sheet': 'Sent a sheet',
  'reviews.take-back-entry': 'Took an entry back',
}
