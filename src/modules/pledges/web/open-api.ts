import { z } from 'zod'
import { json, type Reply, trouble } from '#platform/http/reply.ts'
import { apiRoute, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { listPledges, listStatuses, type PledgeLine, readPledge, termOn } from '../data/pledge-queries.ts'
import { pledgeHorizons, pledgeStages } from '../domain/pledge.ts'
import { pledgeActions } from '../domain/pledge-actions.ts'

const words = z.object({ ko: z.string(), en: z.string() })
const day = z.iso.date()

const pledge = z.object({
  number: z.int(),
  field: z.object({ number: z.int(), title: words }),
  title: words,
  sourceText: z.string(),
  content: z.string(),
  goal: z.string(),
  horizon: z.enum(pledgeHorizons),
  departmentId: z.uuid(),
  stage: z.enum(pledgeStages).nullable(),
  progressPercent: z.int(),
  asOf: day,
})

const response = z.object({
  term: z.object({ number: z.int(), from: day, until: day }),
  day,
  pledges: z.array(pledge),
})

function pledgeJson(line: PledgeLine): z.input<typeof pledge> {
  return {
    number: line.number,
    field: { number: line.field.number, title: line.field.title },
    title: line.title,
    sourceText: line.sourceText,
    content: line.content,
    goal: line.goal,
    horizon: line.horizon,
    departmentId: line.leadDepartmentId,
    stage: line.stage,
    progressPercent: line.progress,
    asOf: line.asOf,
  }
}

async function pledges(request: WebRequest): Promise<Reply> {
  const { database, today } = request.context
  const term = await termOn(database, today)
  if (term === null) return trouble('not-found')
  const value: z.input<typeof response> = {
    term: { number: term.number, from: term.from, until: term.until },
    day: today,
    pledges: (await listPledges(database, term.id, today)).map(pledgeJson),
  }
  return json(value)
}

const status = z.object({
  day,
  stage: z.enum(pledgeStages).nullable(),
  progressPercent: z.int(),
  note: z.string(),
})

const oneResponse = z.object({ day, pledge, history: z.array(status) })

/** A pledge of the term of today with all that was recorded of it, the latest first; who recorded it is not said. */
async function onePledge(request: WebRequest): Promise<Reply> {
  const { database, today } = request.context
  const number = Number(request.param('number'))
  const term = await termOn(database, today)
  const found =
    term === null || !Number.isInteger(number) || number < 1 || number > 9_999
      ? null
      : await readPledge(database, term.id, number, today)
  if (found === null) return trouble('not-found')
  const value: z.input<typeof oneResponse> = {
    day: today,
    pledge: pledgeJson(found),
    history: (await listStatuses(database, found.id)).map(({ day: on, stage, progress, note }) => ({
      ...{ day: on, stage, note },
      progressPercent: progress,
    })),
  }
  return json(value)
}

export const pledgeApi: readonly Route[] = [
  apiRoute(
    'GET',
    '/api/v1/pledges',
    pledgeActions['read-pledges'],
    {
      summary: { ko: '시장 공약과 이행 상황', en: 'The mayor’s pledges and how they stand' },
      response,
    },
    pledges,
  ),
  apiRoute(
    'GET',
    '/api/v1/pledges/:number',
    pledgeActions['read-pledges'],
    {
      summary: { ko: '공약 하나와 이행 기록', en: 'One pledge and how it went' },
      response: oneResponse,
    },
    onePledge,
  ),
]
