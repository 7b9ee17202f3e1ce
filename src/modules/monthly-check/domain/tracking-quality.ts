import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { isStale, type Tracked } from './stage.ts'

/** What is asked of the tracking of one task; each counts one point. */
export interface QualityInputs {
  /** Someone works in the owner department who can be asked. */
  readonly hasOwner: boolean
  /** The next day on which something is due lies ahead. */
  readonly hasNextDate: boolean
  /** Somebody reported within the days that the city allows, or it has not begun. */
  readonly hasFreshReport: boolean
}

/** Points of the points there could be: of one task three, of a department three for each open task. */
export interface QualityScore {
  readonly tasks: number
  readonly owner: number
  readonly nextDate: number
  readonly freshReport: number
}

export const noQuality: QualityScore = { tasks: 0, owner: 0, nextDate: 0, freshReport: 0 }

/** The inputs of a task's score; null for a task that is done or on hold: nobody tracks it. */
export function qualityOf(
  task: Tracked,
  facts: { readonly hasOwner: boolean; readonly staleDays: number },
  day: CalendarDate,
): QualityInputs | null {
  if (task.state === 'done' || task.state === 'put-off' || task.state === 'stopped') return null
  return {
    hasOwner: facts.hasOwner,
    hasNextDate: task.dueDay >= day,
    hasFreshReport: !isStale(task, day, facts.staleDays),
  }
}

/** Adds a task's points to a score. */
export function addQuality(score: QualityScore, inputs: QualityInputs | null): QualityScore {
  if (inputs === null) return score
  return {
    tasks: score.tasks + 1,
    owner: score.owner + Number(inputs.hasOwner),
    nextDate: score.nextDate + Number(inputs.hasNextDate),
    freshReport: score.freshReport + Number(inputs.hasFreshReport),
  }
}

/** (owner + next date + fresh report) of (3 × open tasks), as two counts. */
export function qualityCounts(score: QualityScore): { readonly part: number; readonly whole: number } {
  return { part: score.owner + score.nextDate + score.freshReport, whole: score.tasks * 3 }
}
