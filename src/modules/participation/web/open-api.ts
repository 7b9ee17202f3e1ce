import { z } from 'zod'
import { json, type Reply, trouble } from '#platform/http/reply.ts'
import { apiRoute, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { ballotsOf } from '../data/box-queries.ts'
import { listPolls, readPoll } from '../data/poll-queries.ts'
import { participationActions } from '../domain/participation-actions.ts'
import { type PollHead, pollState, pollStates } from '../domain/poll.ts'
import { participationTexts } from './words.ts'

const { ko, en } = participationTexts
const day = z.iso.date()
const text = z.object({ ko: z.string(), en: z.string() })

const poll = z.object({
  ...{ id: z.uuid(), title: text, state: z.enum(pollStates), firstDay: day, lastDay: day },
  ...{ closedOn: day.nullable(), choices: z.int(), form: z.string() },
})
const list = z.object({ day, polls: z.array(poll) })

const ballots = z.object({
  voters: z.int(),
  ballots: z.array(
    z.object({
      times: z.int(),
      kind: z.string(),
      choices: z.array(z.string()).optional(),
      points: z.array(z.tuple([z.string(), z.int()])).optional(),
    }),
  ),
})

async function polls({ context }: WebRequest): Promise<Reply> {
  const { database, today } = context
  const jsonOf = ({ id, title, firstDay, lastDay, closedOn, choiceCount, form, ...rest }: PollHead) => ({
    ...{ id, title, state: pollState({ firstDay, lastDay, closedOn, ...rest }, today) },
    ...{ firstDay, lastDay, closedOn, choices: choiceCount, form: form.kind },
  })
  const value: z.input<typeof list> = { day: today, polls: (await listPolls(database)).map(jsonOf) }
  return json(value)
}

async function openedBox(request: WebRequest): Promise<Reply> {
  const { database, today } = request.context
  const found = await readPoll(database, request.param('id'))
  if (found === null) return trouble('not-found')
  const opened = await ballotsOf(database, found.id, today)
  if (!opened.ok) return json({ refused: opened.refusal }, 409)
  const value: z.input<typeof ballots> = {
    voters: opened.value.voters,
    ballots: opened.value.ballots.map(({ content, times }) => ({
      ...{ times, kind: content.kind },
      ...(content.kind === 'points' ? { points: content.points.map(([id, points]) => [id, points]) } : {}),
      ...('choices' in content ? { choices: [...content.choices] } : {}),
    })),
  }
  return json(value)
}

export const voteApi: readonly Route[] = [
  apiRoute(
    ...(['GET', '/api/v1/votes', participationActions.read] as const),
    { summary: { ko: ko.apiList, en: en.apiList }, response: list },
    polls,
  ),
  apiRoute(
    ...(['GET', '/api/v1/votes/:id/ballots', participationActions.read] as const),
    { summary: { ko: ko.apiBallots, en: en.apiBallots }, response: ballots },
    openedBox,
  ),
]
