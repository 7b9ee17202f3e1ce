import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  Link,
  Section,
  useReader,
  withQuery,
} from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import type { Reply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import { formatCount, formatRatio } from '#platform/text/format.ts'
import { type JointParts, notFound } from '#modules/joint-evaluation/index.ts'
import { evaluationWorkActions as actions } from '../domain/evaluation-work-actions.ts'
import { isLate } from '../domain/interview.ts'
import { Files, onPage } from './files.tsx'
import { interviewColumns, promiseColumns, toTalkColumns } from './interview-columns.tsx'
import { fits, type ShownInterviews, shownInterviews, shows, type TalkToHold } from './shown-interviews.ts'
import { framed, workHref } from './work-in.tsx'
import { useWords, workTexts } from './words.ts'

/** Talks of the year: whom to talk to now, what was promised, and all that were held. */
export async function interviewList(request: WebRequest, parts: JointParts): Promise<Reply> {
  const shown = await shownInterviews(request, parts)
  if (shown === null) return notFound()
  const { context, locale } = request
  const words = workTexts[locale]
  const { work, interviews, promises } = shown
  const kept = promises.filter(({ state }) => state === 'kept').length
  const settled = promises.filter(({ state }) => state === 'kept' || state === 'broken').length
  const said = (count: number) => formatCount(count, locale)
  const mayNote = may(context.person, actions['note-interview'])
  const lead =
    interviews.length === 0
      ? words.interviewsLead
      : words.interviewsSaid(said(interviews.length), formatRatio(ratio(kept, settled), locale))
  return framed(request, parts, work, {
    room: '/interviews',
    lead,
    actions: mayNote && (
      <ButtonLink href={workHref(work.year, '/interviews/new')}>{words.noteInterview}</ButtonLink>
    ),
    children: (
      <>
        <Promises {...shown} />
        <ToTalk {...shown} mayNote={mayNote} />
        <Held {...shown} />
      </>
    ),
  })
}

function Promises(shown: ShownInterviews) {
  const { promises, work, asked } = shown
  const words = useWords()
  const { locale, path, today } = useReader()
  if (promises.length === 0) return null
  const count = (show: (typeof shows)[number]) =>
    formatCount(promises.filter(fits(show, today)).length, locale)
  const rows = promises.filter(fits(asked, today))
  return (
    <Section title={words.promises} id="promises">
      <FilterBar
        filters={[
          {
            ...{ kind: 'select', name: 'show', label: words.state, all: words.promiseShows.open },
            value: asked === 'open' ? '' : asked,
            options: shows
              .filter((show) => show !== 'open')
              .map((show) => ({ value: show, label: `${words.promiseShows[show]} (${count(show)})` })),
          },
        ]}
      />
      <DataTable
        caption={words.promises}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ interviewId, id }) => workHref(work.year, `/interviews/${interviewId}#promise-${id}`)}
        rowTone={(promise) => (isLate(promise, today) ? 'warning' : undefined)}
        empty={<p>{words.promisesNoneShown}</p>}
        columns={onPage(promiseColumns(shown, locale, today))}
      />
      {rows.length > 0 && (
        <Files
          address={(format) => withQuery(workHref(work.year, `/interviews/promises.${format}`), path)}
          label={words.promises}
        />
      )}
    </Section>
  )
}

function ToTalk({ mayNote, ...shown }: ShownInterviews & { readonly mayNote: boolean }) {
  const { toTalk, work } = shown
  const words = useWords()
  const { locale } = useReader()
  if (toTalk.length === 0) return null
  const note: Column<TalkToHold> = {
    ...{ key: 'note', title: words.noteInterview },
    cell: ({ indicatorId, kind }) => (
      <Link href={workHref(work.year, `/interviews/new?indicator=${indicatorId}&kind=${kind}`)}>
        {words.noteInterview}
      </Link>
    ),
  }
  return (
    <Section title={words.toTalk} lead={words.toTalkLead(formatCount(toTalk.length, locale))} id="to-talk">
      <DataTable
        caption={words.toTalk}
        captionHidden
        rows={toTalk}
        rowKey={({ indicatorId, kind }) => `${indicatorId} ${kind}`}
        columns={[...onPage(toTalkColumns(shown, locale)), ...(mayNote ? [note] : [])]}
      />
    </Section>
  )
}

function Held(shown: ShownInterviews) {
  const { interviews, work } = shown
  const words = useWords()
  const { locale, path } = useReader()
  return (
    <Section title={words.interviews} id="held">
      <DataTable
        caption={words.interviews}
        captionHidden
        rows={interviews}
        rowKey={({ id }) => id}
        rowHref={({ id }) => workHref(work.year, `/interviews/${id}`)}
        empty={<EmptyState title={words.interviewsNone}>{words.interviewsNoneBody}</EmptyState>}
        columns={onPage(interviewColumns(shown, locale))}
      />
      <Files
        address={(format) => withQuery(workHref(work.year, `/interviews.${format}`), path)}
        csv={words.interviews}
      />
    </Section>
  )
}
