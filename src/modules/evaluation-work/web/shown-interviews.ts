import { z } from 'zod'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { factsIn, type JointParts, linesOf } from '#modules/joint-evaluation/index.ts'
import { listInterviews, listPromises } from '../data/interview-queries.ts'
import { type Interview, interviewsToHold, isLate, type OwnerPromise } from '../domain/interview.ts'
import { callsForTalk } from './overview-page.tsx'
import { type Names, namesOf, type WorkYear } from './work-in.tsx'

export const shows = ['open', 'late', 'kept', 'broken', 'all'] as const
export type Show = (typeof shows)[number]

export type TalkToHold = ReturnType<typeof interviewsToHold>[number]

/** The talks of a year: whom to talk to now, those that were held, and the promises that an address asks for. */
export interface ShownInterviews {
  readonly work: WorkYear
  readonly interviews: readonly Interview[]
  readonly promises: readonly OwnerPromise[]
  readonly asked: Show
  readonly toTalk: readonly TalkToHold[]
  readonly names: Names
}

/** Whether a promise is one of those that are asked for. */
export const fits = (show: Show, today: CalendarDate) => (promise: OwnerPromise) =>
  show === 'all' || (show === 'late' ? isLate(promise, today) : promise.state === show)

export async function shownInterviews(request: WebRequest, parts: JointParts): Promise<ShownInterviews | null> {
  const facts = await factsIn(request)
  if (facts === null) return null
  const { database, today } = request.context
  const { year, set, indicators } = facts
  const work: WorkYear = { year, set, indicators, byId: new Map(indicators.map((each) => [each.id, each])) }
  const interviews = await listInterviews(database, { setId: set.id })
  const promises = await listPromises(database, { setId: set.id })
  const { lines } = await linesOf(request, facts, parts)
  const weak = new Set(lines.filter(callsForTalk).map(({ indicator }) => indicator.id))
  const toTalk = set.lockedAt === null ? interviewsToHold(indicators, { held: interviews, weak, today }) : []
  const asked = request.query(z.object({ show: z.enum(shows).catch('open').default('open') })).show
  const names = await namesOf(request, [...interviews, ...promises].map(({ staffId }) => staffId))
  return { work, interviews, promises, asked, toTalk, names }
} // prettier-ignore
