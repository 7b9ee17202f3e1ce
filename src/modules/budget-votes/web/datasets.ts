import type { DatasetDefinition } from '#platform/open-data/dataset.ts'
import { listProposals } from '#modules/budget-proposals/index.ts'
import { listRounds } from '#modules/participatory-budget/index.ts'
import { readCount } from '../data/count-queries.ts'
import { combinedScores } from '../domain/combined-score.ts'
import { winnersOf } from '../domain/count-box.ts'
import { pointsAsNumber } from './combined-part.tsx'
import { voteTexts } from './words.ts'

const { ko, en } = voteTexts

/** What every counted vote came to, project by project. */
export const budgetVoteDatasets: readonly DatasetDefinition[] = [
  {
    name: 'participatory-budget-votes',
    title: { ko: ko.datasetTitle, en: en.datasetTitle },
    description: { ko: ko.datasetBody, en: en.datasetBody },
    keywords: [
      { ko: '주민참여예산', en: 'participatory budgeting' },
      { ko: '시민 투표', en: 'citizens’ vote' },
    ],
    updated: 'yearly',
    columns: [
      { name: '연도', title: { ko: '연도', en: 'Year' }, type: 'integer' },
      { name: '제안번호', title: { ko: '제안번호', en: 'Number' }, type: 'integer' },
      { name: '사업명', title: { ko: '사업명', en: 'Project' }, type: 'text' },
      { name: '사업비_원', title: { ko: '사업비(원)', en: 'Cost (KRW)' }, type: 'integer' },
      { name: '득표수_표', title: { ko: '득표수', en: 'Votes' }, type: 'integer' },
      { name: '받은점수_점', title: { ko: '받은 점수', en: 'Points given' }, type: 'integer' },
      { name: '위원회점수_점', title: { ko: '위원회 점수', en: 'Committee’s score' }, type: 'integer' },
      { name: '합산점수_점', title: { ko: '합산 점수', en: 'Combined score' }, type: 'decimal' },
      { name: '선정여부', title: { ko: '선정여부', en: 'Chosen' }, type: 'boolean' },
      { name: '개표일', title: { ko: '개표일', en: 'Counted on' }, type: 'date' },
    ],
    rows: async ({ database, today }) => {
      const rows = []
      for (const { id: roundId, year, rule } of await listRounds(database)) {
        const count = await readCount(database, roundId, today)
        if (count === null) continue
        const voted = {
          roundId,
          type: 'city' as const,
          states: ['reviewed', 'selected', 'not-selected'] as const,
        }
        const lines = await listProposals(database, { ...voted, limit: 20_000 })
        const titles = new Map(lines.map(({ number, title }) => [String(number), title]))
        const winners = new Set(winnersOf(count))
        const scores = combinedScores(count.projects, rule)
        for (const { id, cost, why, points, committee } of count.projects) {
          const score = scores.get(id)
          rows.push([
            ...[year, Number(id), titles.get(id) ?? '', cost, why.supporters],
            ...[points, committee, score === undefined ? null : pointsAsNumber(score.score)],
            ...[winners.has(id), count.countedOn],
          ])
        }
      }
      return rows
    },
  },
]
