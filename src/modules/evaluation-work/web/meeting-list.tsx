import { ButtonLink, DataTable, EmptyState, StatusBadge, type Tone, useReader } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import type { Reply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { type JointParts, notFound } from '#modules/joint-evaluation/index.ts'
import { listMeetings, type MeetingLine } from '../data/meeting-queries.ts'
import { evaluationWorkActions as actions } from '../domain/evaluation-work-actions.ts'
import type { Meeting } from '../domain/meeting.ts'
import { Files, type ListColumn, onPage } from './files.tsx'
import { framed, workHref, workIn, type WorkYear } from './work-in.tsx'
import { workTexts, useWords } from './words.ts'

/** The year's meetings and reporting sessions. */
export async function meetingList(request: WebRequest, parts: JointParts): Promise<Reply> {
  const work = await workIn(request)
  if (work === null) return notFound()
  const { context, locale } = request
  const words = workTexts[locale]
  const meetings = await listMeetings(context.database, work.set.id)
  const held = meetings.filter(({ summary }) => summary !== null).length
  const said = (count: number) => formatCount(count, locale)
  const action = may(context.person, actions['plan-meeting']) && (
    <ButtonLink href={workHref(work.year, '/meetings/new')}>{words.planMeeting}</ButtonLink>
  )
  return framed(request, parts, work, {
    room: '/meetings',
    lead: meetings.length === 0 ? words.meetingsLead : words.meetingsSaid(said(meetings.length), said(held)),
    ...(meetings.length === 0 ? {} : { actions: action }),
    children:
      meetings.length === 0 ? (
        <EmptyState title={words.meetingsNone} action={action}>
          {words.meetingsNoneBody}
        </EmptyState>
      ) : (
        <>
          <MeetingTable meetings={meetings} work={work} />
          <Files
            address={(format) => workHref(work.year, `/meetings.${format}`)}
            csv={words.rooms['/meetings']}
          />
        </>
      ),
  })
}

/** What is told of a meeting, in the list and in files. */
export function meetingColumns(locale: Locale, today: CalendarDate): readonly ListColumn<MeetingLine>[] {
  const words = workTexts[locale]
  const said = (count: number) => formatCount(count, locale)
  return [
    { key: 'title', title: words.meetingTitle, head: true, sheet: 'text', value: ({ title }) => title, cell: ({ title }) => title },
    { key: 'kind', title: words.kind, sheet: 'text', value: ({ kind }) => words.kinds[kind], cell: ({ kind }) => words.kinds[kind] },
    { key: 'day', title: words.day, kind: 'date', sheet: 'date', value: ({ day }) => day, cell: ({ day }) => formatDay(day, locale) },
    { key: 'chair', title: words.chair, sheet: 'text', value: ({ chair }) => chair, cell: ({ chair }) => chair },
    { key: 'items', only: 'file', title: words.agenda, sheet: 'integer', value: ({ items }) => items, cell: () => '' },
    { key: 'noted', title: words.causesNoted, kind: 'number', sheet: 'integer', value: ({ noted }) => noted, cell: ({ noted, items }) => `${said(noted)}/${said(items)}` },
    { key: 'tasks', title: words.tasks, kind: 'number', sheet: 'integer', value: ({ tasks }) => tasks, cell: ({ tasks }) => said(tasks) },
    { key: 'state', title: words.state, kind: 'status', sheet: 'text', value: (meeting) => words.meetingStates[stateOf(meeting, today)], cell: (meeting) => <MeetingState {...meeting} /> },
    { key: 'summary', only: 'file', title: words.summary, sheet: 'text', value: ({ summary }) => summary, cell: () => '' },
  ]
} // prettier-ignore

function MeetingTable({ meetings, work }: { readonly meetings: readonly MeetingLine[]; readonly work: WorkYear }) {
  const words = useWords()
  const { locale, today } = useReader()
  return (
    <DataTable
      caption={words.rooms['/meetings']}
      captionHidden
      rows={meetings}
      rowKey={({ id }) => id}
      rowHref={({ id }) => workHref(work.year, `/meetings/${id}`)}
      columns={onPage(meetingColumns(locale, today))}
    />
  )
} // prettier-ignore

const tones = { held: 'success', unnoted: 'warning', planned: 'info' } as const satisfies Record<string, Tone>

function stateOf(
  { summary, day }: Pick<Meeting, 'summary' | 'day'>,
  today: CalendarDate,
): keyof typeof tones {
  if (summary !== null) return 'held'
  return day < today ? 'unnoted' : 'planned'
}

/** Planned, waiting for its minutes, or held. */
export function MeetingState(meeting: Pick<Meeting, 'summary' | 'day'>) {
  const words = useWords()
  const state = stateOf(meeting, useReader().today)
  return <StatusBadge tone={tones[state]}>{words.meetingStates[state]}</StatusBadge>
}
