import { z } from 'zod'
import { type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { Result } from '#platform/kernel/result.ts'
import type { AgendaItemId, CommitteeMemberId, CommitteeSessionId, SubGroupId } from '../domain/committee.ts'
import { committeeActions } from '../domain/committee-actions.ts'
import { outcomes, recusalKinds } from '../domain/committee-session.ts'
import { putOnAgenda } from '../use-cases/call-session.ts'
import { cancelSession, noteDiscussion, publishMinutes } from '../use-cases/keep-minutes.ts'
import { decideItem, recordAttendance, recuse } from '../use-cases/run-session.ts'
import { countField, idField, idsField, looseField, textField } from './form-fields.ts'
import { office, sessionIn } from './office-found.ts'
import { showSession } from './office-session.tsx'
import { post } from './post.ts'
import type { AnyRefusal } from './refusals.ts'
import { sessionHref } from './say.tsx'
import { committeeTexts, type CommitteeWords } from './words.ts'

type Words = CommitteeWords['office']

/** One of a session's forms: what it reads, what it does, what is said afterwards. */
function sessionAction<S extends z.ZodType, T>(
  name: string,
  schema: S,
  run: (
    request: WebRequest,
    sessionId: CommitteeSessionId,
    value: z.output<S>,
  ) => Promise<Result<T, AnyRefusal>>,
  say: (words: Words, value: T) => string,
): Route {
  const handle = async (request: WebRequest): Promise<Reply> => {
    const found = await sessionIn(request)
    if (found === null) return trouble('not-found')
    const { session } = found
    const { item } = (await request.form()).values
    return await post(request, {
      // Items have forms of their own: only that which was refused shows what was typed.
      form: typeof item === 'string' ? `${name}-${item}` : name,
      schema,
      run: (value) => run(request, session.id, value),
      again: (refused) => showSession(request, refused),
      done: (value) => [sessionHref(office, session), say(committeeTexts[request.locale].office, value)],
    })
  }
  return workspaceAction(`${office}/:id/sessions/:sessionId/${name}`, committeeActions['run-session'], handle)
}

const anItem = { item: idField<AgendaItemId>() }

export const sessionActionRoutes: readonly Route[] = [
  sessionAction(
    'attendance',
    z.object({ present: idsField<CommitteeMemberId>() }),
    ({ context }, sessionId, { present: presentIds }) => recordAttendance(context, { sessionId, presentIds }),
    (words, count) => words.attended(count),
  ),
  sessionAction(
    'item',
    z.object({ title: textField(300), titleEn: looseField(300) }),
    ({ context }, sessionId, { title, titleEn }) =>
      putOnAgenda(context, {
        sessionId,
        title: { ko: title, en: titleEn === '' ? title : titleEn },
        subject: { kind: 'committee-matter', id: context.newId() },
      }),
    (words) => words.itemAdded,
  ),
  sessionAction(
    'decide',
    z.object({
      ...anItem,
      for: countField(0, 1_000),
      against: countField(0, 1_000),
      abstained: countField(0, 1_000),
      recused: countField(0, 1_000),
      outcome: z.enum(outcomes, 'not-a-choice'),
      note: looseField(2_000),
    }),
    ({ context }, _sessionId, { item: itemId, ...vote }) => decideItem(context, { itemId, ...vote }),
    (words) => words.decided,
  ),
  sessionAction(
    'recuse',
    z.object({
      ...anItem,
      member: idField<CommitteeMemberId>(),
      kind: z.enum(recusalKinds, 'not-a-choice'),
      reason: textField(500),
    }),
    ({ context }, _sessionId, { item: itemId, member: memberId, kind, reason }) =>
      recuse(context, { itemId, memberId, kind, reason }),
    (words) => words.recused,
  ),
  sessionAction(
    'note',
    z.object({
      group: looseField(40).transform((id) => (isId(id) ? (id as SubGroupId) : null)),
      text: textField(4_000),
    }),
    ({ context }, sessionId, { group: subGroupId, text }) =>
      noteDiscussion(context, { sessionId, subGroupId, text }),
    (words) => words.noted,
  ),
  sessionAction(
    'minutes',
    z.object({ minutes: textField(20_000) }),
    ({ context }, sessionId, { minutes }) => publishMinutes(context, { sessionId, minutes }),
    (words) => words.minutesDone,
  ),
  sessionAction(
    'cancel',
    z.object({ reason: textField(500) }),
    ({ context }, sessionId, { reason }) => cancelSession(context, { sessionId, reason }),
    (words) => words.cancelled,
  ),
]
