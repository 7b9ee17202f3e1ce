/** What is written into the log of the joint evaluation's outlook, in English. */
export const foresightActionsEn = {
  'evaluation-foresight.propose-step': 'Proposed an improvement for the joint evaluation',
  'evaluation-foresight.remove-step': 'Removed an improvement of the joint evaluation',
}
