import type { DatasetDefinition } from '#platform/open-data/dataset.ts'
import { listPoints } from '../data/point-queries.ts'
import { readResultsOf } from '../data/result-queries.ts'
import { listRounds } from '../data/round-queries.ts'
import { verdicts } from '../domain/evaluation.ts'
import { standingOf } from '../domain/point.ts'
import { judgedOf } from '../domain/results.ts'
import { stateOn } from '../domain/round.ts'
import { pledgesById } from '../use-cases/owed-points.ts'
import { rowOf } from './shown-round.ts'
import { panelTexts } from './words.ts'

const { ko, en } = panelTexts

/** Every published round's result for every pledge, with the flag and how the answer stands. */
export const panelDatasets: readonly DatasetDefinition[] = [
  {
    name: 'pledge-panel',
    title: { ko: ko.datasetTitle, en: en.datasetTitle },
    description: { ko: ko.datasetBody, en: en.datasetBody },
    keywords: [
      { ko: '공약', en: 'pledges' },
      { ko: '시민평가단', en: 'citizens’ panel' },
    ],
    updated: 'monthly',
    columns: [
      { name: '평가연도', title: { ko: ko.year, en: en.year }, type: 'integer' },
      { name: '반기', title: { ko: ko.half, en: en.half }, type: 'text' },
      { name: '공약번호', title: { ko: ko.pledgeNumber, en: en.pledgeNumber }, type: 'integer' },
      { name: '공약', title: { ko: ko.pledge, en: en.pledge }, type: 'text' },
      { name: '우수', title: { ko: ko.verdicts.good, en: en.verdicts.good }, type: 'integer' },
      { name: '보통', title: { ko: ko.verdicts.fair, en: en.verdicts.fair }, type: 'integer' },
      { name: '부진', title: { ko: ko.verdicts.weak, en: en.verdicts.weak }, type: 'integer' },
      { name: '물러남', title: { ko: ko.recused, en: en.recused }, type: 'integer' },
      { name: '평가위원수', title: { ko: ko.judgedBy, en: en.judgedBy }, type: 'integer' },
      { name: '부진표시', title: { ko: ko.flag, en: en.flag }, type: 'boolean' },
      { name: '답변상태', title: { ko: ko.answered, en: en.answered }, type: 'text' },
      { name: '기준일', title: { ko: ko.closesOn, en: en.closesOn }, type: 'date' },
    ],
    rows: async ({ database, today }, locale) => {
      const words = panelTexts[locale]
      const rounds = (await listRounds(database)).filter((round) => stateOn(round, today) === 'published')
      const results = await readResultsOf(database, rounds, today)
      const pledges = await pledgesById(
        database,
        rounds.map(({ termId }) => termId),
        today,
      )
      const points = await listPoints(database)
      return rounds.flatMap((round) =>
        [...(results.get(round.id) ?? [])]
          .flatMap(([pledgeId, counts]) => {
            const pledge = pledges.get(pledgeId)
            return pledge === undefined ? [] : [rowOf(pledge, counts, round.flagPercent ?? 100)]
          })
          .toSorted((a, b) => a.pledge.number - b.pledge.number)
          .map(({ pledge, counts, flagged }) => {
            const point = points.find(
              (each) => each.roundId === round.id && each.pledgeId === pledge.id && each.kind === 'flagged',
            )
            return [
              round.year,
              words.halves[round.half],
              pledge.number,
              pledge.title[locale],
              ...verdicts.map((verdict) => counts.verdicts[verdict]),
              counts.recused,
              judgedOf(counts),
              flagged,
              point === undefined ? null : words.standings[standingOf(point, today)],
              round.closesOn,
            ]
          }),
      )
    },
  },
]
