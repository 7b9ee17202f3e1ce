import type { DatasetDefinition } from '#platform/open-data/dataset.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { listPledges, termOn } from '../data/pledge-queries.ts'
import { pledgeTexts } from './words.ts'

const { ko, en } = pledgeTexts

/** The pledges of the term of today, with how they stand. */
export const pledgeDatasets: readonly DatasetDefinition[] = [
  {
    name: 'pledges',
    title: { ko: ko.datasetTitle, en: en.datasetTitle },
    description: { ko: ko.datasetBody, en: en.datasetBody },
    keywords: [
      { ko: '공약', en: 'pledges' },
      { ko: '기획', en: 'planning' },
    ],
    updated: 'monthly',
    columns: [
      { name: '번호', title: { ko: '번호', en: 'No.' }, type: 'integer' },
      { name: '분야', title: { ko: ko.field, en: en.field }, type: 'text' },
      { name: '공약', title: { ko: ko.pledge, en: en.pledge }, type: 'text' },
      { name: '기한', title: { ko: ko.horizon, en: en.horizon }, type: 'text' },
      { name: '주관부서', title: { ko: ko.lead2, en: en.lead2 }, type: 'text' },
      { name: '이행단계', title: { ko: ko.stage, en: en.stage }, type: 'text' },
      { name: '진행률', title: { ko: ko.progress, en: en.progress }, type: 'integer' },
      { name: '기준일', title: { ko: ko.asOf, en: en.asOf }, type: 'date' },
    ],
    rows: async ({ database, today }, locale) => {
      const term = await termOn(database, today)
      if (term === null) return []
      const words = pledgeTexts[locale]
      const names = await departmentNames(database, 'all', today)
      return (await listPledges(database, term.id, today)).map((pledge) => [
        pledge.number,
        pledge.field.title[locale],
        pledge.title[locale],
        words.horizons[pledge.horizon],
        names.get(pledge.leadDepartmentId)?.[locale] ?? null,
        pledge.stage === null ? null : words.stages[pledge.stage],
        pledge.progress,
        pledge.asOf,
      ])
    },
  },
]
