import type { Tone } from '#design/index.ts'
import type { ProposalState, Verdict } from '../domain/proposal.ts'

export const stateTones: Readonly<Record<ProposalState, Tone>> = {
  draft: 'neutral',
  received: 'info',
  'under-review': 'info',
  reviewed: 'info',
  selected: 'success',
  'not-selected': 'neutral',
  merged: 'neutral',
  ineligible: 'warning',
  withdrawn: 'neutral',
}

export const verdictTones: Readonly<Record<Verdict, Tone>> = {
  possible: 'success',
  conditional: 'warning',
  impossible: 'danger',
}
