import { z } from 'zod'
import { EmptyState, PageHeading } from '#design/index.ts'
import { json, page, type Reply, trouble } from '#platform/http/reply.ts'
import { apiRoute, portalPage, type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { type CalendarDate, parseCalendarDate, yearOf } from '#platform/kernel/calendar-date.ts'
import { manifestoActions } from '../domain/manifesto-actions.ts'
import { criterionKeys, grades } from '../domain/score.ts'
import { publishedScore } from '../use-cases/published-score.ts'
import { type PastScore, ScorePage } from './score-page.tsx'
import { manifestoTexts } from './words.ts'

/** So many half-years back the score is computed again. */
const HALVES = 4

/** The ends of the half-years before a day, the latest first. */
function halfEnds(day: CalendarDate): readonly CalendarDate[] {
  const year = yearOf(day)
  return [year, year - 1, year - 2, year - 3]
    .flatMap((one) => [parseCalendarDate(`${one}-12-31`), parseCalendarDate(`${one}-06-30`)])
    .filter((end): end is CalendarDate => end !== null && end < day)
    .slice(0, HALVES)
}

async function show(request: WebRequest, room: 'portal' | 'workspace'): Promise<Reply> {
  const { database, today } = request.context
  const words = manifestoTexts[request.locale]
  const breadcrumbs =
    room === 'portal'
      ? [
          { href: '/', label: words.home },
          { href: '/pledges', label: words.pledges },
        ]
      : [
          { href: '/office', label: words.office },
          { href: '/office/pledges', label: words.pledges },
        ]
  const score = await publishedScore(database, today)
  if (score === null)
    return page(
      words.title,
      <>
        <PageHeading title={words.title} />
        <EmptyState title={words.none} />
      </>,
      { breadcrumbs },
    )
  const history: PastScore[] = [{ day: today, total: score.total, grade: score.grade }]
  for (const day of halfEnds(today)) {
    const past = day < score.term.from ? null : await publishedScore(database, day)
    if (past !== null) history.push({ day, total: past.total, grade: past.grade })
  }
  return page(words.title, <ScorePage score={score} history={history} room={room} />, { breadcrumbs })
}

const points = z.number()
const response = z.object({
  day: z.iso.date(),
  evaluationYear: z.int(),
  resultYear: z.int(),
  total: points,
  fields: z.object({ completion: points, goals: points, communication: points }),
  webPasses: z.boolean(),
  consistencyPasses: z.boolean(),
  grade: z.enum(grades).nullable(),
  criteria: z.array(
    z.object({
      key: z.enum(criterionKeys),
      points,
      most: points,
      part: z.int(),
      whole: z.int(),
      proof: z.string(),
    }),
  ),
})

async function score(request: WebRequest): Promise<Reply> {
  const { database, today } = request.context
  const found = await publishedScore(database, today)
  if (found === null) return trouble('not-found')
  const { completion, goals, communication } = found.fields
  const value: z.input<typeof response> = {
    day: found.day,
    evaluationYear: found.evaluationYear,
    resultYear: found.resultYear,
    total: found.total / 100,
    fields: { completion: completion / 100, goals: goals / 100, communication: communication / 100 },
    webPasses: found.webPasses,
    consistencyPasses: found.consistencyPasses,
    grade: found.grade,
    criteria: found.criteria.map(({ key, hundredths, most, share, proof }) => ({
      ...{ key, points: hundredths / 100, most, proof },
      ...{ part: Number(share.part), whole: Number(share.whole) },
    })),
  }
  return json(value)
}

const { 'read-score': readScore, 'read-board': readBoard } = manifestoActions
const { ko, en } = manifestoTexts

export const manifestoRoutes: readonly Route[] = [
  portalPage('/pledges/manifesto', readScore, (request) => show(request, 'portal'), {
    sameForAllVisitors: true,
  }),
  workspacePage('/office/pledges/manifesto', readBoard, (request) => show(request, 'workspace')),
  apiRoute(
    'GET',
    '/api/v1/pledges/manifesto',
    readScore,
    { summary: { ko: ko.api, en: en.api }, response },
    score,
  ),
]
