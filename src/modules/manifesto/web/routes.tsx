import { z } from 'zod'
import { EmptyState, PageHeading } from '#design/index.ts'
import { json, page, type Reply, trouble } from '#platform/http/reply.ts'
import { apiRoute, portalPage, type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { type CalendarDate, parseCalendarDate, yearOf } from '#platform/kernel/calendar-date.ts'
import { manifestoActions } from '../domain/manifesto-actions.ts'
import { conditionKeys, criterionKeys, grades } from '../domain/score.ts'
import { publishedScores } from '../use-cases/published-score.ts'
import { ScorePage } from './score-page.tsx'
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
  const [score, ...past] = await publishedScores(database, [today, ...halfEnds(today)])
  if (score === undefined)
    return page(
      words.title,
      <>
        <PageHeading title={words.title} />
        <EmptyState title={words.none} />
      </>,
      { breadcrumbs },
    )
  return page(words.title, <ScorePage score={score} history={[score, ...past]} room={room} />, {
    breadcrumbs,
  })
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
  unmet: z.array(z.enum(conditionKeys)),
  criteria: z.array(
    z.object({
      key: z.enum(criterionKeys),
      points,
      most: points,
      part: z.int(),
      whole: z.int(),
      unit: z.enum(['count', 'won']),
      proof: z.string(),
    }),
  ),
})

async function score(request: WebRequest): Promise<Reply> {
  const { database, today } = request.context
  const [found] = await publishedScores(database, [today])
  if (found === undefined) return trouble('not-found')
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
    unmet: found.unmet.map(({ key }) => key),
    criteria: found.criteria.map(({ key, hundredths, most, share, counts, proof }) => ({
      ...{ key, points: hundredths / 100, most, proof },
      ...{ part: Number(share.part), whole: Number(share.whole), unit: counts ?? 'count' },
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
