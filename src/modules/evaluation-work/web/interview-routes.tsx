import { z } from 'zod'
import { may } from '#platform/access/permission.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { IndicatorId, OwnerId } from '#modules/indicators/index.ts'
import { type JointParts, notFound, roomsOf } from '#modules/joint-evaluation/index.ts'
import { listPromises, readInterview } from '../data/interview-queries.ts'
import { evaluationWorkActions as actions } from '../domain/evaluation-work-actions.ts'
import {
  type Interview,
  type InterviewId,
  interviewKinds,
  type PromiseId,
  promiseStates,
} from '../domain/interview.ts'
import { noteInterview, settlePromise } from '../use-cases/interviews.ts'
import { fileFormats } from './files.tsx'
import { dayField, idField, textField } from './form-fields.ts'
import { downloadInterviews, downloadPromises } from './interview-files.ts'
import { interviewList } from './interview-list.tsx'
import { InterviewForm, InterviewPage, type InterviewProps, PROMISE_ROWS } from './interview-pages.tsx'
import { fresh, isFresh, post, type Refused, statusOf } from './post.ts'
import { namesOf, workCrumbs, workHref, workIn, type WorkYear } from './work-in.tsx'
import { workTexts } from './words.ts'

async function interviewIn(
  request: WebRequest,
): Promise<{ readonly work: WorkYear; readonly interview: Interview } | null> {
  const id = request.param('id')
  const work = isId(id) ? await workIn(request) : null
  const interview = work === null ? null : await readInterview(request.context.database, id as InterviewId)
  return work === null || interview === null || interview.setId !== work.set.id ? null : { work, interview }
}

const nothing = { ...fresh, of: '' }

const show =
  (parts: JointParts) =>
  async (request: WebRequest, refused: InterviewProps['refused'] = nothing): Promise<Reply> => {
    const found = await interviewIn(request)
    if (found === null) return notFound()
    const { work, interview } = found
    const words = workTexts[request.locale]
    return page(
      words.interviewKinds[interview.kind],
      <InterviewPage
        {...{ work, interview, refused }}
        promises={await listPromises(request.context.database, { interviewId: interview.id })}
        names={await namesOf(request, [interview.staffId])}
        rooms={roomsOf(request, work.year, parts, '/work')}
        maySettle={may(request.context.person, actions['settle-promise'])}
      />,
      { status: statusOf(refused), breadcrumbs: workCrumbs(request, work.year, '/interviews') },
    )
  }

async function newForm(request: WebRequest, refused: Refused = fresh): Promise<Reply> {
  const work = await workIn(request)
  if (work === null) return notFound()
  const { context, locale } = request
  const kinds = z.enum(interviewKinds).catch('other').default('other')
  const query = request.query(z.object({ indicator: z.string().default(''), kind: kinds }))
  const asked = isFresh(refused) ? query.indicator : refused.values['indicator']
  const indicator = work.byId.get(asked as IndicatorId) ?? null
  const { people } = await namesOf(request, [indicator?.ownerId ?? null, indicator?.deputyId ?? null])
  return page(
    workTexts[locale].noteInterview,
    <InterviewForm
      {...{ work, indicator }}
      people={[...people].map(([id, name]) => ({ id, name, isOwner: id === indicator?.ownerId }))}
      values={
        isFresh(refused)
          ? { kind: query.kind, day: context.today, staff: indicator?.ownerId ?? '' }
          : refused.values
      }
      errors={refused.errors}
    />,
    { status: statusOf(refused), breadcrumbs: workCrumbs(request, work.year, '/interviews') },
  )
}

const rowFields = Object.fromEntries(
  PROMISE_ROWS.flatMap((row) => [
    [`promise-${row}`, textField(300)],
    [`due-${row}`, textField(20)],
  ]),
) as Record<`${'promise' | 'due'}-${(typeof PROMISE_ROWS)[number]}`, ReturnType<typeof textField>>

/** A talk as the form sends it; rows of promises that are empty are none. */
const interviewForm = z
  .object({
    indicator: idField<IndicatorId>(),
    staff: idField<OwnerId>(),
    kind: z.enum(interviewKinds, 'not-a-choice'),
    day: dayField,
    said: textField(4_000),
    ...rowFields,
  })
  .transform((given, check) => {
    const promises: { text: string; dueDay: CalendarDate }[] = []
    for (const row of PROMISE_ROWS) {
      const [text, typed] = [given[`promise-${row}`], given[`due-${row}`]]
      if (text === '' && typed === '') continue
      const dueDay = parseCalendarDate(typed)
      if (text === '') check.addIssue({ code: 'custom', path: [`promise-${row}`], message: 'promise-missing' })
      if (dueDay === null) {
        const message = typed === '' ? 'required' : 'no-such-day'
        check.addIssue({ code: 'custom', path: [`due-${row}`], message })
      } else promises.push({ text, dueDay })
    }
    const { indicator, staff, kind, day, said } = given
    return { indicatorId: indicator, staffId: staff, kind, day, said, promises }
  }) // prettier-ignore

async function noted(request: WebRequest): Promise<Reply> {
  const work = await workIn(request)
  if (work === null) return notFound()
  return await post(request, {
    schema: interviewForm,
    run: (given) => noteInterview(request.context, { ...given, setId: work.set.id }),
    fields: {
      'said-missing': 'said',
      'interview-ahead': 'day',
      'not-an-owner': 'staff',
      'promise-due-before-interview': 'due-1',
    },
    again: (refused) => newForm(request, refused),
    done: (id) => [workHref(work.year, `/interviews/${id}`), workTexts[request.locale].notices.talked],
  })
}

const settleForm = z.object({
  promise: idField<PromiseId>(),
  state: z.enum(promiseStates, 'not-a-choice').exclude(['open']),
  note: textField(500),
})

const settled =
  (parts: JointParts) =>
  async (request: WebRequest): Promise<Reply> => {
    const found = await interviewIn(request)
    if (found === null) return notFound()
    const { work, interview } = found
    const typed = (await request.form()).values['promise']
    return await post(request, {
      schema: settleForm,
      run: ({ promise, state, note }) => settlePromise(request.context, { promiseId: promise, state, note }),
      fields: { 'note-missing': 'note', 'not-due-yet': 'state' },
      again: (refused) =>
        show(parts)(request, { ...refused, of: typeof typed === 'string' ? typed : '' }),
      done: () => [workHref(work.year, `/interviews/${interview.id}`), workTexts[request.locale].notices.settled],
    })
  } // prettier-ignore

/** Talks with owners, and what they promised. */
export function interviewRoutes(parts: JointParts): readonly Route[] {
  const base = '/office/joint-evaluation/:year/work/interviews'
  const note = actions['note-interview']
  return [
    workspacePage(base, actions.read, (request) => interviewList(request, parts)),
    ...fileFormats.flatMap((format) => [
      workspacePage(`${base}.${format}`, actions.read, (request) =>
        downloadInterviews(request, parts, format),
      ),
      workspacePage(`${base}/promises.${format}`, actions.read, (request) =>
        downloadPromises(request, parts, format),
      ),
    ]),
    workspacePage(`${base}/new`, note, (request) => newForm(request)),
    workspaceAction(`${base}/new`, note, noted),
    workspacePage(`${base}/:id`, actions.read, (request) => show(parts)(request)),
    workspaceAction(`${base}/:id/settle`, actions['settle-promise'], settled(parts)),
  ]
}
