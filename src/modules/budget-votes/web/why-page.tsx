import {
  ButtonLink,
  FactList,
  Figure,
  PageHeading,
  Prose,
  Section,
  StatusBadge,
  useReader,
} from '#design/index.ts'
import type { Chart } from '#platform/charts/chart.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { listCommittees } from '#modules/committees/index.ts'
import { budgetVoteActions as actions } from '../domain/budget-vote-actions.ts'
import { fieldsInWords } from '../use-cases/fields-in-words.ts'
import { committeeItems } from '../use-cases/deliberation.ts'
import type { CountedProject } from '../domain/count-box.ts'
import { type RoundStanding, standingOf } from '../use-cases/standing.ts'
import { inMillion } from './amounts.ts'
import { askedNumber, askedRound, crumbsOf } from './asked-round.ts'
import { CombinedPart } from './combined-part.tsx'
import { fitTones } from './local-lists.tsx'
import { WonBadge } from './results-page.tsx'
import { leftChart, whyChart } from './why-chart.ts'
import { isSettledAgainst, type KnownOutcome, outcomeOf } from './why-outcome.ts'
import { sayRank, sayShares, sayWhy } from './why-words.ts'
import { useWords, voteTexts } from './words.ts'

/** Why a proposal won or lost: eleven queries, whatever happened to it. */
async function why(request: WebRequest): Promise<Reply> {
  const { database, today } = request.context
  const words = voteTexts[request.locale]
  const [round, number] = [await askedRound(request), askedNumber(request)]
  if (round === null) return trouble('not-found')
  const standing = await standingOf(database, round, today)
  const line = standing.proposals.find((each) => each.number === number)
  if (line === undefined) return trouble('not-found')
  const known = outcomeOf(standing, line)
  if (known === null) return trouble('not-found')
  const winner = { line, cost: 0n, by: 'vote' as const }
  const item = (await committeeItems(database, [winner])).get(line.id) ?? null
  const committees = item === null ? [] : await listCommittees(database, today)
  const committee = committees.find(({ id }) => id === item?.session.committeeId)?.name ?? null
  return page(
    words.proposalTitle(line.title),
    <WhyPage {...{ standing, line, ...known, item, committee }} />,
    crumbsOf(request, round, true),
  )
}

function WhyPage(known: KnownOutcome) {
  const { standing, line, counted } = known
  const words = useWords()
  const { locale } = useReader()
  const { year } = standing.round
  const sentences = sentencesOf(known, words, locale)
  const chart = chartOf(known, words, locale)
  return (
    <>
      <PageHeading
        title={line.title}
        kicker={words.whyTitle}
        lead={leadOf(known, sentences)}
        status={<OutcomeBadge {...known} />}
        actions={
          <ButtonLink href={`/budget/proposals/${year}/${line.number}`} kind="secondary">
            {words.toProposal}
          </ButtonLink>
        }
      />
      <Section title={words.why} id="why">
        <Lines lines={sentences.length > 1 ? sentences.slice(1) : sentences} />
      </Section>
      {chart !== null && (
        <Section title={words.pictureTitle} id="picture">
          <Figure chart={chart} />
        </Section>
      )}
      <Numbers {...known} />
      <CombinedPart standing={standing} number={line.number} />
      {counted !== null && standing.count !== null && standing.count.share !== null && (
        <Section title={words.howCounted} id="how">
          <Lines lines={sayShares(standing.count, { words, locale })} />
        </Section>
      )}
      <CommitteeSaid {...known} />
    </>
  )
}

/** What it came to, and of what lost also how little would have changed it. */
function leadOf({ counted }: KnownOutcome, sentences: readonly string[]): string {
  const [first = ''] = sentences
  const isLost = counted?.why.outcome === 'lost' && sentences.length > 1
  return isLost ? `${first} ${sentences.at(-1) ?? ''}` : first
}

/** In the end: what the committee rejected is not what the vote made of it. */
function OutcomeBadge({ standing, line, counted, ranked }: KnownOutcome) {
  const words = useWords()
  const won = counted === null ? ranked?.outcome === 'fits' : counted.why.outcome === 'won'
  if (won && isSettledAgainst(standing, line.number))
    return <StatusBadge tone="danger">{words.rejected}</StatusBadge>
  if (counted !== null) return <WonBadge won={won} />
  return ranked === null ? null : (
    <StatusBadge tone={fitTones[ranked.outcome]}>{words[ranked.outcome]}</StatusBadge>
  )
}

type Reading = ReturnType<typeof useReader>['locale']

function sentencesOf({ standing, counted, ranked }: KnownOutcome, words: Words, locale: Reading) {
  if (counted !== null) {
    const titleAt = (place: number) => standing.poll?.choices[place]?.label[locale] ?? '–'
    return sayWhy(counted, { words, locale, titleAt, isRanked: standing.round.ballot.kind === 'ranked' })
  }
  return ranked === null ? [] : sayRank(ranked, { words, locale })
}
type Words = ReturnType<typeof useWords>

function chartOf(
  { standing, line, counted, ranked }: KnownOutcome,
  words: Words,
  locale: Reading,
): Chart | null {
  const { title } = line
  if (counted !== null) {
    const drawing = { title, cost: counted.cost, words, locale }
    const chart = whyChart(counted.why, drawing)
    return chart ?? leftThenChart(standing, counted, drawing)
  }
  if (ranked === null || ranked.outcome === 'no-points') return null
  return leftChart(ranked.left, { title, cost: ranked.proposal.cost, words, locale })
}

/** Of a winner that was taken in its turn: what was left then, beside its cost. */
function leftThenChart(
  { count }: RoundStanding,
  { why }: CountedProject,
  drawing: Parameters<typeof leftChart>[1],
): Chart | null {
  if (count === null || why.outcome === 'lost') return null
  const before = count.projects.filter((each) => each.why.outcome === 'won' && each.why.order < why.order)
  return leftChart(count.budget - before.reduce((sum, { cost }) => sum + cost, 0n), drawing)
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <Prose>
      {lines.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Prose>
  )
}

function Numbers({ line, counted, ranked }: KnownOutcome) {
  const words = useWords()
  const { locale } = useReader()
  const number = (value: number) => formatCount(value, locale)
  const cost = counted?.cost ?? ranked?.proposal.cost ?? 0n
  return (
    <Section title={words.numbers} id="numbers">
      <FactList
        facts={[
          { term: words.type, value: words.types[line.type] },
          { term: words.field, value: fieldsInWords[line.field][locale] },
          { term: words.cost, value: inMillion(cost, locale) },
          { term: words.supporters, value: number(line.supporters) },
          ...(counted === null ? [] : [{ term: words.votes, value: number(counted.why.supporters) }]),
          ...(counted === null || counted.points === null
            ? []
            : [{ term: words.pointsGiven, value: number(counted.points) }]),
          ...(counted === null || counted.committee === null
            ? []
            : [{ term: words.office.scores, value: number(counted.committee) }]),
          ...(counted?.why.outcome === 'won'
            ? [{ term: words.order, value: number(counted.why.order) }]
            : []),
          ...(ranked === null
            ? []
            : [
                { term: words.points, value: ranked.proposal.points ?? '–' },
                { term: words.rank, value: ranked.rank ?? '–' },
              ]),
        ]}
      />
    </Section>
  )
}

/** What the committee said of it, once it stands on an agenda. */
function CommitteeSaid({ standing, item, committee }: KnownOutcome) {
  const words = useWords()
  const { locale } = useReader()
  const { reasons } = words
  if (item === null || committee === null) return null
  const { decision } = item
  if (decision === null)
    return standing.settlement === null ? (
      <Section title={words.committeeTitle} id="committee">
        <p>{reasons.committeeWaits}</p>
      </Section>
    ) : null
  const number = (value: number) => formatCount(value, locale)
  return (
    <Section title={words.committeeTitle} id="committee">
      <Lines
        lines={[
          reasons.committee(
            committee[locale],
            formatDay(decision.day, locale),
            words.outcomes[decision.outcome],
          ),
          reasons.votesFor(
            ...([decision.for, decision.against, decision.abstained, decision.recused].map(number) as [
              ...[string, string, string, string],
            ]),
          ),
        ]}
      />
      {decision.note !== '' && (
        <Prose>
          <p lang="ko">{decision.note}</p>
        </Prose>
      )}
    </Section>
  )
}

/** Why a project won or lost, for everybody. */
export const whyRoutes: readonly Route[] = [
  portalPage('/budget/rounds/:year/results/:number', actions['read-results'], why, {
    sameForAllVisitors: true,
  }),
]
