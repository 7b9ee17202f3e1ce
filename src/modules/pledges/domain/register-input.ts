import { progressFlaw } from '#modules/initiatives/rules.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { PledgeHorizon, PledgeStage } from './pledge.ts'

/** How a pledge stood on a day, as a register says it. */
export interface GivenStatus {
  readonly day: CalendarDate
  readonly stage: PledgeStage | null
  readonly progress: number
  readonly note: string
}

export interface GivenPledge {
  readonly number: number
  /** The field's number. */
  readonly field: number
  readonly title: Localized
  readonly sourceText: string
  /** What is to be done and what is to be reached, where the plan of the pledge says it. */
  readonly content?: string
  readonly goal?: string
  readonly horizon: PledgeHorizon
  /** Departments by their codes, or by the names that they have on the day of bringing in. */
  readonly department: string
  readonly helpers: readonly string[]
  readonly statuses: readonly GivenStatus[]
}

/** A term's whole list of pledges as it comes from outside: a file, or the sample city. */
export interface GivenRegister {
  readonly term: { readonly number: number; readonly from: CalendarDate; readonly until: CalendarDate }
  readonly fields: readonly { readonly number: number; readonly title: Localized }[]
  readonly pledges: readonly GivenPledge[]
}

export interface RegisterFlaw {
  readonly code:
    | 'term-ends-before-it-begins'
    | 'number-twice'
    | 'unknown-field'
    | 'no-title'
    | 'completed-under-100'
    | 'progress-out-of-range'
    | 'status-outside-the-term'
  /** The pledge's number; null when it is about the term. */
  readonly pledge: number | null
}

/** All that keeps a register from being taken in, each with its pledge. */
export function registerFlaws(given: GivenRegister): readonly RegisterFlaw[] {
  const flaws: RegisterFlaw[] = []
  if (given.term.until < given.term.from) flaws.push({ code: 'term-ends-before-it-begins', pledge: null })
  const fields = new Set(given.fields.map(({ number }) => number))
  const seen = new Set<number>()
  for (const pledge of given.pledges) {
    const at = (code: RegisterFlaw['code']) => flaws.push({ code, pledge: pledge.number })
    if (seen.has(pledge.number)) at('number-twice')
    seen.add(pledge.number)
    if (!fields.has(pledge.field)) at('unknown-field')
    if (pledge.title.ko.trim() === '' || pledge.title.en.trim() === '') at('no-title')
    for (const status of pledge.statuses) {
      const flaw = statusFlaw(status)
      if (flaw !== null) at(flaw)
      if (status.day < given.term.from) at('status-outside-the-term')
    }
  }
  return flaws
}

/** Whether a stage and a progress may stand together: only what is wholly done counts as completed. */
export function statusFlaw({
  stage,
  progress,
}: Pick<GivenStatus, 'stage' | 'progress'>): 'completed-under-100' | 'progress-out-of-range' | null {
  const isDone = stage === 'completed' || stage === 'continuing'
  switch (progressFlaw({ percent: progress, isDone })) {
    case 'not-a-percent':
      return 'progress-out-of-range'
    case 'done-means-100':
      return 'completed-under-100'
    case null:
      return null
  }
}
