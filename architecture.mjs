/**
 * Which module may ask which. The one place that says how the modules hang together: dependency-cruiser
 * enforces it, and the README's diagram is drawn from it.
 */
export const moduleNeeds = {
  accounts: [],
  'budget-votes': ['budget-proposals', 'committees', 'organization', 'participation', 'participatory-budget'],
  'budget-proposals': ['organization', 'participatory-budget', 'pledge-map'],
  collaboration: ['organization', 'workplan'],
  committees: ['organization'],
  following: [],
  indicators: [],
  initiatives: [],
  manifesto: [
    'pledge-changes',
    'pledge-checks',
    'pledge-comments',
    'pledge-ledger',
    'pledge-map',
    'pledge-panel',
    'pledges',
  ],
  'monthly-check': ['organization', 'workplan'],
  organization: [],
  oversight: [],
  participation: ['organization'],
  'participatory-budget': [],
  'plan-books': ['organization', 'plan-document', 'workplan'],
  'plan-document': ['organization', 'workplan'],
  'pledge-changes': ['committees', 'organization', 'pledges'],
  'pledge-checks': ['monthly-check', 'organization', 'pledges'],
  'pledge-comments': ['following', 'organization', 'pledges'],
  'pledge-intake': ['organization', 'pledges'],
  'pledge-ledger': ['initiatives', 'organization', 'pledge-checks', 'pledges'],
  'pledge-map': ['organization', 'pledge-ledger', 'pledges'],
  'pledge-panel': ['committees', 'organization', 'pledges'],
  pledges: ['initiatives', 'organization'],
  workplan: ['following', 'initiatives', 'organization'],
}
