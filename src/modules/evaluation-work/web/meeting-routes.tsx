import { z } from 'zod'
import { may } from '#platform/access/permission.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { IndicatorId } from '#modules/indicators/index.ts'
import { factsIn, type JointParts, linesOf, notFound, roomsOf } from '#modules/joint-evaluation/index.ts'
import { itemsOf } from '../data/meeting-queries.ts'
import { listTasks } from '../data/task-queries.ts'
import { evaluationWorkActions as actions } from '../domain/evaluation-work-actions.ts'
import { type MeetingItem, meetingKinds } from '../domain/meeting.ts'
import { addToMeeting, holdMeeting, noteCause, planMeeting } from '../use-cases/meetings.ts'
import { type FileFormat, fileFormats } from './files.tsx'
import { dayField, idField, manyIds, textField } from './form-fields.ts'
import { downloadAgenda, downloadMeetings } from './meeting-files.ts'
import { MeetingForm } from './meeting-form.tsx'
import { meetingEditRoutes } from './meeting-edit-routes.tsx'
import { inManualsOrder, meetingIn } from './meeting-in.ts'
import { meetingList } from './meeting-list.tsx'
import { MeetingPage, type MeetingProps } from './meeting-page.tsx'
import { isWeak } from './overview-page.tsx'
import { fresh, isFresh, post, type Refused, statusOf } from './post.ts'
import { namesOf, workCrumbs, workHref, workIn } from './work-in.tsx'
import { workTexts } from './words.ts'

const nothing = { ...fresh, of: '' }

const show =
  (parts: JointParts) =>
  async (request: WebRequest, refused: MeetingProps['refused'] = nothing): Promise<Reply> => {
    const found = await meetingIn(request)
    if (found === null) return notFound()
    const { work, meeting } = found
    const { context } = request
    const items = inManualsOrder(await itemsOf(context.database, meeting.id), work)
    const tasks = await listTasks(context.database, { meetingId: meeting.id })
    const mayNote = ({ indicatorId }: MeetingItem) =>
      may(context.person, actions['note-cause'], {
        departmentId: work.byId.get(indicatorId)?.departmentId ?? null,
      })
    return page(
      meeting.title,
      <MeetingPage
        {...{ work, meeting, items, tasks, mayNote, refused }}
        rooms={roomsOf(request, work.year, parts, '/work')}
        names={await namesOf(
          request,
          tasks.map(({ ownerId }) => ownerId),
        )}
        mayRun={may(context.person, actions['hold-meeting'])}
        mayCorrect={may(context.person, actions['plan-meeting'])}
      />,
      { status: statusOf(refused), breadcrumbs: workCrumbs(request, work.year, '/meetings') },
    )
  }

const newForm =
  (parts: JointParts) =>
  async (request: WebRequest, refused: Refused = fresh): Promise<Reply> => {
    const facts = await factsIn(request)
    if (facts === null) return notFound()
    const { lines } = await linesOf(request, facts, parts)
    const { today } = request.context
    const weak = lines.filter(isWeak).map(({ indicator }) => indicator.id)
    const usual = { kind: 'weak', day: today, title: '', chair: '', indicators: weak }
    return page(
      workTexts[request.locale].planMeeting,
      <MeetingForm
        {...{ lines, year: facts.year }}
        values={isFresh(refused) ? usual : refused.values}
        errors={refused.errors}
      />,
      { status: statusOf(refused), breadcrumbs: workCrumbs(request, facts.year, '/meetings') },
    )
  }

const meetingForm = z.object({
  kind: z.enum(meetingKinds, 'not-a-choice'),
  title: textField(200),
  day: dayField,
  chair: textField(100),
  indicators: manyIds<IndicatorId>(),
})

const planned =
  (parts: JointParts) =>
  async (request: WebRequest): Promise<Reply> => {
    const work = await workIn(request)
    if (work === null) return notFound()
    return await post(request, {
      schema: meetingForm,
      run: ({ indicators, ...plan }) =>
        planMeeting(request.context, { ...plan, setId: work.set.id, indicatorIds: indicators }),
      fields: {
        'title-missing': 'title',
        'chair-missing': 'chair',
        'nothing-chosen': 'indicators',
        'too-many-indicators': 'indicators',
      },
      again: (refused) => newForm(parts)(request, refused),
      done: (id) => [workHref(work.year, `/meetings/${id}`), workTexts[request.locale].notices.planned],
    })
  }

const causeForm = z.object({
  indicator: idField<IndicatorId>(),
  cause: textField(2_000),
  measure: textField(2_000),
})

/** What is done on a meeting's page. */
const acted =
  (parts: JointParts, act: 'cause' | 'held' | 'add') =>
  async (request: WebRequest): Promise<Reply> => {
    const found = await meetingIn(request)
    if (found === null) return notFound()
    const { context, locale } = request
    const { notices } = workTexts[locale]
    const meetingId = found.meeting.id
    const href = workHref(found.work.year, `/meetings/${meetingId}`)
    const again = (of: string) => (refused: Refused) => show(parts)(request, { ...refused, of })
    if (act === 'held')
      return await post(request, {
        schema: z.object({ summary: textField(4_000) }),
        run: ({ summary }) => holdMeeting(context, { meetingId, summary }),
        fields: { 'summary-missing': 'summary' },
        again: again('held'),
        done: () => [href, notices.held],
      })
    if (act === 'add')
      return await post(request, {
        schema: z.object({ indicators: manyIds<IndicatorId>() }),
        run: ({ indicators }) => addToMeeting(context, { meetingId, indicatorIds: indicators }),
        fields: { 'nothing-chosen': 'indicators' },
        again: again('add'),
        done: () => [href, notices.added],
      })
    const { values } = await request.form()
    const typed = values['indicator']
    const of = typeof typed === 'string' ? typed : ''
    return await post(request, {
      schema: causeForm,
      run: ({ indicator, cause, measure }) => noteCause(context, { meetingId, indicatorId: indicator, cause, measure }),
      fields: { 'cause-missing': 'cause', 'measure-missing': 'measure' },
      again: again(of),
      done: () => [`${href}#item-${of}`, notices.causeNoted],
    })
  } // prettier-ignore

async function agendaFile(request: WebRequest, format: FileFormat): Promise<Reply> {
  const found = await meetingIn(request)
  return found === null ? notFound() : await downloadAgenda(request, found, format)
}

/** Meetings and reporting sessions. */
export function meetingRoutes(parts: JointParts): readonly Route[] {
  const base = '/office/joint-evaluation/:year/work/meetings'
  const plan = actions['plan-meeting']
  return [
    workspacePage(base, actions.read, (request) => meetingList(request, parts)),
    ...fileFormats.flatMap((format) => [
      workspacePage(`${base}.${format}`, actions.read, (request) => downloadMeetings(request, format)),
      workspacePage(`${base}/:id/agenda.${format}`, actions.read, (request) => agendaFile(request, format)),
    ]),
    workspacePage(`${base}/new`, plan, (request) => newForm(parts)(request)),
    workspaceAction(`${base}/new`, plan, planned(parts)),
    workspacePage(`${base}/:id`, actions.read, (request) => show(parts)(request)),
    workspaceAction(`${base}/:id/cause`, actions['note-cause'], acted(parts, 'cause')),
    workspaceAction(`${base}/:id/add`, plan, acted(parts, 'add')),
    workspaceAction(`${base}/:id/held`, actions['hold-meeting'], acted(parts, 'held')),
    ...meetingEditRoutes,
  ]
}
