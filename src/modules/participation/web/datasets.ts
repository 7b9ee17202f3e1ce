import type { DatasetDefinition } from '#platform/open-data/dataset.ts'
import { listPolls } from '../data/poll-queries.ts'
import { turnout } from '../data/turnout-queries.ts'
import { pollState } from '../domain/poll.ts'
import { participationTexts } from './words.ts'

const { ko, en } = participationTexts

/** How many voted on each day of the polls that are closed. */
export const voteDatasets: readonly DatasetDefinition[] = [
  {
    name: 'vote-turnout',
    title: { ko: ko.datasetTitle, en: en.datasetTitle },
    description: { ko: ko.datasetBody, en: en.datasetBody },
    keywords: [
      { ko: '주민 참여 투표', en: 'citizens’ votes' },
      { ko: '투표율', en: 'turnout' },
    ],
    updated: 'daily',
    columns: [
      { name: '투표명', title: { ko: '투표명', en: 'Vote' }, type: 'text' },
      { name: '투표일', title: { ko: '투표일', en: 'Day' }, type: 'date' },
      { name: '투표인수_명', title: { ko: '투표인 수', en: 'People' }, type: 'integer' },
    ],
    rows: async ({ database, today }, locale) => {
      const closed = (await listPolls(database)).filter((poll) => pollState(poll, today) === 'closed')
      const rows = await Promise.all(
        closed.map(async ({ id, title }) =>
          (await turnout(database, id)).byDay.map(({ day, voters }) => [title[locale], day, voters]),
        ),
      )
      return rows.flat()
    },
  },
]
