import type { Tone } from '#design/index.ts'
import type { WorkStage } from '../domain/execution.ts'
import type { Finding } from '../domain/monitoring.ts'
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

export const stageTones: Readonly<Record<WorkStage, Tone>> = {
  waiting: 'neutral',
  budgeted: 'info',
  contracted: 'info',
  spending: 'info',
  finished: 'success',
}

export const findingTones: Readonly<Record<Finding, Tone>> = {
  fine: 'success',
  improve: 'warning',
  problem: 'danger',
}
