import { DataTable, Prose, Section, useReader } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount } from '#platform/text/format.ts'
import type { BudgetRound, Quotient } from '#modules/participatory-budget/index.ts'
import { type CombinedScore, combinedScores, inHundredths } from '../domain/combined-score.ts'
import type { RoundStanding } from '../use-cases/standing.ts'
import { useWords, type VoteWords } from './words.ts'

/** A score as it is shown: 79.17. */
export function inPoints(score: Quotient): string {
  const hundredths = inHundredths(score)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
}

/** The score of one that may have none: a proposal that stood on no ballot. */
export const sayScore = (score: CombinedScore | undefined) =>
  score === undefined ? '–' : inPoints(score.score)

/** The same as a number for a chart or a file. */
export const pointsAsNumber = (score: Quotient) => Number(inHundredths(score)) / 100

/** How vote and committee become one score, in words; empty where the rule does not weigh both. */
export function combinedFormula(
  { rule }: Pick<BudgetRound, 'rule'>,
  words: VoteWords,
  locale: Locale,
): string {
  const { committeePercent = 0, utility } = rule
  if (committeePercent === 0) return ''
  const [vote, committee] = [100 - committeePercent, committeePercent].map((each) =>
    formatCount(each, locale),
  )
  const formula = utility === 'points' ? words.combinedOfPoints : words.combinedOfVotes
  return `${formula(vote ?? '', committee ?? '')} ${words.combinedRounded}`
}

/** The combined scores of a counted round by the proposals' numbers. */
export function scoresByNumber({
  round,
  count,
}: Pick<RoundStanding, 'round' | 'count'>): ReadonlyMap<number, CombinedScore> {
  const scores = combinedScores(count?.projects ?? [], round.rule)
  return new Map([...scores].map(([id, score]) => [Number(id), score]))
}

/** How one project's combined score is made up. */
export function CombinedPart({
  standing,
  number,
}: {
  readonly standing: RoundStanding
  readonly number: number
}) {
  const words = useWords()
  const { locale } = useReader()
  const scores = scoresByNumber(standing)
  const own = scores.get(number)
  if (own === undefined) return null
  const { vote, committee, score, rank } = own
  const byPoints = standing.round.rule.utility === 'points'
  const count = (value: bigint) => formatCount(Number(value), locale)
  const said = (value: bigint) => (byPoints ? words.pointsOf(count(value)) : words.votesOf(count(value)))
  const gave = (value: bigint) => words.pointsOf(count(value))
  return (
    <Section
      title={words.combined}
      lead={words.combinedIs(inPoints(score), formatCount(rank, locale), formatCount(scores.size, locale))}
      id="combined"
    >
      <DataTable
        caption={words.combined}
        captionHidden
        narrow
        rows={[
          { name: words.voteTitle, ...vote, say: said },
          { name: words.office.scores, ...committee, say: gave },
        ]}
        rowKey={({ name }) => name}
        totals={{ name: words.total, weight: '100', points: inPoints(score) }}
        columns={[
          { key: 'name', title: words.combinedOf, head: true, cell: ({ name }) => name },
          { key: 'given', title: words.givenToIt, kind: 'number', cell: ({ given, say }) => say(given) },
          { key: 'most', title: words.mostOfAll, kind: 'number', cell: ({ most, say }) => say(most) },
          { key: 'weight', title: words.weight, kind: 'number', cell: ({ weight }) => count(weight) },
          { key: 'points', title: words.combinedPoints, kind: 'number', cell: ({ points }) => inPoints(points) },
        ]} // prettier-ignore
      />
      <Prose>
        <p>{combinedFormula(standing.round, words, locale)}</p>
      </Prose>
    </Section>
  )
}
