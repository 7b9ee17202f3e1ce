import type { DatasetDefinition } from '#platform/open-data/dataset.ts'
import { decimalText } from '#modules/indicators/index.ts'
import { announcedResults } from '../data/appeal-queries.ts'
import { jointTexts } from './words.ts'

const { ko, en } = jointTexts

/** What was announced, year by year. */
export const jointEvaluationDatasets: readonly DatasetDefinition[] = [
  {
    name: 'joint-evaluation-results',
    title: { ko: ko.datasetTitle, en: en.datasetTitle },
    description: { ko: ko.datasetBody, en: en.datasetBody },
    keywords: [
      { ko: '시군종합평가', en: 'joint evaluation' },
      { ko: '성과', en: 'performance' },
    ],
    updated: 'yearly',
    columns: [
      { name: '평가연도', title: { ko: ko.evaluationYear, en: en.evaluationYear }, type: 'integer' },
      { name: '그룹', title: { ko: ko.groupTitle, en: en.groupTitle }, type: 'integer' },
      { name: '순위', title: { ko: ko.rank, en: en.rank }, type: 'integer' },
      { name: '시군명', title: { ko: ko.city, en: en.city }, type: 'text' },
      { name: '총점_점', title: { ko: ko.total, en: en.total }, type: 'text' },
      { name: '시상', title: { ko: ko.award, en: en.award }, type: 'text' },
      { name: '통보일', title: { ko: ko.announcedOn, en: en.announcedOn }, type: 'date' },
    ],
    rows: async ({ database }) =>
      (await announcedResults(database)).map((each) => [
        ...[each.evaluationYear, each.group, each.rank, each.name, decimalText(each.total, 2)],
        ...[each.award, each.announcedOn],
      ]),
  },
]
