import { z } from 'zod'
import { json, type Reply, trouble } from '#platform/http/reply.ts'
import { apiRoute, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { listCommittees } from '../data/committee-queries.ts'
import { decisionsOf, sessionsOf } from '../data/session-queries.ts'
import { committeeKinds } from '../domain/committee.ts'
import { committeeActions } from '../domain/committee-actions.ts'
import { outcomes, sessionStates } from '../domain/committee-session.ts'
import { replayFile } from '../domain/lottery/replay-file.ts'
import { committeeIn } from './found-committee.ts'
import { latestDraw, replayFileOf, townNames } from './shown-draw.ts'

const words = z.object({ ko: z.string(), en: z.string() })
const day = z.iso.date()

const committee = z.object({
  id: z.uuid(),
  kind: z.enum(committeeKinds),
  name: words,
  basis: z.string(),
  departmentId: z.uuid(),
  termFrom: day,
  termUntil: day,
  seats: z.int(),
  members: z.int(),
})
const list = z.object({ day, committees: z.array(committee) })

const session = z.object({
  number: z.int(),
  day,
  title: words,
  state: z.enum(sessionStates),
  present: z.int().nullable(),
  minutes: z.string().nullable(),
  decisions: z.array(
    z.object({
      title: words,
      subject: z.object({ kind: z.string(), id: z.string() }),
      outcome: z.enum(outcomes),
      for: z.int(),
      against: z.int(),
      abstained: z.int(),
      recused: z.int(),
      serving: z.int(),
      present: z.int(),
      note: z.string(),
    }),
  ),
})
const sessions = z.object({ sessions: z.array(session) })

async function all(request: WebRequest): Promise<Reply> {
  const { database, today } = request.context
  const value: z.input<typeof list> = {
    day: today,
    committees: (await listCommittees(database, today)).map(({ size, serving, ...facts }) => ({
      ...facts,
      seats: size,
      members: serving,
    })),
  }
  return json(value)
}

async function heldSessions(request: WebRequest): Promise<Reply> {
  const { database } = request.context
  const found = await committeeIn(request)
  if (found === null) return trouble('not-found')
  const decided = await decisionsOf(database, found.id)
  const value: z.input<typeof sessions> = {
    sessions: (await sessionsOf(database, found.id)).map(
      ({ id, number, day: held, title, state, present, minutes }) => ({
        ...{ number, day: held, title, state, present, minutes },
        decisions: decided
          .filter(({ decision }) => decision.sessionId === id)
          .map(({ title: item, subject, decision }) => ({
            ...{ title: item, subject, outcome: decision.outcome, note: decision.note },
            ...{ for: decision.for, against: decision.against, abstained: decision.abstained },
            ...{ recused: decision.recused, serving: decision.serving, present: decision.present },
          })),
      }),
    ),
  }
  return json(value)
}

async function draw(request: WebRequest): Promise<Reply> {
  const { database, today } = request.context
  const found = await committeeIn(request)
  const latest = found === null ? null : await latestDraw(database, found.id)
  if (found === null || latest === null) return trouble('not-found')
  return json(replayFileOf(found, latest.lottery, await townNames(database, today)))
}

const read = committeeActions['read-committees']

export const committeeApi: readonly Route[] = [
  apiRoute(
    'GET',
    '/api/v1/committees',
    read,
    { summary: { ko: '위원회와 평가단', en: 'Committees and panels' }, response: list },
    all,
  ),
  apiRoute(
    'GET',
    '/api/v1/committees/:id/sessions',
    read,
    {
      summary: { ko: '위원회의 회의와 의결', en: 'Sessions and decisions of a committee' },
      response: sessions,
    },
    heldSessions,
  ),
  apiRoute(
    'GET',
    '/api/v1/committees/:id/draw',
    read,
    {
      summary: { ko: '위원 추첨의 명부, 몫, 씨앗과 결과', en: 'Pool, quotas, seed and result of the draw' },
      response: replayFile,
    },
    draw,
  ),
]
