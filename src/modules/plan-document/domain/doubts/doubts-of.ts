import type { Doubt } from '../doubt.ts'
import type { ReadPlan } from '../plan-document.ts'
import { announcedLists, countedLists } from './announced-lists.ts'
import { calendar, stageOrder, statedPeriod, yearOfPlan } from './calendar.ts'
import { characters } from './characters.ts'
import { missingOffices, oddPhones, samePost } from './offices.ts'
import { partsAndTotal } from './parts-and-total.ts'
import { type Check, linesOf } from './plan-lines.ts'
import { ratioAndCounts } from './ratio-and-counts.ts'
import { statesAndTotal } from './states-and-total.ts'
import { emptySections, marksWithoutNotes } from './structure.ts'
import { tableTotals } from './table-totals.ts'
import { twoValues } from './two-values.ts'
import { twoYears } from './two-years.ts'

const checks: readonly Check[] = [
  partsAndTotal,
  statesAndTotal,
  tableTotals,
  ratioAndCounts,
  twoValues,
  twoYears,
  announcedLists,
  countedLists,
  calendar,
  statedPeriod,
  stageOrder,
  yearOfPlan,
  missingOffices,
  samePost,
  oddPhones,
  characters,
  emptySections,
  marksWithoutNotes,
]

/** Everything that does not add up in a plan that was read with its officers' names. */
export function doubtsOf(plan: Omit<ReadPlan, 'doubts'>): readonly Doubt[] {
  const lines = linesOf(plan)
  return checks.flatMap((check) => check({ plan, lines }))
}
