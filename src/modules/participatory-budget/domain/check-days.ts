import { addDays, type CalendarDate, yearOf } from '#platform/kernel/calendar-date.ts'
import { type PhaseKind, phaseKinds, phaseOf, type RoundPlan } from './round.ts'

/** What is wrong with the days of a round's steps. */
export type DayFlaw =
  | {
      readonly flaw: 'step-missing' | 'ends-before-it-begins' | 'begins-too-early' | 'ends-too-late'
      readonly phase: PhaseKind
    }
  /** A notice or an intake of another year than the round's or the one before. */
  | { readonly flaw: 'outside-the-year'; readonly phase: PhaseKind; readonly year: number }
  | { readonly flaw: 'notice-too-short'; readonly days: number; readonly earliest: CalendarDate }

/** All that is wrong with the days of a plan, in the order of its steps. */
export function wrongDays(plan: RoundPlan, noticeDays: number): readonly DayFlaw[] {
  return [...wrongSteps(plan), ...wrongEnds(plan), ...outsideTheYear(plan), ...wrongNotice(plan, noticeDays)]
}

function wrongSteps(plan: RoundPlan): readonly DayFlaw[] {
  let before: CalendarDate | null = null
  const flaws: DayFlaw[] = []
  for (const kind of phaseKinds) {
    const phase = phaseOf(plan, kind)
    if (phase === null) {
      flaws.push({ flaw: 'step-missing', phase: kind })
      continue
    }
    if (phase.until < phase.from) flaws.push({ flaw: 'ends-before-it-begins', phase: kind })
    if (before !== null && phase.from < before) flaws.push({ flaw: 'begins-too-early', phase: kind })
    before = phase.from
  }
  return flaws
}

/** Steps may overlap, but for these: the ballot holds what was sent and reviewed, the committee sees what was counted. */
const mustEndBefore: readonly (readonly [PhaseKind, PhaseKind])[] = [
  ['intake', 'vote'],
  ['review', 'vote'],
  ['vote', 'deliberation'],
]

const wrongEnds = (plan: RoundPlan): readonly DayFlaw[] =>
  mustEndBefore.flatMap(([kind, next]): DayFlaw[] => {
    const [phase, following] = [phaseOf(plan, kind), phaseOf(plan, next)]
    // One that begins after its follower is told so: then its end is not what is wrong.
    if (phase === null || following === null || phase.from > following.from) return []
    return phase.until >= following.from ? [{ flaw: 'ends-too-late', phase: kind }] : []
  })

/** A round takes proposals in its own year or the one before: with other days the year was mistyped, or they were. */
const outsideTheYear = (plan: RoundPlan): readonly DayFlaw[] =>
  (['notice', 'intake'] as const).flatMap((kind): DayFlaw[] => {
    const phase = phaseOf(plan, kind)
    const isOfIt = (day: CalendarDate) => yearOf(day) === plan.year || yearOf(day) === plan.year - 1
    return phase === null || (isOfIt(phase.from) && isOfIt(phase.until))
      ? []
      : [{ flaw: 'outside-the-year', phase: kind, year: plan.year }]
  })

function wrongNotice(plan: RoundPlan, days: number): readonly DayFlaw[] {
  const [notice, intake] = [phaseOf(plan, 'notice'), phaseOf(plan, 'intake')]
  if (notice === null || intake === null) return []
  const earliest = addDays(notice.from, days)
  return intake.from < earliest ? [{ flaw: 'notice-too-short', days, earliest }] : []
}
