import {
  Button,
  ButtonLink,
  ButtonRow,
  FactList,
  Form,
  Link,
  Notice,
  PageHeading,
  Section,
  useReader,
} from '#design/index.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { formatCount, formatDay, formatPeriod } from '#platform/text/format.ts'
import type { PanelMemberId } from '../domain/foreign-ids.ts'
import type { NamedPoint } from '../use-cases/owed-points.ts'
import type { PanelMember } from '../use-cases/panel-members.ts'
import { PointsSection } from './point-parts.tsx'
import { FieldFigure, RoundFigures } from './portal-pages.tsx'
import type { ResultsQuery } from './results-filter.ts'
import { ResultsSection } from './results-table.tsx'
import { officeHref, portalHref, RoundBadge, roundName } from './say.tsx'
import { ProgressSections } from './seat-tables.tsx'
import type { ShownRound } from './shown-round.ts'
import { useWords } from './words.ts'

/** A session of the panel, as far as this page speaks of it. */
export interface PanelSession {
  readonly key: string
  readonly day: string
  readonly title: string
  readonly minutes: string | null
}

export interface OfficeRoundPageProps {
  readonly shown: ShownRound
  readonly points: readonly NamedPoint[]
  readonly groups: ReadonlyMap<string, Localized>
  /** Null for staff who do not run the rounds: citizens' names are no business of theirs. */
  readonly members: ReadonlyMap<PanelMemberId, PanelMember> | null
  /** Who serves today, with whether a mail can reach them. */
  readonly reach: ReadonlyMap<PanelMemberId, boolean>
  readonly hasMailServer: boolean
  readonly query: ResultsQuery
  readonly waiting: number
  readonly answerDays: number
  readonly sessions: readonly PanelSession[]
  readonly mayRun: boolean
  readonly refusal: string | null
}

/** The office's desk for a round: who has come how far while it is open; results, comments and points after the close. */
export function OfficeRoundPage(props: OfficeRoundPageProps) {
  const { shown, mayRun, refusal, points, groups, query } = props
  const { round, state } = shown
  const words = useWords()
  const { locale } = useReader()
  const isOver = state === 'closed' || state === 'published'
  return (
    <>
      <PageHeading
        kicker={words.panel}
        title={roundName(round, locale)}
        status={<RoundBadge state={state} />}
        actions={mayRun && <Actions {...props} isOver={isOver} />}
      />
      {refusal !== null && <Notice tone="danger">{refusal}</Notice>}
      <FactList facts={useFacts(props)} />
      {state === 'closed' && mayRun && <Publish {...props} />}
      {isOver && (
        <>
          <RoundFigures shown={shown} points={points} />
          <FieldFigure shown={shown} />
          <ResultsSection
            shown={shown}
            query={query}
            base="/office/pledges"
            downloads={state === 'published'}
          />
          <PointsSection
            title={words.points}
            points={points}
            names={shown.names}
            groups={groups}
            empty={state === 'closed' ? words.pointsNoneYet : words.pointsNone}
          />
          <Sessions {...props} />
        </>
      )}
      <ProgressSections {...props} isOpen={!isOver} />
    </>
  )
}

function useFacts({ shown: { round } }: OfficeRoundPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const facts = [
    { term: words.period, value: formatPeriod(round.opensOn, round.closesOn, locale) },
    { term: words.pledgesJudged, value: formatCount(round.pledges, locale) },
    { term: words.members, value: formatCount(round.members, locale) },
    { term: words.scope, value: words.scopes[round.scope] },
    { term: words.split, value: words.splits[round.split] },
    { term: words.madeBy, value: round.madeBy },
  ]
  return round.publishedOn === null
    ? facts
    : [
        ...facts,
        {
          term: words.publishedOn,
          value: `${formatDay(round.publishedOn, locale)} (${round.publishedBy ?? '–'})`,
        },
      ]
}

function Actions({
  shown: { round, state, seats },
  reach,
  hasMailServer,
  isOver,
  waiting,
}: OfficeRoundPageProps & { readonly isOver: boolean }) {
  const words = useWords()
  const { locale } = useReader()
  const mayMail =
    hasMailServer && seats.some(({ memberId, mailedAt }) => mailedAt === null && reach.get(memberId) === true)
  if (!isOver)
    return (
      <ButtonRow>
        <ButtonLink href={officeHref(round, '/sheets')}>{words.printSheets}</ButtonLink>
        {mayMail && (
          <Form action={officeHref(round, '/mail-links')} narrow={false}>
            <Button kind="secondary" description={words.mailLinksHint}>
              {words.mailLinks}
            </Button>
          </Form>
        )}
        <ButtonLink href={officeHref(round, '/close-day')} kind="secondary">
          {words.moveClose}
        </ButtonLink>
        <Form action={officeHref(round, '/seats')} narrow={false}>
          <Button kind="tertiary">{words.seatNew}</Button>
        </Form>
      </ButtonRow>
    )
  return (
    <ButtonRow>
      <ButtonLink href={officeHref(round, '/comments')}>
        {waiting === 0 ? words.moderation : words.commentsWaiting(formatCount(waiting, locale))}
      </ButtonLink>
      <ButtonLink href={officeHref(round, '/points')} kind="secondary">
        {words.notePoint}
      </ButtonLink>
      {state === 'published' && (
        <ButtonLink href={portalHref(round)} kind="tertiary">
          {words.results}
        </ButtonLink>
      )}
    </ButtonRow>
  )
}

/** What publishing does, and the button; before it every comment has been read. */
function Publish({ shown, waiting, answerDays }: OfficeRoundPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const flagged = shown.rows.filter((row) => row.flagged).length
  return (
    <Section title={words.publish} lead={words.publishLead} id="publish">
      <ul class="plain-list">
        <li>{words.publishPublic(formatCount(flagged, locale))}</li>
        <li>{words.publishMails}</li>
        <li>{words.publishDue(formatCount(answerDays, locale))}</li>
      </ul>
      {waiting > 0 ? (
        <p>
          {words.publishFirst}{' '}
          <Link href={officeHref(shown.round, '/comments')}>
            {words.commentsWaiting(formatCount(waiting, locale))}
          </Link>
        </p>
      ) : (
        <Form action={officeHref(shown.round, '/publish')}>
          <Button>{words.publish}</Button>
        </Form>
      )}
    </Section>
  )
}

/** What the panel's sessions put on record around the round. */
function Sessions({ sessions }: OfficeRoundPageProps) {
  const words = useWords()
  const { locale } = useReader()
  if (sessions.length === 0) return null
  return (
    <Section title={words.sessions}>
      <ul class="plain-list">
        {sessions.map(({ key, day, title, minutes }) => (
          <li key={key}>
            {day} – {title}
            {minutes !== null && (
              <>
                <br />
                <span lang={locale === 'ko' ? undefined : 'ko'}>{minutes}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
