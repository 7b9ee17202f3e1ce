import { z } from 'zod'
import {
  Button,
  DateField,
  ErrorSummary,
  FactList,
  Form,
  formFields,
  Link,
  PageHeading,
  RadioField,
  Section,
  TextArea,
  useReader,
} from '#design/index.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { everyMemberOf, subGroupsOf } from '../data/committee-queries.ts'
import type { KnownMember } from '../data/member-queries.ts'
import type { Committee, CommitteeMember, SubGroup } from '../domain/committee.ts'
import { committeeActions } from '../domain/committee-actions.ts'
import { endMembership, replaceMember } from '../use-cases/change-members.ts'
import { lookAtPeople } from '../use-cases/look-at-people.ts'
import { dayField, textField } from './form-fields.ts'
import { mayHere, memberIn, office, officeCrumbs } from './office-found.ts'
import { post, type Refused } from './post.ts'
import { refusalErrors, isGeneral } from './refusals.ts'
import { committeeHref, Korean, type TownNames, useTerm, useTown } from './say.tsx'
import { townNames } from './shown-draw.ts'
import { committeeTexts, useWords } from './words.ts'

const memberHref = (committee: Committee, { id }: Pick<CommitteeMember, 'id'>) =>
  `${committeeHref(office, committee.id)}/members/${id}`

async function show(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const found = await memberIn(request)
  if (found === null) return trouble('not-found')
  const { committee, member } = found
  const { database, today } = request.context
  await lookAtPeople(request.context, { whose: member.id, what: `committee-member ${member.id}` })
  const members = await everyMemberOf(database, committee.id)
  const mayEnd = mayHere(request, committeeActions['end-membership'], committee)
  const mayReach = mayHere(request, committeeActions['read-applicants'], committee)
  const isReplaced = members.some(({ replacesId }) => replacesId === member.id)
  return page(
    member.name,
    <>
      <PageHeading kicker={committee.name[request.locale]} title={member.name} />
      <ErrorSummary errors={refused?.errors ?? {}} labels={labelsOf(request)} />
      <MemberFacts
        member={member}
        before={members.find(({ id }) => id === member.replacesId) ?? null}
        groups={await subGroupsOf(database, committee.id)}
        towns={await townNames(database, today)}
        withContact={mayReach}
        committee={committee}
      />
      {mayEnd && member.status === 'serving' && (
        <EndForm action={`${memberHref(committee, member)}/end`} refused={refused} />
      )}
      {mayEnd && member.status !== 'serving' && !isReplaced && (
        <ReplaceForm action={`${memberHref(committee, member)}/replace`} />
      )}
    </>,
    { status: refused === null ? 200 : 422, breadcrumbs: officeCrumbs(request, committee) },
  )
}

function labelsOf(request: WebRequest): Readonly<Record<string, string>> {
  const { office: words } = committeeTexts[request.locale]
  return { how: words.how, lastDay: words.lastDay, reason: words.reason }
}

interface MemberFactsProps {
  readonly committee: Committee
  readonly member: KnownMember
  readonly before: CommitteeMember | null
  readonly groups: readonly SubGroup[]
  readonly towns: TownNames
  readonly withContact: boolean
}

function MemberFacts({ committee, member, before, groups, towns, withContact }: MemberFactsProps) {
  const words = useWords()
  const { locale } = useReader()
  const term = useTerm()
  const town = useTown(towns)
  const { sex, ageBand, seat, status, from, until, renewals, email, phone, endReason } = member
  const contact = [phone, email].filter((each) => each !== null).join(', ')
  return (
    <FactList
      facts={[
        { term: words.noMember, value: words.office.memberOf(member.number) },
        { term: words.seat, value: words.seats[seat] },
        { term: words.town, value: town(member.town) },
        { term: words.sex, value: words.sexes[sex] },
        { term: words.age, value: ageBand === null ? '–' : words.ages[ageBand] },
        {
          term: words.subGroup,
          value: groups.find(({ id }) => id === member.subGroupId)?.name[locale] ?? '–',
        },
        { term: words.office.period, value: term(from, until) },
        { term: words.office.status, value: words.statuses[status] },
        { term: words.office.renewals, value: words.office.times(renewals) },
        ...(withContact ? [{ term: words.office.contact, value: contact === '' ? '–' : contact }] : []),
        ...(before === null
          ? []
          : [
              {
                term: words.office.replaces,
                value: (
                  <Link href={memberHref(committee, before)}>
                    <Korean>{before.name}</Korean>
                  </Link>
                ),
              },
            ]),
        ...(endReason === null || !withContact
          ? []
          : [{ term: words.office.endReason, value: <Korean>{endReason}</Korean>, wide: true }]),
      ]}
    />
  )
}

function EndForm({ action, refused }: { readonly action: string; readonly refused: Refused | null }) {
  const words = useWords()
  const { today } = useReader()
  const own = refused?.form === 'end' ? refused : null
  const field = formFields(own?.values ?? { how: 'resigned', lastDay: today }, own?.errors ?? {})
  return (
    <Section title={words.office.end} id="end" lead={words.office.endLead}>
      <Form action={action} label={words.office.end}>
        <RadioField
          {...field('how')}
          label={words.office.how}
          options={(['resigned', 'dismissed'] as const).map((value) => ({
            value,
            label: words.statuses[value],
          }))}
          inline
        />
        <DateField {...field('lastDay')} label={words.office.lastDay} required />
        <TextArea {...field('reason')} label={words.office.reason} rows={2} maxLength={500} required />
        <Button kind="danger">{words.office.endButton}</Button>
      </Form>
    </Section>
  )
}

function ReplaceForm({ action }: { readonly action: string }) {
  const { office: words } = useWords()
  return (
    <Section title={words.replace} id="replace" lead={words.replaceLead}>
      <Form action={action} label={words.replace}>
        <Button>{words.replaceButton}</Button>
      </Form>
    </Section>
  )
}

const endForm = z.object({
  how: z.enum(['resigned', 'dismissed'], 'not-a-choice'),
  lastDay: dayField,
  reason: textField(500),
})

async function end(request: WebRequest): Promise<Reply> {
  const found = await memberIn(request)
  if (found === null) return trouble('not-found')
  const { committee, member } = found
  return await post(request, {
    form: 'end',
    schema: endForm,
    run: (value) => endMembership(request.context, { memberId: member.id, ...value }),
    again: (refused) => show(request, refused),
    done: () => [memberHref(committee, member), committeeTexts[request.locale].office.ended],
  })
}

async function replace(request: WebRequest): Promise<Reply> {
  const found = await memberIn(request)
  if (found === null) return trouble('not-found')
  const done = await replaceMember(request.context, { memberId: found.member.id })
  if (done.ok) {
    const { memberId: id, ticket, keepsQuotas } = done.value
    const { office: words } = committeeTexts[request.locale]
    return redirect(memberHref(found.committee, { id }), words.replaced(ticket, keepsQuotas))
  }
  if (isGeneral(done.refusal)) return trouble(done.refusal)
  return await show(request, {
    form: 'replace',
    values: {},
    errors: refusalErrors(done.refusal, request.locale),
  })
}

const address = `${office}/:id/members/:memberId`

export const officeMemberRoutes: readonly Route[] = [
  workspacePage(address, committeeActions['read-office'], (request) => show(request)),
  workspaceAction(`${address}/end`, committeeActions['end-membership'], end),
  workspaceAction(`${address}/replace`, committeeActions['end-membership'], replace),
]
