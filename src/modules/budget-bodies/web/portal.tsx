import {
  ButtonLink,
  ButtonRow,
  DataTable,
  Disclosure,
  EmptyState,
  FactList,
  PageHeading,
  Section,
  useReader,
} from '#design/index.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { formatCount, formatDay, formatPeriod } from '#platform/text/format.ts'
import { maskedName, type SubGroup, subGroupsOf } from '#modules/committees/index.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { budgetBodiesActions as actions } from '../domain/budget-bodies-actions.ts'
import { BodyFiles, BodyList, downloadBodies, portal, tableFormats } from './body-list.tsx'
import { type ShownBodies, shownBodies, type ShownBody } from './shown-bodies.ts'
import { type BodyWords, bodyTexts, useWords } from './words.ts'

/** The sentence of the day. */
export function sentenceOf({ bodies }: ShownBodies, words: BodyWords, locale: 'ko' | 'en'): string {
  const said = (count: number) => formatCount(count, locale)
  const serving = bodies.filter(({ members }) => members.length > 0)
  const people = serving.reduce((sum, { members }) => sum + members.length, 0)
  const calls = bodies.filter(({ call }) => call !== null).length
  return [
    ...(serving.length === 0 ? [] : [words.leadCounts(said(serving.length), said(people))]),
    ...(calls === 0 ? [] : [words.leadCalls(said(calls))]),
  ].join(' ')
}

async function show(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const words = bodyTexts[locale]
  const shown = await shownBodies(context)
  const committee = shown.bodies.find(({ kind, followedBy }) => kind === 'committee' && followedBy === null)
  const groups = committee === undefined ? [] : await subGroupsOf(context.database, committee.committeeId)
  const living = await listDepartments(context.database, context.today)
  const townNames = new Map(living.map(({ code, name }) => [code, name]))
  const meetings = shown.bodies.filter(({ kind }) => kind === 'local-meeting')
  return page(
    words.title,
    <>
      <PageHeading
        title={words.title}
        lead={`${words.lead} ${sentenceOf(shown, words, locale)}`.trim()}
        actions={
          <>
            <ButtonLink href="/budget" kind="secondary">
              {words.toBudget}
            </ButtonLink>
            <ButtonLink href="/budget/school" kind="secondary">
              {words.school}
            </ButtonLink>
          </>
        }
      />
      {shown.bodies.length === 0 && <EmptyState title={words.none}>{words.noneBody}</EmptyState>}
      {shown.bodies
        .filter(({ kind }) => kind === 'committee')
        .map((body) => (
          <OneBody
            key={body.committeeId}
            body={body}
            townNames={townNames}
            groups={body === committee ? groups : []}
          />
        ))}
      {meetings.length > 0 && (
        <Section title={words.kinds['local-meeting']} id="local-meetings" lead={words.does['local-meeting']}>
          <BodyList shown={shown} bodies={meetings} caption={words.kinds['local-meeting']} />
        </Section>
      )}
      {shown.bodies
        .filter(({ kind }) => kind === 'research-group')
        .map((body) => (
          <OneBody key={body.committeeId} body={body} townNames={townNames} groups={[]} />
        ))}
      {shown.bodies.length > 0 && <BodyFiles base={portal} />}
    </>,
    {
      breadcrumbs: [
        { href: '/', label: words.home },
        { href: '/budget', label: words.budget },
      ],
    },
  )
}

interface OneBodyProps {
  readonly body: ShownBody
  readonly townNames: ReadonlyMap<string, Localized>
  readonly groups: readonly SubGroup[]
}

/** What a body does, on which terms, and who sits on it, as public as its committee's own page. */
function OneBody({ body, townNames, groups }: OneBodyProps) {
  const words = useWords()
  const { locale, today } = useReader()
  const { committee, kind, members, call, next } = body
  const said = (count: number) => formatCount(count, locale)
  return (
    <Section title={committee.name[locale]} id={`body-${committee.id}`} lead={words.does[kind]}>
      <FactList
        facts={[
          { term: words.term, value: formatPeriod(committee.termFrom, committee.termUntil, locale) },
          { term: words.seats, value: words.seatsOf(said(members.length), said(committee.size)) },
          ...(kind === 'committee'
            ? [
                {
                  term: words.groups,
                  value:
                    groups.length === 0 ? words.noGroups : groups.map(({ name }) => name[locale]).join(', '),
                },
              ]
            : []),
          ...(next === null ? [] : [{ term: words.next, value: formatDay(next.day, locale) }]),
          ...(call === null
            ? []
            : [{ term: words.call, value: formatPeriod(call.opensOn, call.closesOn, locale) }]),
        ]}
      />
      <ButtonRow>
        {call !== null && call.opensOn <= today && (
          <ButtonLink href={`/committees/${committee.id}/call`} description={committee.name[locale]}>
            {words.apply}
          </ButtonLink>
        )}
        <ButtonLink
          href={`/committees/${committee.id}`}
          kind="secondary"
          description={committee.name[locale]}
        >
          {words.seeAll}
        </ButtonLink>
      </ButtonRow>
      <Members body={body} townNames={townNames} />
    </Section>
  )
}

function Members({ body, townNames }: Omit<OneBodyProps, 'groups'>) {
  const words = useWords()
  const { locale } = useReader()
  const { committee, members } = body
  if (members.length === 0) return null
  return (
    <Disclosure summary={words.whoCount(formatCount(members.length, locale))}>
      <p>{words.whoLead}</p>
      <DataTable
        caption={`${committee.name[locale]} ${words.who}`}
        captionHidden
        narrow
        rows={members}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            title: words.name,
            head: true,
            cell: ({ name }) => <span lang={locale === 'ko' ? undefined : 'ko'}>{maskedName(name)}</span>,
          },
          {
            key: 'town',
            title: words.town,
            cell: ({ town }) => (town === null ? '–' : (townNames.get(town)?.[locale] ?? '–')),
          },
        ]}
      />
    </Disclosure>
  )
}

/** What everybody reads of the bodies. */
export const portalRoutes: readonly Route[] = [
  portalPage(portal, actions['read-bodies'], show, { sameForAllVisitors: true }),
  ...tableFormats.map((format) =>
    portalPage(`${portal}.${format}`, actions['read-bodies'], (request) =>
      downloadBodies(request, format, false),
    ),
  ),
]
