/** What is written into the log of participatory budgeting, in English. */
export const budgetActionsEn = {
  'budget-proposals.assign': 'Asked for a review of a proposal',
  'budget-proposals.delete-draft': 'Deleted the draft of a proposal',
  'budget-proposals.hand-on': 'Hand a review of a proposal on',
  'budget-proposals.merge': 'Merged a proposal',
  'budget-proposals.record-step': 'Noted what became of a proposal',
  'budget-proposals.review': 'Reviewed a proposal',
  'budget-proposals.rule-out': 'Found that a proposal cannot be taken',
  'budget-proposals.save-draft': 'Saved the draft of a proposal',
  'budget-proposals.send': 'Received a proposal',
  'budget-proposals.support': 'Supported a proposal',
  'budget-proposals.take-back': 'Took back a decision on a proposal',
  'budget-proposals.unsupport': 'Took back support of a proposal',
  'budget-proposals.withdraw': 'Took back a proposal',
  'participatory-budget.change-round': 'Changed a round of participatory budgeting',
  'participatory-budget.plan-round': 'Planned a round of participatory budgeting',
}
