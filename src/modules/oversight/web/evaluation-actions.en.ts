import type { evaluationActionsKo } from './evaluation-actions.ko.ts'

/** What happens to indicators and in the joint evaluation. */
export const evaluationActionsEn: Readonly<Record<keyof typeof evaluationActionsKo, string>> = {
  'indicators.accept-values': 'Accepted results',
  'indicators.add-evidence': 'Added evidence of a result',
  'indicators.approve-values': 'Approved results',
  'indicators.enter-values': 'Entered results',
  'indicators.hand-on-department': 'Handed on the indicators of a department that ended',
  'indicators.hand-over': 'Handed over indicators',
  'indicators.lock-again': 'Locked an indicator again',
  'indicators.lock-set': 'Locked the results of an evaluation',
  'indicators.name-owners': 'Named owners of indicators',
  'indicators.open-set': 'Opened an evaluation of indicators',
  'indicators.plan-indicators': 'Brought in a manual of indicators',
  'indicators.return-values': 'Sent results back',
  'indicators.set-days': 'Set base day and lock day',
  'indicators.take-back-unchanged': 'Took “no change” back',
  'indicators.unlock-indicator': 'Unlocked an indicator',
  'joint-evaluation.announce-result': 'Noted the result of the joint evaluation',
  'joint-evaluation.decide-appeal': 'Decided an objection',
  'joint-evaluation.know-city': 'Noted the total of another city',
  'joint-evaluation.know-city-values': 'Noted results of other cities',
  'joint-evaluation.note-recognised': 'Noted what the province recognised',
  'joint-evaluation.open-year': 'Opened a year of the joint evaluation',
  'joint-evaluation.raise-appeal': 'Objected to a recognised value',
}
