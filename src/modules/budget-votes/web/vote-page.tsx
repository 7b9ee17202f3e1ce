import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  Figure,
  Form,
  Notice,
  PageHeading,
  Section,
  useReader,
} from '#design/index.ts'
import { barChart } from '#platform/charts/bar-chart.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatPeriod } from '#platform/text/format.ts'
import { costOfProposal, type ProposalLine } from '#modules/budget-proposals/index.ts'
import { limitOf, phaseOf } from '#modules/participatory-budget/index.ts'
import { checkOpening } from '../domain/check-opening.ts'
import { howToVote } from '../domain/how-to-vote.ts'
import { offBallot, offBallotReasons } from '../domain/on-ballot.ts'
import { fieldsInWords } from '../use-cases/fields-in-words.ts'
import { ballotLines, type RoundStanding } from '../use-cases/standing.ts'
import { inMillion } from './amounts.ts'
import { ConflictsPart } from './conflicts-form.tsx'
import { useWords } from './words.ts'

interface VotePageProps {
  readonly standing: RoundStanding
  readonly today: CalendarDate
  readonly mayOpen: boolean
  /** Why it could not be done; null when nothing was tried. */
  readonly refusal: string | null
  /** What was typed of conflicts and what is wrong with it; null when nothing was tried. */
  readonly conflicts: { readonly typed: string; readonly error: string } | null
}

/** What is on a round's ballot and what is not, before it is put to the vote and afterwards. */
export function VotePage(props: VotePageProps) {
  const { standing, refusal } = props
  const { round, poll } = standing
  const words = useWords()
  const { locale } = useReader()
  const vote = phaseOf(round, 'vote')
  const onBallot = ballotLines(standing)
  return (
    <>
      <PageHeading
        title={words.office.voteTitle(String(round.year))}
        lead={
          poll !== null
            ? words.office.planned(formatCount(poll.choiceCount, locale))
            : vote === null
              ? undefined
              : words.office.voteLead(formatPeriod(vote.from, vote.until, locale))
        }
        actions={
          poll === null ? undefined : (
            <ButtonLink href={`/office/votes/${poll.id}`} kind="secondary">
              {words.office.seePoll}
            </ButtonLink>
          )
        }
      />
      {refusal !== null && (
        <Notice tone="danger" live>
          {refusal}
        </Notice>
      )}
      <Section title={poll === null ? words.office.willBe : words.office.isOn} id="on-ballot">
        <Ballot year={round.year} lines={onBallot} />
      </Section>
      {onBallot.length > 0 && (
        <ConflictsPart
          {...{ standing, mayOpen: props.mayOpen }}
          typed={props.conflicts?.typed ?? null}
          error={props.conflicts?.error ?? null}
        />
      )}
      <OpenForm {...props} count={onBallot.length} />
      {poll === null && <OffBallotPart {...props} />}
    </>
  )
}

function Ballot({ year, lines }: { readonly year: number; readonly lines: readonly ProposalLine[] }) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <DataTable
      caption={words.office.willBe}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      rowHref={({ number }) => `/office/budget/proposals/${year}/${number}`}
      empty={<EmptyState title={words.office.nothingOn}>{words.office.nothingOnBody}</EmptyState>}
      columns={[
        { key: 'number', title: words.number, kind: 'number', cell: ({ number }) => number },
        { key: 'title', title: words.project, head: true, cell: ({ title }) => <span lang="ko">{title}</span> },
        { key: 'field', title: words.field, cell: ({ field }) => fieldsInWords[field][locale] },
        { key: 'verdict', title: words.office.verdict, cell: ({ review }) => (review === null ? '–' : words.office.verdicts[review.verdict]) },
        { key: 'cost', title: words.cost, kind: 'number', cell: (line) => inMillion(costOfProposal(line), locale) },
        { key: 'supporters', title: words.supporters, kind: 'number', cell: ({ supporters }) => formatCount(supporters, locale) },
      ]} // prettier-ignore
    />
  )
}

/** What putting it to the vote means, and the button; or why it cannot be done now. */
function OpenForm({ standing, today, mayOpen, refusal, count }: VotePageProps & { readonly count: number }) {
  const words = useWords()
  const { locale } = useReader()
  const { round, poll } = standing
  if (poll !== null || !mayOpen) return null
  const vote = phaseOf(round, 'vote')
  const checked = checkOpening({ vote, isPlanned: false, onBallot: count, today })
  if (!checked.ok)
    return refusal === null ? <Notice tone="warning">{words.office.refusals[checked.refusal]}</Notice> : null
  const { from, until } = checked.value
  const consequences = [
    words.office.openBallot(formatCount(count, locale)),
    words.office.openDays(howToVote(round.ballot)[locale], formatPeriod(from, until, locale)),
    words.office.openSealed,
  ]
  return (
    <Section title={words.office.openTitle} id="open">
      <Notice tone="info">
        <ul class="plain-list">
          {consequences.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Notice>
      <Form action={`/office/budget/rounds/${round.year}/vote`} label={words.office.openTitle}>
        <Button>{words.office.openVote}</Button>
      </Form>
    </Section>
  )
}

/** How many are kept off the ballot by what, and which. */
function OffBallotPart({ standing }: VotePageProps) {
  const words = useWords()
  const { locale } = useReader()
  const { round, proposals } = standing
  const off = proposals.flatMap((line) => {
    const why = offBallot(line, limitOf(round, 'city'))
    return why === null ? [] : [{ line, why }]
  })
  const ofCity = off.filter(({ line }) => line.type === 'city')
  return (
    <Section title={words.office.willNot} id="off-ballot">
      <Figure
        chart={barChart({
          title: words.office.offFinding(formatCount(off.length, locale)),
          ...{ locale, columns: [words.why, words.office.proposalsCount] },
          bars: offBallotReasons
            .map((why) => ({
              label: words.office.off[why],
              value: off.filter((each) => each.why === why).length,
            }))
            .filter(({ value }) => value > 0),
        })}
      />
      {ofCity.length > 0 && (
        <DataTable
          caption={words.office.willNot}
          captionHidden
          rows={ofCity}
          rowKey={({ line }) => line.id}
          rowHref={({ line }) => `/office/budget/proposals/${round.year}/${line.number}`}
          columns={[
            { key: 'number', title: words.number, kind: 'number', cell: ({ line }) => line.number },
            { key: 'title', title: words.project, head: true, cell: ({ line }) => <span lang="ko">{line.title}</span> },
            { key: 'why', title: words.why, cell: ({ why }) => words.office.off[why] },
          ]} // prettier-ignore
        />
      )}
    </Section>
  )
}
