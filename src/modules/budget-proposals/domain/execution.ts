import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'

/** What whoever carries a project out notes of it; what monitors find is theirs. */
export const workSteps = ['budget-line', 'contract', 'spending', 'finished'] as const
export type WorkStep = (typeof workSteps)[number]

/** A step of a project, one that was not taken back. */
export interface WorkEvent {
  readonly kind: WorkStep
  readonly day: CalendarDate
  readonly won: bigint | null
}

/** What a project's steps come to. */
export interface WorkMoney {
  /** Its line in the budget as it was last set, 0 without one. */
  readonly budget: bigint
  /** All contracts, all spending. */
  readonly contracted: bigint
  readonly spent: bigint
  /** Since when it has a line in the budget. */
  readonly budgetedOn: CalendarDate | null
  readonly finishedOn: CalendarDate | null
}

/** What steps come to, whatever their order: the budget is the latest line, contracts and spending add up. */
export function moneyOf(events: readonly WorkEvent[]): WorkMoney {
  const inOrder = events.toSorted((a, b) => a.day.localeCompare(b.day))
  const of = (kind: WorkStep) => inOrder.filter((event) => event.kind === kind)
  const sum = (kind: WorkStep) => of(kind).reduce((all, { won }) => all + (won ?? 0n), 0n)
  const lines = of('budget-line')
  return {
    ...{ budget: lines.at(-1)?.won ?? 0n, contracted: sum('contract'), spent: sum('spending') },
    budgetedOn: lines[0]?.day ?? null,
    finishedOn: of('finished')[0]?.day ?? null,
  }
}

export type StepFlaw =
  | 'day-to-come'
  | 'before-selection'
  | 'amount-missing'
  | 'before-the-budget'
  | 'over-the-budget'
  | 'below-what-is-used'
  | 'finished-already'

interface Work {
  readonly selectedOn: CalendarDate
  readonly events: readonly WorkEvent[]
}

/** Whether a step can have happened: in order, with its amount, and never for more than the budget has. */
export function checkStep(step: WorkEvent, work: Work, today: CalendarDate): Result<WorkEvent, StepFlaw> {
  const { kind, day } = step
  const won = kind === 'finished' ? null : step.won
  if (day > today) return refuse('day-to-come')
  if (day < work.selectedOn) return refuse('before-selection')
  if (kind !== 'finished' && (won === null || won <= 0n)) return refuse('amount-missing')
  const before = moneyOf(work.events)
  const isOver = before.finishedOn !== null && (kind === 'finished' || day > before.finishedOn)
  // Bills may come after the end; no more budget, contract or second end.
  if (isOver && kind !== 'spending') return refuse('finished-already')
  const flaw = flawOf([...work.events, { ...step, won }])
  if (flaw === null) return ok({ kind, day, won })
  return refuse(kind === 'budget-line' && flaw === 'over-the-budget' ? 'below-what-is-used' : flaw)
}

/** Until when a round's money is only asked for: the council decides late in the year before it is spent. */
export interface BudgetDays {
  /** From when the round's result is announced; null where it has no such step. */
  readonly resultFrom: CalendarDate | null
  /** The year of the budget that the round's projects go into. */
  readonly budgetYear: number
}

export type EarlyStep = 'before-the-result' | 'before-the-budget-year'

/**
 * Whether a step is of a day on which there can hardly have been money yet: a line in the budget before the round's result
 * is announced, anything else before the budget's year. It may have been so (a supplementary budget), and is asked twice.
 */
export function earlyStep(
  { kind, day }: Pick<WorkEvent, 'kind' | 'day'>,
  { resultFrom, budgetYear }: BudgetDays,
): EarlyStep | null {
  if (kind === 'budget-line') return resultFrom !== null && day < resultFrom ? 'before-the-result' : null
  return day < `${budgetYear}-01-01` ? 'before-the-budget-year' : null
}

/** Whether a step can be taken back: what it carried must not be used already. */
export function checkUndoing(left: readonly WorkEvent[]): Result<void, 'used-already'> {
  return flawOf(left) === null ? ok() : refuse('used-already')
}

/** What is wrong with steps together. */
function flawOf(events: readonly WorkEvent[]): 'before-the-budget' | 'over-the-budget' | null {
  const { budget, contracted, spent, budgetedOn } = moneyOf(events)
  const isEarly = ({ kind, day }: WorkEvent) =>
    kind !== 'budget-line' && (budgetedOn === null || day < budgetedOn)
  if (events.some(isEarly)) return 'before-the-budget'
  return contracted > budget || spent > budget ? 'over-the-budget' : null
}

export const workStages = ['waiting', 'budgeted', 'contracted', 'spending', 'finished'] as const
/** How far a project is. */
export type WorkStage = (typeof workStages)[number]

export function stageOf({ budgetedOn, contracted, spent, finishedOn }: WorkMoney): WorkStage {
  if (finishedOn !== null) return 'finished'
  if (spent > 0n) return 'spending'
  if (contracted > 0n) return 'contracted'
  return budgetedOn === null ? 'waiting' : 'budgeted'
}

export const latenesses = ['no-budget', 'not-begun', 'not-finished'] as const
/** In which way a project is late. */
export type Lateness = (typeof latenesses)[number]

/**
 * What a project is late with: its money is in the budget of the year after its round, something of it is contracted
 * or spent by the end of a month of that year, and it is finished within it.
 */
export function latenessOf(
  money: WorkMoney,
  { budgetYear, beginMonth }: { readonly budgetYear: number; readonly beginMonth: number },
  today: CalendarDate,
): Lateness | null {
  const stage = stageOf(money)
  if (stage === 'finished' || today < `${budgetYear}-01-01`) return null
  if (stage === 'waiting') return 'no-budget'
  if (today > `${budgetYear}-12-31`) return 'not-finished'
  // Any day of a later month is greater than its month alone.
  const isPast = today.slice(0, 7) > `${budgetYear}-${String(beginMonth).padStart(2, '0')}`
  return stage === 'budgeted' && isPast ? 'not-begun' : null
}
