import { z } from 'zod'
import { json, type Reply, trouble } from '#platform/http/reply.ts'
import { apiRoute, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { listPoints } from '../data/point-queries.ts'
import { listRounds, type PanelRound } from '../data/round-queries.ts'
import { pledgePanelActions } from '../domain/pledge-panel-actions.ts'
import { pointKinds, pointStandings, stances, standingOf } from '../domain/point.ts'
import { halves, roundKey, roundStates, stateOn } from '../domain/round.ts'
import { type NamedPoint, namePoints } from '../use-cases/owed-points.ts'
import { participationOf, type ResultRow, roundAsked, shownRound } from './shown-round.ts'

const day = z.iso.date()
const words = z.object({ ko: z.string(), en: z.string() })

const round = z.object({
  round: z.string(),
  year: z.int(),
  half: z.enum(halves),
  opensOn: day,
  closesOn: day,
  state: z.enum(roundStates),
  publishedOn: day.nullable(),
  flagPercent: z.int().nullable(),
  pledges: z.int(),
  members: z.int(),
})

const counts = z.object({ good: z.int(), fair: z.int(), weak: z.int() })

const result = z.object({
  pledge: z.int(),
  title: words,
  counts,
  byCriterion: z.object({ progress: counts, secured: counts, spent: counts }),
  recused: z.int(),
  judged: z.int(),
  flagged: z.boolean(),
})

const point = z.object({
  kind: z.enum(pointKinds),
  pledge: z.int().nullable(),
  text: z.string(),
  departmentId: z.uuid(),
  dueDay: day.nullable(),
  standing: z.enum(pointStandings),
  stance: z.enum(stances).nullable(),
  answer: z.string().nullable(),
  steps: z.array(z.object({ text: z.string(), dueDay: day, doneOn: day.nullable(), doneNote: z.string() })),
})

const list = z.object({ rounds: z.array(round) })
const one = round.extend({
  membersWhoTookPart: z.int(),
  results: z.array(result),
  points: z.array(point),
})

function roundJson(of: PanelRound, today: PanelRound['opensOn']): z.input<typeof round> {
  const { year, half, opensOn, closesOn, publishedOn, flagPercent, pledges, members } = of
  return {
    ...{ round: roundKey(of), year, half, opensOn, closesOn, state: stateOn(of, today) },
    ...{ publishedOn, flagPercent, pledges, members },
  }
}

function resultJson({ pledge, counts: own, judged, flagged }: ResultRow): z.input<typeof result> {
  return {
    ...{ pledge: pledge.number, title: pledge.title },
    ...{ counts: own.verdicts, byCriterion: own.byCriterion, recused: own.recused, judged, flagged },
  }
}

/** An answer is given away once it has been accepted, like on the page. */
function pointJson(of: NamedPoint, today: PanelRound['opensOn']): z.input<typeof point> {
  const isPublic = of.state === 'accepted'
  return {
    kind: of.kind,
    pledge: of.pledge?.number ?? null,
    text: of.text,
    departmentId: of.answererId,
    dueDay: of.dueDay,
    standing: standingOf(of, today),
    stance: isPublic ? of.stance : null,
    answer: isPublic ? of.answer : null,
    steps: isPublic
      ? of.followUps.map(({ text, dueDay, doneOn, doneNote }) => ({ text, dueDay, doneOn, doneNote }))
      : [],
  }
}

async function rounds({ context: { database, today } }: WebRequest): Promise<Reply> {
  const value: z.input<typeof list> = {
    rounds: (await listRounds(database)).map((each) => roundJson(each, today)),
  }
  return json(value)
}

async function readOne(request: WebRequest): Promise<Reply> {
  const { database, today } = request.context
  const asked = await roundAsked(request)
  if (asked === null || stateOn(asked, today) !== 'published') return trouble('not-found')
  const shown = await shownRound(request, asked)
  const points = await namePoints(database, await listPoints(database, { roundId: asked.id }), today)
  const value: z.input<typeof one> = {
    ...roundJson(asked, today),
    membersWhoTookPart: Number(participationOf(shown.seats).part),
    results: shown.rows.map(resultJson),
    points: points.map((each) => pointJson(each, today)),
  }
  return json(value)
}

const read = pledgePanelActions['read-results']

export const panelApi: readonly Route[] = [
  apiRoute(
    'GET',
    '/api/v1/pledge-panel',
    read,
    {
      summary: { ko: '시민평가단의 공약 평가 목록', en: 'The citizens’ panel’s evaluations of the pledges' },
      response: list,
    },
    rounds,
  ),
  apiRoute(
    'GET',
    '/api/v1/pledge-panel/:round',
    read,
    {
      summary: {
        ko: '공개된 평가의 결과와 답변(2021-2는 2021년 하반기)',
        en: 'Results and answers of a published evaluation (2021-2 is the second half of 2021)',
      },
      response: one,
    },
    readOne,
  ),
]
