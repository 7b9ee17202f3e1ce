import type { ko } from './data-texts.ko.ts'

export const en: typeof ko = {
  proposals: 'Participatory budget: proposals',
  proposalsBody:
    'Title, type, place, cost, review, support, result and reason of every proposal of every year. Who proposed it is not in it.',
  steps: 'Participatory budget: projects carried out',
  stepsBody: 'Days and amounts of selected projects: in the budget, contracted, spent, finished.',
  reports: 'Participatory budget: monitoring of projects',
  reportsBody:
    'What the monitoring body found of selected projects, and the departments’ answers. Who looked is not in it.',
  apiProposals: 'Proposals of a year',
  apiExecution: 'Selected projects of a year: money and monitoring',
  year: 'Year',
  reason: 'Reason',
  reviewedOn: 'Reviewed on',
  decidedOn: 'Decided on',
  answer: 'Answer',
  answeredOn: 'Answered on',
  words: 'Words',
}
