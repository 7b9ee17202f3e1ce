import type { Session } from '#platform/database/session.ts'
import {
  type Indicator,
  type IndicatorId,
  indicatorsByIds,
  type IndicatorSet,
  type IndicatorSetId,
  setById,
} from '#modules/indicators/index.ts'
import { jointEvaluationProgramme } from '#modules/joint-evaluation/index.ts'

/** A year's set with some of its indicators; null when there is no such year, or one of them is not in it. */
export async function indicatorsOfSet(
  session: Session,
  setId: IndicatorSetId,
  ids: readonly IndicatorId[],
): Promise<{ readonly set: IndicatorSet; readonly indicators: readonly Indicator[] } | null> {
  const set = await setById(session, setId)
  if (set === null || set.programme !== jointEvaluationProgramme) return null
  const asked = [...new Set(ids)]
  const indicators = (await indicatorsByIds(session, asked)).filter((each) => each.setId === setId)
  return indicators.length < asked.length ? null : { set, indicators }
}
