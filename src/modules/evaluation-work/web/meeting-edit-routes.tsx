import { z } from 'zod'
import { ButtonLink, ButtonRow, ConfirmPage, ErrorSummary, PageHeading } from '#design/index.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { refuse } from '#platform/kernel/result.ts'
import { formatDay } from '#platform/text/format.ts'
import type { IndicatorId } from '#modules/indicators/index.ts'
import { notFound } from '#modules/joint-evaluation/index.ts'
import { checkCallOff } from '../domain/correct-meeting.ts'
import { evaluationWorkActions as actions } from '../domain/evaluation-work-actions.ts'
import { type Meeting, meetingKinds } from '../domain/meeting.ts'
import { agendaOf, callOffMeeting, correctMeeting } from '../use-cases/correct-meeting.ts'
import { seenMeeting } from '../use-cases/what-was-seen.ts'
import { dayField, manyIds, textField } from './form-fields.ts'
import { MeetingEdit } from './meeting-edit.tsx'
import { inManualsOrder, meetingIn } from './meeting-in.ts'
import { fresh, isFresh, post, type Refused, seenIn, statusOf } from './post.ts'
import { nameOf, workCrumbs, workHref } from './work-in.tsx'
import { workTexts } from './words.ts'

const shown = ({ kind, title, day, chair, summary }: Meeting) => ({
  kind,
  title,
  day,
  chair,
  summary: summary ?? '',
})

async function editForm(request: WebRequest, refused: Refused = fresh, isStale = false): Promise<Reply> {
  const found = await meetingIn(request)
  if (found === null) return notFound()
  const { work, meeting } = found
  const agenda = inManualsOrder(await agendaOf(request.context.database, meeting.id), work)
  const now = seenMeeting(meeting, agenda)
  return page(
    workTexts[request.locale].correct.meeting,
    <MeetingEdit
      {...{ work, meeting, agenda, isStale }}
      // Until the reader has been told of it, what was seen first is what counts.
      seen={isFresh(refused) || isStale ? now : seenIn(refused)}
      values={isFresh(refused) ? shown(meeting) : { ...shown(meeting), ...refused.values }}
      errors={refused.errors}
    />,
    { status: statusOf(refused), breadcrumbs: workCrumbs(request, work.year, '/meetings') },
  )
}

const editing = z.object({
  seen: textField(100),
  kind: z.enum(meetingKinds, 'not-a-choice'),
  title: textField(200),
  day: dayField,
  chair: textField(100),
  summary: textField(4_000),
  off: manyIds<IndicatorId>(),
})

async function corrected(request: WebRequest): Promise<Reply> {
  const found = await meetingIn(request)
  if (found === null) return notFound()
  const { work, meeting } = found
  const { correct } = workTexts[request.locale]
  let noted: readonly IndicatorId[] = []
  let isStale = false
  const names = () => noted.flatMap((id) => work.byId.get(id) ?? []).map(nameOf).join(', ')
  return await post(request, {
    schema: editing,
    run: async ({ off, ...given }) => {
      const done = await correctMeeting(request.context, { ...given, meetingId: meeting.id, offIds: off })
      if (done.ok) return done
      isStale = done.refusal === 'changed-meanwhile'
      if (typeof done.refusal === 'string') return refuse(done.refusal)
      noted = done.refusal.indicatorIds
      return refuse(done.refusal.code)
    },
    fields: {
      ...{ 'title-missing': 'title', 'chair-missing': 'chair', 'summary-missing': 'summary' },
      ...{ 'meeting-ahead': 'day', 'noted-already': 'off', 'nothing-left-on-agenda': 'off' },
    },
    again: ({ values, errors }) =>
      editForm(request, { values, errors: noted.length === 0 ? errors : { off: correct.notedAlready(names()) } }, isStale),
    done: () => [workHref(work.year, `/meetings/${meeting.id}`), correct.notices.corrected],
  })
} // prettier-ignore

async function askCallOff(request: WebRequest, refused: Refused = fresh): Promise<Reply> {
  const found = await meetingIn(request)
  if (found === null) return notFound()
  const { work, meeting } = found
  const { correct, refusals } = workTexts[request.locale]
  const agenda = await agendaOf(request.context.database, meeting.id)
  const flaw = checkCallOff(meeting, agenda)
  const href = workHref(work.year, `/meetings/${meeting.id}`)
  const breadcrumbs = workCrumbs(request, work.year, '/meetings')
  if (flaw !== null)
    return page(
      correct.callOff,
      <>
        <PageHeading title={correct.callOff} kicker={meeting.title} lead={refusals[flaw]} />
        <ButtonRow>
          <ButtonLink href={href} kind="secondary">
            {correct.backToMeeting}
          </ButtonLink>
        </ButtonRow>
      </>,
      { status: statusOf(refused), breadcrumbs },
    )
  return page(
    correct.callOff,
    <>
      <ErrorSummary errors={refused.errors} />
      <ConfirmPage
        title={correct.callOff}
        action={`${href}/call-off`}
        hidden={{ seen: seenMeeting(meeting, agenda) }}
        confirm={correct.callOff}
        cancelHref={href}
        consequences={[
          correct.callOffBody(meeting.title, formatDay(meeting.day, request.locale)),
          correct.callOffKept,
        ]}
      />
    </>,
    { status: statusOf(refused), breadcrumbs },
  )
}

async function calledOff(request: WebRequest): Promise<Reply> {
  const found = await meetingIn(request)
  if (found === null) return notFound()
  return await post(request, {
    schema: z.object({ seen: textField(100) }),
    run: ({ seen }) => callOffMeeting(request.context, { meetingId: found.meeting.id, seen }),
    again: (refused) => askCallOff(request, refused),
    done: () => [workHref(found.work.year, '/meetings'), workTexts[request.locale].correct.notices.calledOff],
  })
}

const base = '/office/joint-evaluation/:year/work/meetings/:id'
const allow = actions['plan-meeting']

/** Correcting a meeting, and calling one off. */
export const meetingEditRoutes: readonly Route[] = [
  workspacePage(`${base}/edit`, allow, (request) => editForm(request)),
  workspaceAction(`${base}/edit`, allow, corrected),
  workspacePage(`${base}/call-off`, allow, (request) => askCallOff(request)),
  workspaceAction(`${base}/call-off`, allow, calledOff),
]
