import { z } from 'zod'
import {
  ButtonLink,
  type Column,
  DataTable,
  Disclosure,
  EmptyState,
  PageHeading,
  Section,
  useReader,
} from '#design/index.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { callsWithCounts, type CountedCall } from '../data/call-queries.ts'
import { everyMemberOf, subGroupsOf } from '../data/committee-queries.ts'
import { sessionsOf } from '../data/session-queries.ts'
import {
  type Committee,
  type CommitteeMember,
  type CommitteeMemberId,
  servesOn,
  type SubGroup,
} from '../domain/committee.ts'
import { committeeActions } from '../domain/committee-actions.ts'
import { sexTenths } from '../domain/committee-settings.ts'
import { phaseOn } from '../domain/open-call.ts'
import { renewTerm } from '../use-cases/change-members.ts'
import { lookAtPeople } from '../use-cases/look-at-people.ts'
import { CommitteeFacts, SessionsTable, useMemberColumns } from './committee-parts.tsx'
import { committeeIn } from './found-committee.ts'
import { dayField, idsField } from './form-fields.ts'
import { mayHere, office, officeCrumbs } from './office-found.ts'
import { post, type Refused } from './post.ts'
import { RenewForm } from './renew-form.tsx'
import { committeeHref, Korean, PhaseBadge, type TownNames, useTerm } from './say.tsx'
import { SexNotice } from './sex-notice.tsx'
import { townNames } from './shown-draw.ts'
import { committeeTexts, useWords } from './words.ts'

interface May {
  readonly seat: boolean
  readonly call: boolean
  readonly session: boolean
  readonly pay: boolean
}

async function show(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const { database, today } = request.context
  const committee = await committeeIn(request)
  if (committee === null) return trouble('not-found')
  const members = await everyMemberOf(database, committee.id)
  await lookAtPeople(request.context, { whose: `count:${members.length}`, what: `committee ${committee.id}` })
  const serving = members.filter((member) => servesOn(member, today))
  const may: May = {
    seat: mayHere(request, committeeActions['seat-members'], committee),
    call: mayHere(request, committeeActions['open-call'], committee),
    session: mayHere(request, committeeActions['call-session'], committee),
    pay: mayHere(request, committeeActions['read-allowances'], committee),
  }
  const groups = await subGroupsOf(database, committee.id)
  const towns = await townNames(database, today)
  const { departmentId } = committee
  return page(
    committee.name[request.locale],
    <>
      <Heading committee={committee} may={may} />
      <CommitteeFacts
        committee={committee}
        secretariat={(await departmentNames(database, [departmentId], today)).get(departmentId)}
        serving={serving.length}
      />
      <SexNotice members={serving} tenths={await settingValue(database, sexTenths, today)} />
      <SessionsTable sessions={await sessionsOf(database, committee.id)} base={office} />
      <Calls committee={committee} calls={await callsWithCounts(database, committee.id)} />
      <Members title="now" members={serving} {...{ committee, groups, towns }} />
      <Members
        title="left"
        members={members.filter((member) => !servesOn(member, today))}
        {...{ committee, groups, towns }}
      />
      {may.seat && serving.length > 0 && (
        <RenewForm committee={committee} members={serving} refused={refused} />
      )}
    </>,
    { status: refused === null ? 200 : 422, breadcrumbs: officeCrumbs(request, committee).slice(0, -1) },
  )
}

function Heading({ committee, may }: { readonly committee: Committee; readonly may: May }) {
  const words = useWords()
  const { locale } = useReader()
  const to = (path: string) => `${committeeHref(office, committee.id)}/${path}`
  return (
    <PageHeading
      kicker={words.kinds[committee.kind]}
      title={committee.name[locale]}
      actions={
        <>
          {may.session && <ButtonLink href={to('sessions/new')}>{words.office.callSession}</ButtonLink>}
          {may.call && (
            <ButtonLink href={to('calls/new')} kind="secondary">
              {words.office.openCall}
            </ButtonLink>
          )}
          {may.seat && (
            <ButtonLink href={to('members/new')} kind="secondary">
              {words.office.seatMember}
            </ButtonLink>
          )}
          {may.pay && (
            <ButtonLink href={to('allowances')} kind="secondary">
              {words.office.allowances}
            </ButtonLink>
          )}
          <ButtonLink href={committeeHref('/committees', committee.id)} kind="tertiary">
            {words.office.publicPage}
          </ButtonLink>
        </>
      }
    />
  )
}

function Calls({
  committee,
  calls,
}: {
  readonly committee: Committee
  readonly calls: readonly CountedCall[]
}) {
  const words = useWords()
  const { locale, today } = useReader()
  const term = useTerm()
  const said = (count: number) => formatCount(count, locale)
  const columns: readonly Column<CountedCall>[] = [
    {
      key: 'announced',
      title: words.announcedOn,
      head: true,
      cell: ({ announcedOn }) => formatDay(announcedOn, locale),
    },
    { key: 'period', title: words.applyPeriod, cell: ({ opensOn, closesOn }) => term(opensOn, closesOn) },
    {
      key: 'seats',
      title: words.callSeats,
      cell: ({ seats, reserves }) => words.callSeatsSaid(said(seats), said(reserves)),
    },
    {
      key: 'applicants',
      title: words.office.applicants,
      kind: 'number',
      cell: ({ applied }) => said(applied),
    },
    {
      key: 'phase',
      title: words.office.phase,
      kind: 'status',
      cell: (call) => <PhaseBadge phase={phaseOn(call, today) ?? 'announced'} />,
    },
  ]
  return (
    <Section title={words.callsTitle} id="calls">
      <DataTable
        caption={words.callsTitle}
        captionHidden
        columns={columns}
        rows={calls}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `${committeeHref(office, committee.id)}/calls/${id}`}
        empty={<EmptyState>{words.office.callsEmpty}</EmptyState>}
      />
    </Section>
  )
}

interface MembersProps {
  readonly title: 'now' | 'left'
  readonly committee: Committee
  readonly members: readonly CommitteeMember[]
  readonly groups: readonly SubGroup[]
  readonly towns: TownNames
}

function Members({ title: which, committee, members, groups, towns }: MembersProps) {
  const words = useWords()
  const { locale } = useReader()
  const term = useTerm()
  const columns = useMemberColumns(groups, towns)
  if (which === 'left' && members.length === 0) return null
  const named = which === 'now' ? words.office.membersNow : words.office.membersLeft
  const title = `${named} ${formatCount(members.length, locale)}`
  const table = (
    <DataTable
      caption={title}
      captionHidden
      columns={[
        columns.number,
        { key: 'name', title: words.name, head: true, cell: ({ name }) => <Korean>{name}</Korean> },
        ...[columns.town, columns.sex, columns.age],
        ...(groups.length === 0 ? [] : [columns.group]),
        columns.seat,
        { key: 'period', title: words.office.period, cell: ({ from, until }) => term(from, until) },
        { key: 'status', title: words.office.status, cell: ({ status }) => words.statuses[status] },
      ]}
      rows={members}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `${committeeHref(office, committee.id)}/members/${id}`}
      empty={<EmptyState>{words.membersEmpty}</EmptyState>}
    />
  )
  return (
    <Section title={title} id={`members-${which}`}>
      {which === 'now' ? table : <Disclosure summary={title}>{table}</Disclosure>}
    </Section>
  )
}

const renewForm = z.object({ until: dayField, members: idsField<CommitteeMemberId>() })

async function renew(request: WebRequest): Promise<Reply> {
  const committee = await committeeIn(request)
  if (committee === null) return trouble('not-found')
  return await post(request, {
    form: 'renew',
    schema: renewForm,
    run: ({ until, members: memberIds }) =>
      renewTerm(request.context, { committeeId: committee.id, until, memberIds }),
    again: (refused) => show(request, refused),
    done: () => [committeeHref(office, committee.id), committeeTexts[request.locale].office.renewed],
  })
}

export const officeCommitteeRoutes: readonly Route[] = [
  workspacePage(`${office}/:id`, committeeActions['read-office'], (request) => show(request)),
  workspaceAction(`${office}/:id/renew`, committeeActions['seat-members'], renew),
]
