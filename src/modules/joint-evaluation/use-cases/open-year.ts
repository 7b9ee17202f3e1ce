import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { addDays, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { type IndicatorSetId, openSet, type OpenSetRefusal } from '#modules/indicators/index.ts'
import { insertCities } from '../data/city-store.ts'
import { insertYear } from '../data/year-store.ts'
import { type CitiesFlaw, type GivenCity, groupCities } from '../domain/city.ts'
import { jointEvaluationActions } from '../domain/joint-evaluation-actions.ts'
import { appealDays, indicatorShare, nationalShare } from '../domain/joint-evaluation-settings.ts'
import { awardsInGroup, partsOf, type YearAward } from '../domain/joint-year.ts'

/** Under this name the evaluation's indicators are kept. */
export const programme = 'joint-evaluation'

export interface OpenYear {
  readonly evaluationYear: number
  readonly resultYear: number
  readonly title: string
  readonly baseDay: CalendarDate
  readonly lockDay: CalendarDate
  readonly cities: readonly GivenCity[]
  readonly ownCode: string
  readonly groupSizes: readonly number[]
  readonly awards: readonly YearAward[]
  readonly goalRank: number
}

export type OpenYearRefusal =
  | { readonly code: OpenSetRefusal | 'goal-rank-not-in-group' }
  | { readonly code: 'cities-flawed'; readonly flaw: CitiesFlaw }
  /** More awards than our group has cities. */
  | { readonly code: 'awards-exceed-group'; readonly awards: number; readonly inGroup: number }

/** Opens a year: its cities in their groups, and the shares of the total as they are in force on this day. */
export async function openYear(
  context: Context,
  given: OpenYear,
): Promise<Result<IndicatorSetId, OpenYearRefusal>> {
  if (!may(context.person, jointEvaluationActions['plan-year'])) return refuse({ code: 'not-allowed' })
  const grouped = groupCities(given.cities, given.groupSizes, given.ownCode)
  if (!grouped.ok) return refuse({ code: 'cities-flawed', flaw: grouped.refusal })
  const own = grouped.value.find(({ isOwn }) => isOwn)
  const inGroup = grouped.value.filter(({ group }) => group === own?.group).length
  if (given.goalRank < 1 || given.goalRank > inGroup) return refuse({ code: 'goal-rank-not-in-group' })
  const toGive = awardsInGroup(given.awards)
  if (toGive > inGroup) return refuse({ code: 'awards-exceed-group', awards: toGive, inGroup })
  return await change(context, async (session): Promise<Result<IndicatorSetId, OpenYearRefusal>> => {
    const { evaluationYear, resultYear, title, baseDay, lockDay, awards, groupSizes, goalRank } = given
    const opened = await openSet(
      { ...context, database: session },
      { programme, evaluationYear, resultYear, title, baseDay, lockDay },
    )
    if (!opened.ok) return refuse({ code: opened.refusal })
    const setId = opened.value
    const parts = partsOf({
      indicators: await settingValue(session, indicatorShare, context.today),
      national: await settingValue(session, nationalShare, context.today),
    })
    const days = await settingValue(session, appealDays, context.today)
    await insertYear(session, {
      ...{ setId, evaluationYear, parts, groupSizes, awards, goalRank },
      ...{ appealUntil: addDays(lockDay, days), resultOn: null },
    })
    await insertCities(session, setId, grouped.value)
    await audit(session, context, {
      action: 'joint-evaluation.open-year',
      subject: { kind: 'joint-year', id: setId },
      after: { evaluationYear, cities: grouped.value.length, groupSizes, goalRank },
    })
    return ok(setId)
  })
}
