import { ButtonLink, EmptyState, PageHeading } from '#design/index.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { may } from '#platform/access/permission.ts'
import type { Person } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { Fragment } from 'preact'
import { listRounds } from '../data/round-queries.ts'
import { isPublished } from '../domain/check-change.ts'
import { type BudgetRound, isIn, phaseOf } from '../domain/round.ts'
import { participatoryBudgetActions as actions } from '../domain/participatory-budget-actions.ts'
import type { RoundPart, RoundRoom } from '../round-parts.ts'
import { RoundPage, RoundsTable } from './round-page.tsx'
import { budgetTexts, useWords } from './words.ts'

/** Rounds whose notice is out, or is announced for a day to come: all of them, as a plan is public at once. */
async function shown(
  request: WebRequest,
  parts: readonly RoundPart[],
  room: RoundRoom,
  year: number | null,
): Promise<Reply> {
  const { locale, context } = request
  const { database, today, person } = context
  const words = budgetTexts[locale]
  const rounds = await listRounds(database)
  const round = year === null ? currentOf(rounds, today) : rounds.find((each) => each.year === year)
  const isOffice = room === 'workspace'
  if (round === undefined) return year === null ? nothing(request) : trouble('not-found')
  const sections = await Promise.all(
    parts
      .toSorted((a, b) => a.order - b.order)
      .map(async (part, place) => <Fragment key={place}>{await part.show(request, round, room)}</Fragment>),
  )
  const outcomes = await Promise.all(parts.map(async (part) => (await part.outcome?.(request, round)) ?? []))
  const ruleLines = await Promise.all(
    parts.map(async (part) => (await part.ruleLines?.(request, round)) ?? []),
  )
  const home = { href: '/', label: words.home }
  return page(
    words.roundTitle(String(round.year)),
    <RoundPage
      round={round}
      others={rounds.filter(({ id }) => id !== round.id)}
      today={today}
      ruleLines={ruleLines.flat()}
      outcome={outcomes.flat()[0] ?? null}
      base={isOffice ? '/office/budget/rounds' : '/budget/rounds'}
      actions={isOffice ? <OfficeActions round={round} person={person} today={today} /> : undefined}
    >
      {sections}
    </RoundPage>,
    {
      breadcrumbs: isOffice
        ? [{ href: '/office/budget', label: words.officeTitle }]
        : year === null
          ? [home]
          : [home, { href: '/budget', label: words.title }],
    },
  )
}

/** What the office does with a round: its plan changed, or deleted as long as it is not announced. */
function OfficeActions({
  round,
  person,
  today,
}: {
  readonly round: BudgetRound
  readonly person: Person
  readonly today: CalendarDate
}) {
  const words = useWords()
  const base = `/office/budget/rounds/${round.year}`
  return (
    <>
      {may(person, actions['plan-round']) && <ButtonLink href={`${base}/change`}>{words.change}</ButtonLink>}
      <ButtonLink href={`/budget/rounds/${round.year}`} kind="secondary">
        {words.seePortal}
      </ButtonLink>
      {may(person, actions['delete-round']) && !isPublished(round, today) && (
        <ButtonLink href={`${base}/delete`} kind="tertiary">
          {words.deleteRound}
        </ButtonLink>
      )}
    </>
  )
}

/** The round that is voted on; without one the latest that has begun, or else the first that will. */
function currentOf(rounds: readonly BudgetRound[], today: CalendarDate): BudgetRound | undefined {
  const voting = rounds.find((round) => isIn(round, 'vote', today))
  if (voting !== undefined) return voting
  const begun = rounds.find((round) => (phaseOf(round, 'notice')?.from ?? '9999') <= today)
  return begun ?? rounds.at(-1)
}

function nothing(request: WebRequest): Reply {
  const words = budgetTexts[request.locale]
  return page(
    words.title,
    <>
      <PageHeading title={words.title} />
      <EmptyState title={words.noRound}>{words.noRoundBody}</EmptyState>
    </>,
    { breadcrumbs: [{ href: '/', label: words.home }] },
  )
}

async function office(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const words = budgetTexts[locale]
  const rounds = await listRounds(context.database)
  return page(
    words.officeTitle,
    <>
      <PageHeading
        title={words.officeTitle}
        actions={
          may(context.person, actions['plan-round']) ? (
            <ButtonLink href="/office/budget/new">{words.planNew}</ButtonLink>
          ) : undefined
        }
      />
      {rounds.length === 0 ? (
        <EmptyState title={words.noRound}>{words.noRoundBody}</EmptyState>
      ) : (
        <RoundsTable rounds={rounds} today={context.today} />
      )}
    </>,
  )
}

const yearIn = (request: WebRequest) => {
  const year = request.param('year')
  return /^\d{4}$/.test(year) ? Number(year) : 0
}

/** What everybody sees of the rounds, and what the office does. */
export function roundRoutes(parts: readonly RoundPart[]): readonly Route[] {
  return [
    portalPage('/budget', actions['read-rounds'], (request) => shown(request, parts, 'portal', null), {
      sameForAllVisitors: true,
    }),
    portalPage(
      '/budget/rounds/:year',
      actions['read-rounds'],
      (request) => shown(request, parts, 'portal', yearIn(request)),
      { sameForAllVisitors: true },
    ),
    workspacePage('/office/budget', actions['read-office'], office),
    workspacePage('/office/budget/rounds/:year', actions['read-office'], (request) =>
      shown(request, parts, 'workspace', yearIn(request)),
    ),
  ]
}
