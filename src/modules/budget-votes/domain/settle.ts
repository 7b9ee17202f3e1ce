import { z } from 'zod'
import { settledWhys } from '#modules/budget-proposals/rules.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'

export const outcomes = ['approved', 'approved-with-conditions', 'rejected'] as const

/** A proposal that would go into the budget, and what the committee said of it; null before it decides. */
export interface WouldWin {
  readonly number: number
  readonly decision: { readonly outcome: (typeof outcomes)[number]; readonly note: string } | null
}

export type SettleFlaw =
  | 'not-counted'
  | 'settled-already'
  | 'nothing-to-settle'
  | { readonly code: 'undecided'; readonly numbers: readonly number[] }

/** Whether a round's result can be settled: once, after the count, and when the committee decided on all of it. */
export function checkSettling(asked: {
  readonly isCounted: boolean
  readonly isSettled: boolean
  readonly wouldWin: readonly WouldWin[]
}): Result<void, SettleFlaw> {
  if (asked.isSettled) return refuse('settled-already')
  if (!asked.isCounted) return refuse('not-counted')
  if (asked.wouldWin.length === 0) return refuse('nothing-to-settle')
  const undecided = asked.wouldWin.filter(({ decision }) => decision === null)
  return undecided.length === 0
    ? ok()
    : refuse({ code: 'undecided', numbers: undecided.map(({ number }) => number) })
}

const line = z.object({
  number: z.int(),
  type: z.enum(['city', 'town', 'self-government']),
  isSelected: z.boolean(),
  why: z.enum(settledWhys),
  cost: z
    .string()
    .regex(/^\d+$/)
    .transform((text) => BigInt(text)),
  /** The committee's conditions, its reasons, or the department's. */
  note: z.string(),
})

/** What a round's result says of one proposal; as it is kept. */
export type SettledLine = z.output<typeof line>

export function settledText(lines: readonly SettledLine[]): string {
  return JSON.stringify(lines.map((each) => ({ ...each, cost: String(each.cost) })))
}

export function settledFrom(text: string): readonly SettledLine[] {
  return z.array(line).parse(JSON.parse(text))
}
