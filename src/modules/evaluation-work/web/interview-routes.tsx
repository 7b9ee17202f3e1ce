import { z } from 'zod'
import { may } from '#platform/access/permission.ts'
import { typed } from '#platform/http/form.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { IndicatorId, OwnerId } from '#modules/indicators/index.ts'
import { type JointParts, notFound, roomsOf } from '#modules/joint-evaluation/index.ts'
import { listPromises } from '../data/interview-queries.ts'
import { evaluationWorkActions as actions } from '../domain/evaluation-work-actions.ts'
import { interviewKinds, type PromiseId, promiseStates } from '../domain/interview.ts'
import { reopenPromise } from '../use-cases/correct-interview.ts'
import { noteInterview, settlePromise } from '../use-cases/interviews.ts'
import { fileFormats } from './files.tsx'
import { dayField, idField, textField } from './form-fields.ts'
import { downloadInterviews, downloadPromises } from './interview-files.ts'
import { interviewEditRoutes } from './interview-edit-routes.tsx'
import { interviewIn } from './interview-in.ts'
import { interviewList } from './interview-list.tsx'
import { InterviewForm, InterviewPage, type InterviewProps, PROMISE_ROWS } from './interview-pages.tsx'
import { fresh, isFresh, post, type Refused, statusOf } from './post.ts'
import { promiseFields, readPromises } from './promise-fields.ts'
import { namesOf, workCrumbs, workHref, workIn } from './work-in.tsx'
import { workTexts } from './words.ts'

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
        mayCorrect={may(request.context.person, actions['note-interview'])}
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

/** A talk as the form sends it; rows of promises that are empty are none. */
const interviewForm = z
  .object({
    indicator: idField<IndicatorId>(),
    staff: idField<OwnerId>(),
    kind: z.enum(interviewKinds, 'not-a-choice'),
    day: dayField,
    said: textField(4_000),
    ...promiseFields(PROMISE_ROWS),
  })
  .transform(({ indicator, staff, kind, day, said, ...given }, check) => ({
    ...{ indicatorId: indicator, staffId: staff, kind, day, said },
    promises: readPromises(given, PROMISE_ROWS, check).map(({ text, dueDay }) => ({ text, dueDay })),
  }))

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

const reopenForm = z.object({ promise: idField<PromiseId>(), seen: textField(100), reason: textField(500) })

/** What is done with one of a talk's promises, on the talk's page. */
const withPromise =
  (parts: JointParts, act: 'settle' | 'reopen') =>
  async (request: WebRequest): Promise<Reply> => {
    const found = await interviewIn(request)
    if (found === null) return notFound()
    const { context, locale } = request
    const { notices, correct } = workTexts[locale]
    const href = workHref(found.work.year, `/interviews/${found.interview.id}`)
    const of = typed((await request.form()).values, 'promise')
    const again = (refused: Refused) => show(parts)(request, { ...refused, of })
    if (act === 'reopen')
      return await post(request, {
        schema: reopenForm,
        run: ({ promise, seen, reason }) => reopenPromise(context, { promiseId: promise, seen, reason }),
        fields: { 'reason-missing': 'reason' },
        again,
        done: () => [`${href}#promise-${of}`, correct.notices.reopened],
      })
    return await post(request, {
      schema: settleForm,
      run: ({ promise, state, note }) => settlePromise(context, { promiseId: promise, state, note }),
      fields: { 'note-missing': 'note', 'not-due-yet': 'state' },
      again,
      done: () => [href, notices.settled],
    })
  }

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
    workspaceAction(`${base}/:id/settle`, actions['settle-promise'], withPromise(parts, 'settle')),
    workspaceAction(`${base}/:id/reopen`, actions['settle-promise'], withPromise(parts, 'reopen')),
    ...interviewEditRoutes,
  ]
}
