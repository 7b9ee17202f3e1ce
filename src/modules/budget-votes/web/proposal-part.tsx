import { ButtonLink, Section } from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import type { ProposalPart } from '#modules/budget-proposals/index.ts'
import { standingOf } from '../use-cases/standing.ts'
import { isSettledAgainst, outcomeOf } from './why-outcome.ts'
import { voteTexts } from './words.ts'

/** Why it was chosen or not: on a proposal's page, with the way to the reasons. Six queries. */
export const resultOnProposal: ProposalPart = {
  order: 10,
  show: async ({ locale, context }, round, proposal) => {
    const words = voteTexts[locale]
    const standing = await standingOf(context.database, round, context.today)
    const known = outcomeOf(standing, proposal)
    const { poll } = standing
    if (known === null)
      return poll?.choices.some(({ id }) => id === String(proposal.number)) === true ? (
        <Section title={words.partTitle} id="result">
          <p>{words.partOnBallot}</p>
          <ButtonLink href={`/votes/${poll.id}`} kind="secondary">
            {words.seeBallot}
          </ButtonLink>
        </Section>
      ) : null
    const { counted, ranked } = known
    if (counted === null && (ranked === null || ranked.rank === null)) return null
    const isWinner = counted === null ? ranked?.outcome === 'fits' : counted.why.outcome === 'won'
    const isRejected = isWinner && isSettledAgainst(standing, proposal.number)
    const votes = formatCount(counted?.why.supporters ?? 0, locale)
    return (
      <Section title={words.partTitle} id="result">
        <p>
          {counted === null
            ? words.partRank(formatCount(ranked?.rank ?? 0, locale))
            : isWinner
              ? words.partWon(votes)
              : words.partLost(votes)}
        </p>
        {isRejected && <p>{words.partRejected}</p>}
        <ButtonLink href={`/budget/rounds/${round.year}/results/${proposal.number}`} kind="secondary">
          {isWinner && !isRejected ? words.partWhyWon : words.partWhyLost}
        </ButtonLink>
      </Section>
    )
  },
}
