import { z } from 'zod'
import type { WebRequest } from '#platform/http/web-request.ts'
import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { listTerms, type PledgeLine, readPledge } from '../data/pledge-queries.ts'
import { termAsked } from '../domain/term-asked.ts'

const askedQuery = z.object({
  term: z.coerce.number().int().min(1).max(99).optional().catch(undefined),
  day: z.string().max(20).optional().catch(undefined),
})

type Base = '/pledges' | '/office/pledges'

/** The pledge of the address: of the term of today unless told, as it stands now or stood on an earlier day. */
export interface ShownPledge {
  readonly pledge: PledgeLine
  /** The earlier day that was asked for; null for today. */
  readonly day: CalendarDate | null
  /** Whether it is of the term of today: what is recorded is recorded there. */
  readonly isNow: boolean
  address(base: Base): string
  list(base: Base): string
}

/** Reads the pledge of the address; null where there is none. Two queries. */
export async function shownPledge(request: WebRequest): Promise<ShownPledge | null> {
  const { database, today } = request.context
  const number = Number(request.param('number'))
  if (!Number.isInteger(number) || number < 1 || number > 9_999) return null
  const asked = request.query(askedQuery)
  const terms = await listTerms(database)
  const term = termAsked(terms, asked.term, today)
  if (term === null) return null
  const given = parseCalendarDate(asked.day ?? '')
  const day = given !== null && given < today ? given : null
  const pledge = await readPledge(database, term.id, number, day ?? today)
  if (pledge === null) return null
  const query = asked.term === undefined ? '' : `?term=${asked.term}`
  return {
    pledge,
    day,
    isNow: term.id === termAsked(terms, undefined, today)?.id,
    address: (base) => `${base}/${number}${query}`,
    list: (base) => `${base}${query}`,
  }
}
