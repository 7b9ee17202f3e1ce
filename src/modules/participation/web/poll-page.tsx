import {
  ButtonLink,
  ButtonRow,
  FactList,
  KeyFigures,
  Notice,
  PageHeading,
  Prose,
  Section,
  StatusBadge,
  type Tone,
  useReader,
} from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { formatCount, formatDay, formatPeriod } from '#platform/text/format.ts'
import type { Turnout } from '../data/turnout-queries.ts'
import type { Poll, PollState } from '../domain/poll.ts'
import type { ChoiceFilter } from './choice-filter.ts'
import { ChoiceList } from './choice-list.tsx'
import { sayForm } from './say.ts'
import { VotedNotice } from './state-pages.tsx'
import { TurnoutTables } from './turnout-tables.tsx'
import { useWords } from './words.ts'

export interface PollPageProps {
  readonly poll: Poll
  readonly state: PollState
  readonly figures: Turnout | null
  /** How many ballots are in a closed box. */
  readonly ballots: number | null
  readonly filter: ChoiceFilter
  readonly age: number
  readonly voted: boolean
  readonly townName: (id: DepartmentId | null) => string | null
}

export const stateTones: Readonly<Record<PollState, Tone>> = {
  coming: 'neutral',
  open: 'primary',
  counting: 'warning',
  closed: 'success',
}

/** What is voted on, how, until when, by whom, and how it is kept secret. */
export function PollPage(props: PollPageProps) {
  const { poll, state, figures, voted } = props
  const words = useWords()
  const { locale } = useReader()
  const secrecy = Object.values(words.secrecyLines)
  return (
    <>
      <PageHeading
        title={poll.title[locale]}
        lead={poll.lead[locale] === '' ? undefined : poll.lead[locale]}
        status={<StatusBadge tone={stateTones[state]}>{words.states[state]}</StatusBadge>}
      />
      {voted && <VotedNotice poll={poll} />}
      {state === 'open' && !voted && (
        <ButtonRow>
          <ButtonLink href={`/votes/${poll.id}/ballot`} size="large">
            {words.toBallot}
          </ButtonLink>
        </ButtonRow>
      )}
      {state === 'coming' && (
        <Notice tone="info">{words.comingBody(formatDay(poll.firstDay, locale))}</Notice>
      )}
      {state === 'counting' && <Notice tone="info">{words.countingBody}</Notice>}
      {state === 'closed' && <Closed {...props} />}
      {state === 'open' && figures !== null && <p>{words.turnoutNow(formatCount(figures.voters, locale))}</p>}
      <Facts {...props} />
      <Section title={words.secrecy}>
        <Prose>
          <ul>
            {secrecy.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Prose>
      </Section>
      <ChoiceList poll={poll} filter={props.filter} />
    </>
  )
}

function Facts({ poll, age }: PollPageProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <FactList
      facts={[
        { term: words.how, value: sayForm(poll.form, locale) },
        { term: words.period, value: formatPeriod(poll.firstDay, poll.lastDay, locale) },
        { term: words.who, value: words.whoMay(age) },
        { term: words.change, value: poll.mayChange ? words.changeable : words.notChangeable },
      ]}
    />
  )
}

function Closed({ poll, figures, ballots, townName }: PollPageProps) {
  const words = useWords()
  const { locale } = useReader()
  if (figures === null || ballots === null) return null
  const missing = figures.voters - ballots
  return (
    <>
      {poll.closedOn !== null && <p>{words.closedBody(formatDay(poll.closedOn, locale))}</p>}
      <KeyFigures
        figures={[
          { label: words.voters, value: formatCount(figures.voters, locale), unit: words.people },
          { label: words.ballotsInBox, value: formatCount(ballots, locale), unit: words.sheets },
        ]}
      />
      <Notice tone={missing === 0 ? 'success' : 'warning'}>
        {missing === 0 ? words.equalCounts : words.differingCounts(formatCount(missing, locale))}
      </Notice>
      <ButtonRow>
        <ButtonLink href={`/votes/${poll.id}/receipts`} kind="secondary">
          {words.receipts}
        </ButtonLink>
      </ButtonRow>
      <TurnoutTables figures={figures} townName={townName} />
    </>
  )
}
