import { ButtonLink, Notice, PageHeading, Section, StatusBadge, useReader } from '#design/index.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { callsOf } from '../data/call-queries.ts'
import { everyMemberOf, listCommittees, membersOf, subGroupsOf } from '../data/committee-queries.ts'
import { agendaOf, notesOf, readSession, recusalsOf, sessionsOf } from '../data/session-queries.ts'
import type { Committee, CommitteeSessionId } from '../domain/committee.ts'
import { committeeActions } from '../domain/committee-actions.ts'
import type { CommitteeSession } from '../domain/committee-session.ts'
import { maskedName } from '../domain/masked-name.ts'
import { type OpenCall, phaseOn } from '../domain/open-call.ts'
import { callRoutes } from './call-routes.tsx'
import { CommitteeFacts, MaskedMembers, SessionsTable } from './committee-parts.tsx'
import { CommitteesPage } from './committees-page.tsx'
import { drawRoutes } from './draw-routes.tsx'
import { committeeIn, crumbs } from './found-committee.ts'
import { committeeHref } from './say.tsx'
import { SessionHeading } from './session-heading.tsx'
import { Agenda, Minutes, Notes, SessionFacts } from './session-parts.tsx'
import { latestDraw, type ShownDraw, townNames } from './shown-draw.ts'
import { committeeTexts, useWords } from './words.ts'

const base = '/committees'

async function list(request: WebRequest): Promise<Reply> {
  const { database, today } = request.context
  const committees = await listCommittees(database, today)
  const names = await departmentNames(
    database,
    committees.map(({ departmentId }) => departmentId),
    today,
  )
  return page(
    committeeTexts[request.locale].committees,
    <CommitteesPage committees={committees} names={names} day={today} base={base} />,
    { breadcrumbs: crumbs(request) },
  )
}

async function committeePage(request: WebRequest): Promise<Reply> {
  const { database, today } = request.context
  const committee = await committeeIn(request)
  if (committee === null) return trouble('not-found')
  const { id, departmentId } = committee
  const [call] = (await callsOf(database, id)).filter((each) => phaseOn(each, today) !== null)
  const members = await membersOf(database, id, today)
  const sessions = await sessionsOf(database, id)
  return page(
    committee.name[request.locale],
    <>
      <Heading committee={committee} serving={members.length} sessions={sessions} />
      <CallNotice committee={committee} call={call} />
      <CommitteeFacts
        committee={committee}
        secretariat={(await departmentNames(database, [departmentId], today)).get(departmentId)}
        serving={members.length}
      />
      <DrawTeaser committee={committee} draw={await latestDraw(database, id)} />
      <SessionsTable sessions={sessions} base={base} />
      <MaskedMembers
        members={members}
        groups={await subGroupsOf(database, id)}
        towns={await townNames(database, today)}
      />
    </>,
    { breadcrumbs: crumbs(request, committee).slice(0, -1) },
  )
}

function Heading({
  committee,
  serving,
  sessions,
}: {
  readonly committee: Committee
  readonly serving: number
  readonly sessions: readonly CommitteeSession[]
}) {
  const words = useWords()
  const { locale, today } = useReader()
  const held = sessions.filter(({ state }) => state === 'held').length
  const next = sessions.findLast(({ state, day }) => state === 'called' && day >= today)
  return (
    <PageHeading
      kicker={words.kinds[committee.kind]}
      title={committee.name[locale]}
      lead={words.pageLead(formatCount(serving, locale), formatCount(held, locale))}
      status={
        next === undefined ? undefined : (
          <StatusBadge tone="info">{words.nextSession(formatDay(next.day, locale), next.place)}</StatusBadge>
        )
      }
    />
  )
}

function CallNotice({
  committee,
  call,
}: {
  readonly committee: Committee
  readonly call: OpenCall | undefined
}) {
  const words = useWords()
  const { locale, today } = useReader()
  const phase = call === undefined ? null : phaseOn(call, today)
  const to = `${committeeHref(base, committee.id)}/call`
  if (call === undefined || phase === null) return null
  if (phase === 'closed')
    return (
      <p>
        <ButtonLink href={to} kind="tertiary">
          {words.toCall}
        </ButtonLink>
      </p>
    )
  return (
    <Notice tone="info" title={words.callsTitle}>
      <p>
        {phase === 'open'
          ? words.callOpen(formatDay(call.closesOn, locale))
          : words.callAnnounced(formatDay(call.opensOn, locale))}
      </p>
      <ButtonLink href={to}>{words.toCall}</ButtonLink>
    </Notice>
  )
}

function DrawTeaser({ committee, draw }: { readonly committee: Committee; readonly draw: ShownDraw | null }) {
  const words = useWords()
  const { locale } = useReader()
  if (draw === null) return null
  const { terms, result } = draw.lottery
  const said = (count: number) => formatCount(count, locale)
  return (
    <Section title={words.drawTitle} id="draw">
      <p>
        {result === null
          ? words.drawPending(
              said(terms.pool.length),
              formatDay(terms.seedSource.day as CalendarDate, locale),
            )
          : words.drawDone(said(result.members.length), said(terms.pool.length))}
      </p>
      <ButtonLink href={`${committeeHref(base, committee.id)}/draw`} kind="secondary">
        {words.toDraw}
      </ButtonLink>
    </Section>
  )
}

async function sessionPage(request: WebRequest): Promise<Reply> {
  const { database } = request.context
  const committee = await committeeIn(request)
  const sessionId = request.param('sessionId')
  const found =
    committee !== null && isId(sessionId)
      ? await readSession(database, sessionId as CommitteeSessionId)
      : null
  if (committee === null || found?.committeeId !== committee.id) return trouble('not-found')
  const members = await everyMemberOf(database, committee.id)
  const serving = members.filter(({ from, until }) => from <= found.day && found.day <= until).length
  const name = new Map(members.map((member) => [member.id, maskedName(member.name)]))
  const title: Localized = found.title
  return page(
    title[request.locale],
    <>
      <SessionHeading committee={committee} session={found} />
      <SessionFacts session={found} serving={serving} />
      <Agenda
        items={await agendaOf(database, found.id)}
        recusals={await recusalsOf(database, found.id)}
        nameOf={(id) => name.get(id) ?? '–'}
      />
      <Notes notes={await notesOf(database, found.id)} groups={await subGroupsOf(database, committee.id)} />
      <Minutes session={found} />
    </>,
    { breadcrumbs: crumbs(request, committee) },
  )
}

const read = committeeActions['read-committees']
const open = { sameForAllVisitors: true }

export const portalRoutes: readonly Route[] = [
  portalPage(base, read, list, open),
  portalPage(`${base}/:id`, read, committeePage, open),
  portalPage(`${base}/:id/sessions/:sessionId`, read, sessionPage, open),
  ...drawRoutes,
  ...callRoutes,
]
