/** What is written into the log of citizens’ votes, in English. */
export const participationActionsEn = {
  'participation.bring-in': 'Votes held elsewhere brought in',
  'participation.cast': 'Somebody voted (not told who)',
  'participation.change': 'Vote planned anew',
  'participation.change-ballot': 'Somebody changed a vote (not told who)',
  'participation.close': 'Box of a vote closed',
  'participation.enter-booth': 'Papers of a booth put in',
  'participation.mark-roll': 'People marked on the roll at a booth',
  'participation.plan': 'Vote planned',
}
