import { z } from 'zod'
import { page, type Reply } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { notFound } from '#modules/joint-evaluation/index.ts'
import { listPromises } from '../data/interview-queries.ts'
import { evaluationWorkActions as actions } from '../domain/evaluation-work-actions.ts'
import { type Interview, interviewKinds, type OwnerPromise, type PromiseId } from '../domain/interview.ts'
import { correctInterview } from '../use-cases/correct-interview.ts'
import { seenInterview } from '../use-cases/what-was-seen.ts'
import { dayField, textField } from './form-fields.ts'
import { InterviewEdit, promiseRows } from './interview-edit.tsx'
import { type InterviewIn, interviewIn } from './interview-in.ts'
import { fresh, isFresh, post, type Refused, seenIn, statusOf } from './post.ts'
import { promiseFields, readPromises, type TypedPromise } from './promise-fields.ts'
import { workCrumbs, workHref } from './work-in.tsx'
import { workTexts } from './words.ts'

const shown = ({ kind, day, said }: Interview, promises: readonly OwnerPromise[]) => ({
  ...{ kind, day, said },
  ...Object.fromEntries(
    promises.flatMap(({ id, text, dueDay }) => [
      [`promise-${id}`, text],
      [`due-${id}`, dueDay],
    ]),
  ),
})

async function editForm(request: WebRequest, refused: Refused = fresh, isStale = false): Promise<Reply> {
  const found = await interviewIn(request)
  if (found === null) return notFound()
  const { work, interview } = found
  const promises = await listPromises(request.context.database, { interviewId: interview.id })
  const usual = shown(interview, promises)
  return page(
    workTexts[request.locale].correct.interview,
    <InterviewEdit
      {...{ work, interview, promises, isStale }}
      // Until the reader has been told of it, what was seen first is what counts.
      seen={isFresh(refused) || isStale ? seenInterview(interview, promises) : seenIn(refused)}
      values={isFresh(refused) ? usual : { ...usual, ...refused.values }}
      errors={refused.errors}
    />,
    { status: statusOf(refused), breadcrumbs: workCrumbs(request, work.year, '/interviews') },
  )
}

const editing = (rows: ReturnType<typeof promiseRows>) =>
  z
    .object({
      seen: textField(100),
      kind: z.enum(interviewKinds, 'not-a-choice'),
      day: dayField,
      said: textField(4_000),
      ...promiseFields(rows),
    })
    .transform(({ seen, kind, day, said, ...given }, check) => ({
      ...{ seen, kind, day, said, promises: readPromises(given, rows, check) },
    }))

const isOpenOne = (typed: TypedPromise): typed is TypedPromise & { readonly row: PromiseId } =>
  typeof typed.row === 'string'

async function corrected(request: WebRequest): Promise<Reply> {
  const found = await interviewIn(request)
  return found === null ? notFound() : await save(request, found)
}

async function save(request: WebRequest, { work, interview }: InterviewIn): Promise<Reply> {
  const rows = promiseRows(await listPromises(request.context.database, { interviewId: interview.id }))
  let isStale = false
  let early: string | number = rows[0] ?? 1
  return await post(request, {
    schema: editing(rows),
    run: async ({ promises, ...given }) => {
      early = promises.find(({ dueDay }) => dueDay < given.day)?.row ?? early
      const done = await correctInterview(request.context, {
        ...{ ...given, interviewId: interview.id },
        promises: promises.filter(isOpenOne).map(({ row, text, dueDay }) => ({ id: row, text, dueDay })),
        added: promises.filter((each) => !isOpenOne(each)).map(({ text, dueDay }) => ({ text, dueDay })),
      })
      isStale = !done.ok && done.refusal === 'changed-meanwhile'
      return done
    },
    fields: {
      ...{ 'said-missing': 'said', 'interview-ahead': 'day', 'settled-before-interview': 'day' },
      get 'promise-due-before-interview'() {
        return `due-${early}`
      },
    },
    again: (refused) => editForm(request, refused, isStale),
    done: () => [
      workHref(work.year, `/interviews/${interview.id}`),
      workTexts[request.locale].correct.notices.corrected,
    ],
  })
}

const base = '/office/joint-evaluation/:year/work/interviews/:id/edit'
const allow = actions['note-interview']

/** Correcting a talk and its open promises. */
export const interviewEditRoutes: readonly Route[] = [
  workspacePage(base, allow, (request) => editForm(request)),
  workspaceAction(base, allow, corrected),
]
