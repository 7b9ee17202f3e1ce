import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import {
  awardsOf,
  compare,
  type IndicatorSetId,
  type Rational,
  rational,
  scaled,
  setById,
  zero,
} from '#modules/indicators/index.ts'
import { appealsOf } from '../data/appeal-queries.ts'
import { citiesOf } from '../data/city-queries.ts'
import { holdYear } from '../data/year-queries.ts'
import { saveResult } from '../data/year-store.ts'
import { jointEvaluationActions } from '../domain/joint-evaluation-actions.ts'

export type AnnounceResultRefusal =
  | { readonly code: 'not-allowed' | 'not-found' | 'not-locked-yet' | 'settled-already' | 'before-appeal-day' | 'appeals-open' | 'own-total-missing' }
  | { readonly code: 'to-confirm'; readonly results: readonly ToAnnounce[] }
  /** Of a group that is told these lack; these share a total that awards cannot be told by. */
  | { readonly code: 'group-incomplete' | 'awards-tied'; readonly names: readonly string[] }
  | { readonly code: 'no-such-city' | 'total-out-of-bounds' | 'city-twice'; readonly at: number } // prettier-ignore

export interface GivenTotal {
  readonly code: string
  readonly total: Rational
}

interface AnnounceResult {
  readonly setId: IndicatorSetId
  readonly totals: readonly GivenTotal[]
  /** Whoever is not sure yet is shown what would be announced, and nothing is. */
  readonly isSure?: boolean
}

/** What follows from a total. */
export interface ToAnnounce {
  readonly code: string
  readonly total: Rational
  readonly rank: number
  readonly award: string | null
}

const MOST_TOTAL = rational(130n)

/**
 * Notes the totals that the province announced; ranks and awards follow in each group. A group is told whole or not at all:
 * whoever lacks others' totals would be first. The own group is among them.
 */
export async function announceResult(
  context: Context,
  { setId, totals, isSure = true }: AnnounceResult,
): Promise<Result<void, AnnounceResultRefusal>> {
  if (!may(context.person, jointEvaluationActions['announce-result'])) return refuse({ code: 'not-allowed' })
  return await change(context, async (session): Promise<Result<void, AnnounceResultRefusal>> => {
    const year = await holdYear(session, setId)
    const set = await setById(session, setId)
    if (year === null || set === null) return refuse({ code: 'not-found' })
    if (set.lockedAt === null) return refuse({ code: 'not-locked-yet' })
    if (year.resultOn !== null) return refuse({ code: 'settled-already' })
    if (year.appealUntil !== null && context.today <= year.appealUntil) return refuse({ code: 'before-appeal-day' })
    const open = (await appealsOf(session, setId)).some(({ state }) => state === 'raised')
    if (open) return refuse({ code: 'appeals-open' })
    const cities = await citiesOf(session, setId)
    const byCode = new Map(cities.map((each) => [each.code, each]))
    for (const [at, { code, total }] of totals.entries()) {
      if (!byCode.has(code)) return refuse({ code: 'no-such-city', at })
      if (totals.findIndex((each) => each.code === code) < at) return refuse({ code: 'city-twice', at })
      if (compare(total, zero) < 0 || compare(total, MOST_TOTAL) > 0)
        return refuse({ code: 'total-out-of-bounds', at })
    }
    if (!totals.some(({ code }) => byCode.get(code)?.isOwn === true)) return refuse({ code: 'own-total-missing' })
    const told = new Set(totals.map(({ code }) => byCode.get(code)?.group))
    const missing = cities.filter(
      ({ code, group }) => told.has(group) && !totals.some((each) => each.code === code),
    )
    if (missing.length > 0) return refuse({ code: 'group-incomplete', names: missing.map(({ name }) => name) })
    const groups = Map.groupBy(totals, ({ code }) => byCode.get(code)?.group ?? 0)
    const results = [...groups.values()].flatMap((group) =>
      awardsOf(
        group.map(({ code, total }) => ({ id: code, total: scaled(total, 2) })),
        year.awards,
      ).map(({ id, total, rank, award, isTied }) => ({ code: id, total: rational(total, 100n), rank, award, isTied })),
    )
    const tied = results.filter((each) => each.isTied).map(({ code }) => byCode.get(code)?.name ?? code)
    if (tied.length > 0) return refuse({ code: 'awards-tied', names: tied })
    if (!isSure) return refuse({ code: 'to-confirm', results })
    await saveResult(session, setId, context.today, results)
    await audit(session, context, {
      action: 'joint-evaluation.announce-result',
      subject: { kind: 'joint-year', id: setId },
      after: { cities: results.length },
    })
    return ok()
  })
} // prettier-ignore
