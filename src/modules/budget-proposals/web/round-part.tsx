import { ButtonLink, ButtonRow, Figure, Section } from '#design/index.ts'
import { barChart } from '#platform/charts/bar-chart.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatCount } from '#platform/text/format.ts'
import { isIn, type RoundPart } from '#modules/participatory-budget/index.ts'
import { countsOf, hasProposals } from '../data/proposal-queries.ts'
import { publicStates } from '../domain/proposal.ts'
import { proposalTexts } from './words.ts'

/** What came in, and what has become of it: on a round's page. One query. */
export const proposalsOnRound: RoundPart = {
  order: 10,
  hangsOn: (session, { id }) => hasProposals(session, id),
  show: async (request: WebRequest, round, room) => {
    const { locale, context } = request
    const words = proposalTexts[locale]
    const counts = (await countsOf(context.database, round.id)).filter(({ state }) => state !== 'withdrawn')
    const of = (state: string) =>
      counts.filter((each) => each.state === state).reduce((sum, { count }) => sum + count, 0)
    const all = counts.reduce((sum, { count }) => sum + count, 0)
    const said = formatCount(all, locale)
    const chosen = of('selected')
    const base = room === 'portal' ? '/budget/proposals' : '/office/budget/proposals'
    return (
      <Section title={words.partTitle} id="proposals">
        {all === 0 ? (
          <p>{words.partNone}</p>
        ) : (
          <Figure
            chart={barChart({
              title:
                chosen === 0
                  ? words.partFindingOpen(said)
                  : words.partFinding(said, formatCount(chosen, locale)),
              locale,
              columns: [words.state, words.proposalsCount],
              bars: publicStates
                .map((state) => ({ label: words.states[state], value: of(state) }))
                .filter(({ value }) => value > 0),
            })}
          />
        )}
        <ButtonRow>
          {room === 'portal' && isIn(round, 'intake', context.today) && (
            <ButtonLink href="/budget/proposals/new">{words.propose}</ButtonLink>
          )}
          <ButtonLink href={`${base}?year=${round.year}`} kind="secondary">
            {words.see}
          </ButtonLink>
          {chosen > 0 && (
            <ButtonLink href={`/budget/rounds/${round.year}/execution`} kind="secondary">
              {words.execution.see}
            </ButtonLink>
          )}
        </ButtonRow>
      </Section>
    )
  },
}
