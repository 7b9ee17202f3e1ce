import type { DatasetDefinition } from '#platform/open-data/dataset.ts'
import { shownBodies } from './shown-bodies.ts'
import { bodyTexts } from './words.ts'

const { ko, en } = bodyTexts

/** Bodies with their counts; nobody is named. */
export const budgetBodiesDatasets: readonly DatasetDefinition[] = [
  {
    name: 'budget-bodies',
    title: { ko: ko.datasetTitle, en: en.datasetTitle },
    description: { ko: ko.datasetBody, en: en.datasetBody },
    keywords: [
      { ko: '주민참여예산', en: 'participatory budgeting' },
      { ko: '지역회의', en: 'local meetings' },
    ],
    updated: 'monthly',
    columns: [
      { name: '기구명', title: { ko: ko.body, en: en.body }, type: 'text' },
      { name: '구분', title: { ko: ko.kind, en: en.kind }, type: 'text' },
      { name: '읍면동명', title: { ko: ko.town, en: en.town }, type: 'text' },
      { name: '임기시작일', title: { ko: '임기 시작일', en: 'Term begins' }, type: 'date' },
      { name: '임기종료일', title: { ko: '임기 종료일', en: 'Term ends' }, type: 'date' },
      { name: '정원_명', title: { ko: '정원(명)', en: 'Seats' }, type: 'integer' },
      { name: '위원수_명', title: { ko: '위원 수(명)', en: 'Members' }, type: 'integer' },
      { name: '위촉직여성_명', title: { ko: '위촉직 여성(명)', en: 'Women appointed' }, type: 'integer' },
      { name: '위촉직남성_명', title: { ko: '위촉직 남성(명)', en: 'Men appointed' }, type: 'integer' },
    ],
    rows: async (context, locale) => {
      const { bodies, towns } = await shownBodies(context)
      return bodies.map(({ committee, kind, townId, members, female, male }) => [
        committee.name[locale],
        bodyTexts[locale].kinds[kind],
        townId === null ? null : (towns.get(townId)?.[locale] ?? null),
        ...[committee.termFrom, committee.termUntil, committee.size, members.length, female, male],
      ])
    },
  },
]
