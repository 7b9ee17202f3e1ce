import { z } from 'zod'
import { json, type Reply, trouble } from '#platform/http/reply.ts'
import { apiRoute, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { Ratio } from '#platform/kernel/ratio.ts'
import { termOn } from '#modules/pledges/index.ts'
import { publishedRates } from '../data/snapshot-queries.ts'
import { endsYear, isHalfYear } from '../domain/check-period.ts'
import { pledgeCheckActions } from '../domain/pledge-check-actions.ts'
import { checkTexts } from './words.ts'

const { ko, en } = checkTexts
const share = z.object({ part: z.int(), whole: z.int() })
const response = z.object({
  term: z.int(),
  checks: z.array(
    z.object({
      id: z.uuid(),
      year: z.int(),
      quarter: z.int(),
      halfYear: z.boolean(),
      day: z.iso.date(),
      completion: share,
      withinTerm: share,
      meanProgressPercentSum: share,
      /** Null but in the year's last check. */
      goalAttainment: share.nullable(),
    }),
  ),
})

const counts = ({ part, whole }: Ratio) => ({ part: Number(part), whole: Number(whole) })

async function checks({ context: { database, today } }: WebRequest): Promise<Reply> {
  const term = await termOn(database, today)
  if (term === null) return trouble('not-found')
  const value: z.input<typeof response> = {
    term: term.number,
    checks: (await publishedRates(database, term.id)).map((round) => ({
      id: round.checkId,
      year: round.year,
      quarter: round.quarter,
      halfYear: isHalfYear(round),
      day: round.lastDay,
      completion: counts(round.completion),
      withinTerm: counts(round.inTerm),
      meanProgressPercentSum: counts(round.meanProgress),
      goalAttainment: endsYear(round) ? counts(round.goals) : null,
    })),
  }
  return json(value)
}

export const checkApi: readonly Route[] = [
  apiRoute(
    'GET',
    '/api/v1/pledge-checks',
    pledgeCheckActions['read-published'],
    { summary: { ko: ko.apiRounds, en: en.apiRounds }, response },
    checks,
  ),
]
