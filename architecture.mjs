/**
 * Which module may ask which. The one place that says how the modules hang together: dependency-cruiser
 * enforces it, and the README's diagram is drawn from it.
 */
export const moduleNeeds = {
  accounts: [],
  'monthly-check': ['organization', 'workplan'],
  organization: [],
  oversight: [],
  'plan-books': ['organization', 'plan-document', 'workplan'],
  'plan-document': ['organization', 'workplan'],
  pledges: ['organization'],
  workplan: ['organization'],
}
