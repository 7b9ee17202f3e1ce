import { type FormReading, readForm } from '#platform/http/form.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { type Result, refuse } from '#platform/kernel/result.ts'
import { mainPostOn, type StaffRecord } from '../domain/assignments.ts'
import type { AssignmentId, StaffId } from '../domain/staff.ts'
import { appoint, endConcurrentPost } from '../use-cases/appoint.ts'
import { departPerson } from '../use-cases/depart-person.ts'
import { editPerson, openAccess } from '../use-cases/edit-person.ts'
import { hirePerson } from '../use-cases/hire-person.ts'
import { returnFromLeave, takeLeave } from '../use-cases/take-leave.ts'
import { dayAfter, handOverAsked, staffForms } from './form-reading.ts'
import type { FieldPart } from './staff-form.tsx'
import type { Words } from './words.ts'

/** One form about a person: its fields, what stands in them at first, and what sending it does. */
export interface PersonForm {
  readonly path: string
  readonly title: (text: Words) => string
  readonly button: (text: Words) => string
  readonly parts: readonly FieldPart[]
  readonly danger?: boolean
  readonly initial: (record: StaffRecord | null, request: WebRequest) => Record<string, string>
  readonly take: (request: WebRequest, fields: FormFields, staffId: StaffId | null) => Promise<Taken>
}

type Taken =
  { readonly reading: Exclude<FormReading<never>, { ok: true }> } | { readonly done: Result<unknown, string> }

const today = (_: StaffRecord | null, { context }: WebRequest) => ({ day: context.today })

function form<S extends keyof typeof staffForms>(
  schema: S,
  facts: Omit<PersonForm, 'take'>,
  run: (
    request: WebRequest,
    value: ReturnType<(typeof staffForms)[S]['parse']>,
    staffId: StaffId,
  ) => Promise<Result<unknown, string>>,
): PersonForm {
  return {
    ...facts,
    take: async (request, fields, staffId) => {
      const reading = readForm(staffForms[schema], fields)
      if (!reading.ok) return { reading }
      const value = reading.value as ReturnType<(typeof staffForms)[S]['parse']>
      return { done: await run(request, value, staffId ?? ('' as StaffId)) }
    },
  }
}

export const newPersonForm = form(
  'hire',
  {
    path: 'new',
    title: (text) => text.form.newTitle,
    button: (text) => text.form.hire,
    parts: ['facts', 'joined', 'placement', 'login'],
    initial: today,
  },
  ({ context }, { department, post, team, isHead, login, ...person }) =>
    hirePerson(context, {
      ...person,
      placement: { department, post, team, isHead },
      ...(login === '' ? {} : { account: { login, roles: [] } }),
    }),
)

const edit = form(
  'edit',
  {
    path: 'edit',
    title: (text) => text.staff.edit,
    button: (text) => text.form.save,
    parts: ['facts'],
    initial: (record): Record<string, string> => {
      if (record === null) return {}
      const { employeeNumber, name, rank, work, extension, email } = record.member
      return { employeeNumber, name, rank, work, extension, email }
    },
  },
  ({ context }, facts, staffId) => editPerson(context, { staffId, facts }),
)

const move = form(
  'move',
  {
    path: 'move',
    title: (text) => text.staff.move,
    button: (text) => text.form.move,
    parts: ['day', 'placement', 'work', 'hand-over'],
    initial: (record, { context }) => {
      const post = record === null ? undefined : mainPostOn(record.assignments, context.today)
      return { day: context.today, ...(post === undefined ? {} : { post: post.post }) }
    },
  },
  async ({ context }, { department, post, team, isHead, day, work, extension, ...asked }, staffId) => {
    const handOver = await handOverAsked(context.database, asked)
    if (handOver === null) return refuse('receiver-unknown')
    const placement = { department, post, team, isHead }
    return appoint(context, {
      staffId,
      day,
      kind: 'main',
      placement,
      ...(work === '' ? {} : { work }),
      ...(extension === '' ? {} : { extension }),
      ...(handOver === undefined ? {} : { handOver }),
    })
  },
)

const concurrentPost = form(
  'concurrentPost',
  {
    path: 'concurrent-post',
    title: (text) => text.staff.addPost,
    button: (text) => text.form.move,
    parts: ['placement', 'day', 'last-day'],
    initial: today,
  },
  ({ context }, { department, post, team, isHead, day, lastDay }, staffId) => {
    const until = dayAfter(lastDay)
    const placement = { department, post, team, isHead }
    return appoint(context, {
      staffId,
      day,
      kind: 'concurrent',
      placement,
      ...(until === null ? {} : { until }),
    })
  },
)

const endPost = form(
  'day',
  {
    path: 'posts/:post/end',
    title: (text) => text.staff.endPost,
    button: (text) => text.staff.endPost,
    parts: ['end-day'],
    danger: true,
    initial: today,
  },
  async (request, { day }, staffId) => {
    const assignmentId = request.param('post')
    if (!isId(assignmentId)) return refuse('not-found')
    return endConcurrentPost(request.context, { staffId, assignmentId: assignmentId as AssignmentId, day })
  },
)

const leave = form(
  'leave',
  {
    path: 'leave',
    title: (text) => text.staff.leave,
    button: (text) => text.form.leave,
    parts: ['leave', 'from', 'last-day', 'hand-over'],
    initial: (_, { context }) => ({ from: context.today }),
  },
  async ({ context }, { leaveKind, from, lastDay, ...asked }, staffId) => {
    const handOver = await handOverAsked(context.database, asked)
    if (handOver === null) return refuse('receiver-unknown')
    const until = dayAfter(lastDay)
    return takeLeave(context, {
      staffId,
      kind: leaveKind,
      from,
      until,
      ...(handOver === undefined ? {} : { handOver }),
    })
  },
)

const back = form(
  'day',
  {
    path: 'return',
    title: (text) => text.staff.back,
    button: (text) => text.form.save,
    parts: ['return-day'],
    initial: today,
  },
  ({ context }, { day }, staffId) => returnFromLeave(context, { staffId, day }),
)

const depart = form(
  'depart',
  {
    path: 'depart',
    title: (text) => text.staff.depart,
    button: (text) => text.form.depart,
    parts: ['depart-day', 'departure', 'hand-over'],
    danger: true,
    initial: today,
  },
  async ({ context }, { day, departure, ...asked }, staffId) => {
    const handOver = await handOverAsked(context.database, asked)
    if (handOver === null) return refuse('receiver-unknown')
    return departPerson(context, {
      staffId,
      day,
      reason: departure,
      ...(handOver === undefined ? {} : { handOver }),
    })
  },
)

const account = form(
  'account',
  {
    path: 'account',
    title: (text) => text.staff.openAccess,
    button: (text) => text.form.openAccess,
    parts: ['login'],
    initial: () => ({}),
  },
  ({ context }, { login }, staffId) => openAccess(context, { staffId, login, roles: [] }),
)

export const personForms = [edit, move, concurrentPost, endPost, leave, back, depart, account]
