import { z } from 'zod'
import {
  ButtonLink,
  DataTable,
  DueMark,
  EmptyState,
  FilterBar,
  Link,
  Section,
  useReader,
} from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import type { Reply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import { formatCount, formatDay, formatRatio } from '#platform/text/format.ts'
import { factsIn, type JointParts, linesOf, notFound } from '#modules/joint-evaluation/index.ts'
import { listInterviews, listPromises } from '../data/interview-queries.ts'
import { evaluationWorkActions as actions } from '../domain/evaluation-work-actions.ts'
import { type Interview, interviewsToHold, isLate, type OwnerPromise } from '../domain/interview.ts'
import { PromiseBadge } from './interview-pages.tsx'
import { isWeak } from './overview-page.tsx'
import { framed, IndicatorLink, type Names, nameOf, namesOf, workHref, type WorkYear } from './work-in.tsx'
import { useWords, workTexts } from './words.ts'

const shows = ['open', 'late', 'kept', 'broken', 'all'] as const

/** Talks of the year: whom to talk to now, what was promised, and all that were held. */
export async function interviewList(request: WebRequest, parts: JointParts): Promise<Reply> {
  const facts = await factsIn(request)
  if (facts === null) return notFound()
  const { context, locale } = request
  const { database, today, person } = context
  const words = workTexts[locale]
  const { year, set, indicators } = facts
  const work: WorkYear = { year, set, indicators, byId: new Map(indicators.map((each) => [each.id, each])) }
  const interviews = await listInterviews(database, { setId: set.id })
  const promises = await listPromises(database, { setId: set.id })
  const { lines } = await linesOf(request, facts, parts)
  const weak = new Set(lines.filter(isWeak).map(({ indicator }) => indicator.id))
  const toTalk = set.lockedAt === null ? interviewsToHold(indicators, { held: interviews, weak, today }) : []
  const asked = request.query(z.object({ show: z.enum(shows).catch('open').default('open') })).show
  const names = await namesOf(request, [...interviews, ...promises].map(({ staffId }) => staffId)) // prettier-ignore
  const kept = promises.filter(({ state }) => state === 'kept').length
  const settled = promises.filter(({ state }) => state === 'kept' || state === 'broken').length
  const said = (count: number) => formatCount(count, locale)
  const mayNote = may(person, actions['note-interview'])
  const lead =
    interviews.length === 0
      ? words.interviewsLead
      : words.interviewsSaid(said(interviews.length), formatRatio(ratio(kept, settled), locale))
  return framed(request, parts, work, {
    room: '/interviews',
    lead,
    actions: mayNote && (
      <ButtonLink href={workHref(year, '/interviews/new')}>{words.noteInterview}</ButtonLink>
    ),
    children: (
      <>
        <Promises {...{ promises, work, names, asked }} />
        <ToTalk {...{ toTalk, work, mayNote }} />
        <Held {...{ interviews, promises, work, names }} />
      </>
    ),
  })
}

interface PromisesProps {
  readonly promises: readonly OwnerPromise[]
  readonly work: WorkYear
  readonly names: Names
  readonly asked: (typeof shows)[number]
}

function Promises({ promises, work, names, asked }: PromisesProps) {
  const words = useWords()
  const { locale, today } = useReader()
  if (promises.length === 0) return null
  const fits = (show: PromisesProps['asked']) => (promise: OwnerPromise) =>
    show === 'all' || (show === 'late' ? isLate(promise, today) : promise.state === show)
  const shown = promises.filter(fits(asked))
  return (
    <Section title={words.promises} id="promises">
      <FilterBar
        filters={[
          {
            ...{ kind: 'select', name: 'show', label: words.state, all: words.promiseShows.open },
            value: asked === 'open' ? '' : asked,
            options: shows
              .filter((show) => show !== 'open')
              .map((show) => ({
                ...{ value: show, label: `${words.promiseShows[show]} (${formatCount(promises.filter(fits(show)).length, locale)})` },
              })),
          },
        ]}
      />
      <DataTable
        caption={words.promises}
        captionHidden
        rows={shown}
        rowKey={({ id }) => id}
        rowHref={({ interviewId, id }) => workHref(work.year, `/interviews/${interviewId}#promise-${id}`)}
        rowTone={(promise) => (isLate(promise, today) ? 'warning' : undefined)}
        empty={<p>{words.promisesNoneShown}</p>}
        columns={[
          { key: 'text', title: words.promised, head: true, cell: ({ text }) => text },
          { key: 'who', title: words.withWhom, cell: ({ staffId }) => names.people.get(staffId) ?? '–' },
          { key: 'indicator', title: words.indicator, cell: ({ indicatorId }) => <IndicatorName work={work} id={indicatorId} /> },
          { key: 'due', title: words.due, kind: 'date', cell: ({ dueDay, state }) => state === 'open' ? <DueMark day={dueDay} /> : formatDay(dueDay, locale) },
          { key: 'state', title: words.state, kind: 'status', cell: (promise) => <PromiseBadge promise={promise} /> },
        ]}
      />
    </Section>
  )
} // prettier-ignore

function IndicatorName({ work, id }: { readonly work: WorkYear; readonly id: Interview['indicatorId'] }) {
  const indicator = work.byId.get(id)
  return <>{indicator === undefined ? '–' : nameOf(indicator)}</>
}

interface ToTalkProps {
  readonly toTalk: ReturnType<typeof interviewsToHold>
  readonly work: WorkYear
  readonly mayNote: boolean
}

function ToTalk({ toTalk, work, mayNote }: ToTalkProps) {
  const words = useWords()
  const { locale } = useReader()
  if (toTalk.length === 0) return null
  return (
    <Section title={words.toTalk} lead={words.toTalkLead(formatCount(toTalk.length, locale))} id="to-talk">
      <DataTable
        caption={words.toTalk}
        captionHidden
        rows={toTalk}
        rowKey={({ indicatorId, kind }) => `${indicatorId} ${kind}`}
        columns={[
          { key: 'indicator', title: words.indicator, head: true, cell: ({ indicatorId }) => <IndicatorLink work={work} id={indicatorId} /> },
          { key: 'kind', title: words.interviewKind, cell: ({ kind }) => words.interviewKinds[kind] },
          ...(mayNote
            ? [
                {
                  ...{ key: 'note', title: words.noteInterview },
                  cell: ({ indicatorId, kind }: (typeof toTalk)[number]) => (
                    <Link href={workHref(work.year, `/interviews/new?indicator=${indicatorId}&kind=${kind}`)}>{words.noteInterview}</Link>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
} // prettier-ignore

function Held({ interviews, promises, work, names }: { readonly interviews: readonly Interview[] } & Omit<PromisesProps, 'asked'>) {
  const words = useWords()
  const { locale } = useReader()
  const of = Map.groupBy(promises, ({ interviewId }) => interviewId)
  return (
    <Section title={words.interviews} id="held">
      <DataTable
        caption={words.interviews}
        captionHidden
        rows={interviews}
        rowKey={({ id }) => id}
        rowHref={({ id }) => workHref(work.year, `/interviews/${id}`)}
        empty={<EmptyState title={words.interviewsNone}>{words.interviewsNoneBody}</EmptyState>}
        columns={[
          { key: 'indicator', title: words.indicator, head: true, cell: ({ indicatorId }) => <IndicatorName work={work} id={indicatorId} /> },
          { key: 'day', title: words.day, kind: 'date', cell: ({ day }) => formatDay(day, locale) },
          { key: 'kind', title: words.interviewKind, cell: ({ kind }) => words.interviewKinds[kind] },
          { key: 'who', title: words.withWhom, cell: ({ staffId }) => names.people.get(staffId) ?? '–' },
          { key: 'promises', title: words.promises, kind: 'number', cell: ({ id }) => formatCount(of.get(id)?.length ?? 0, locale) },
        ]}
      />
    </Section>
  )
} // prettier-ignore
