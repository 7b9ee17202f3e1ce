import { ButtonLink, DataTable, EmptyState, StatusBadge, useReader } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import type { Reply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { type JointParts, notFound } from '#modules/joint-evaluation/index.ts'
import { listMeetings, type MeetingLine } from '../data/meeting-queries.ts'
import { evaluationWorkActions as actions } from '../domain/evaluation-work-actions.ts'
import type { Meeting } from '../domain/meeting.ts'
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
        <MeetingTable meetings={meetings} work={work} />
      ),
  })
}

function MeetingTable({ meetings, work }: { readonly meetings: readonly MeetingLine[]; readonly work: WorkYear }) {
  const words = useWords()
  const { locale } = useReader()
  const said = (count: number) => formatCount(count, locale)
  return (
    <DataTable
      caption={words.rooms['/meetings']}
      captionHidden
      rows={meetings}
      rowKey={({ id }) => id}
      rowHref={({ id }) => workHref(work.year, `/meetings/${id}`)}
      columns={[
        { key: 'title', title: words.meetingTitle, head: true, cell: ({ title }) => title },
        { key: 'kind', title: words.kind, cell: ({ kind }) => words.kinds[kind] },
        { key: 'day', title: words.day, kind: 'date', cell: ({ day }) => formatDay(day, locale) },
        { key: 'chair', title: words.chair, cell: ({ chair }) => chair },
        { key: 'noted', title: words.causesNoted, kind: 'number', cell: ({ noted, items }) => `${said(noted)}/${said(items)}` },
        { key: 'tasks', title: words.tasks, kind: 'number', cell: ({ tasks }) => said(tasks) },
        { key: 'state', title: words.state, kind: 'status', cell: (meeting) => <MeetingState {...meeting} /> },
      ]}
    />
  )
} // prettier-ignore

/** Planned, waiting for its minutes, or held. */
export function MeetingState({ summary, day }: Pick<Meeting, 'summary' | 'day'>) {
  const words = useWords()
  const { today } = useReader()
  if (summary !== null) return <StatusBadge tone="success">{words.meetingStates.held}</StatusBadge>
  return day < today ? (
    <StatusBadge tone="warning">{words.meetingStates.unnoted}</StatusBadge>
  ) : (
    <StatusBadge tone="info">{words.meetingStates.planned}</StatusBadge>
  )
}
