import { type DatasetDefinition } from '#platform/open-data/dataset.ts'
import { listPledges, termOn } from '#modules/pledges/index.ts'
import { endsYear } from '../domain/check-period.ts'
import { goalsOf } from '../data/goal-queries.ts'
import { publishedRates } from '../data/snapshot-queries.ts'
import { checkTexts, sayPeriod } from './words.ts'

const { ko, en } = checkTexts
const keywords = [
  { ko: '공약', en: 'pledges' },
  { ko: '이행 점검', en: 'self-check' },
]
const both = (key: 'round' | 'asOf' | 'number' | 'pledge' | 'goalYear' | 'goal' | 'plannedAmount') => ({
  ko: ko[key],
  en: en[key],
})

const shares = [
  ['완료', 'completed', ({ completion }) => completion.part],
  ['전체', 'all', ({ completion }) => completion.whole],
  ['임기내 완료', 'completed within the term', ({ inTerm }) => inTerm.part],
  ['임기내 전체', 'due within the term', ({ inTerm }) => inTerm.whole],
  ['진행률 합', 'sum of progress', ({ meanProgress }) => meanProgress.part],
  ['달성 목표', 'goals met', (round) => (endsYear(round) ? round.goals.part : null)],
  ['계획 목표', 'goals planned', (round) => (endsYear(round) ? round.goals.whole : null)],
] as const satisfies readonly (readonly [
  string,
  string,
  (round: Awaited<ReturnType<typeof publishedRates>>[number]) => bigint | null,
])[]

/** The counts behind the rates of every published round. */
const rates: DatasetDefinition = {
  name: 'pledge-check-rates',
  title: { ko: ko.datasetRates, en: en.datasetRates },
  description: { ko: ko.datasetRatesBody, en: en.datasetRatesBody },
  keywords,
  updated: 'monthly',
  columns: [
    { name: '회차', title: both('round'), type: 'text' },
    { name: '기준일', title: both('asOf'), type: 'date' },
    ...shares.map(([name, title]) => ({ name, title: { ko: name, en: title }, type: 'integer' as const })),
  ],
  rows: async ({ database, today }, locale) => {
    const term = await termOn(database, today)
    if (term === null) return []
    return (await publishedRates(database, term.id)).map((round) => [
      sayPeriod(round, locale),
      round.lastDay,
      ...shares.map(([, , of]) => {
        const count = of(round)
        return count === null ? null : Number(count)
      }),
    ])
  },
}

/** The goals of every pledge and year, with what came of them. */
const goals: DatasetDefinition = {
  name: 'pledge-goals',
  title: { ko: ko.datasetGoals, en: en.datasetGoals },
  description: { ko: ko.datasetGoalsBody, en: en.datasetGoalsBody },
  keywords,
  updated: 'monthly',
  columns: [
    { name: '번호', title: both('number'), type: 'integer' },
    { name: '공약', title: both('pledge'), type: 'text' },
    { name: '연도', title: both('goalYear'), type: 'integer' },
    { name: '목표', title: both('goal'), type: 'text' },
    { name: '계획량', title: both('plannedAmount'), type: 'integer' },
    { name: '실적', title: { ko: ko.goalReached, en: en.goalReached }, type: 'integer' },
    { name: '단위', title: { ko: '단위', en: 'Unit' }, type: 'text' },
    { name: '결과', title: { ko: ko.goalResult, en: en.goalResult }, type: 'text' },
  ],
  rows: async ({ database, today }, locale) => {
    const term = await termOn(database, today)
    if (term === null) return []
    const words = checkTexts[locale]
    const pledges = await listPledges(database, term.id, today)
    const byPledge = Map.groupBy(
      await goalsOf(
        database,
        pledges.map(({ id }) => id),
        'all',
      ),
      ({ pledgeId }) => pledgeId,
    )
    return pledges.flatMap(({ id, number, title }) =>
      (byPledge.get(id) ?? []).map((goal) => [
        number,
        title[locale],
        goal.year,
        goal.text[locale],
        goal.planned,
        goal.reached,
        goal.unit[locale],
        goal.result === null ? words.goalOpen : words.goalResults[goal.result],
      ]),
    )
  },
}

export const checkDatasets: readonly DatasetDefinition[] = [rates, goals]
