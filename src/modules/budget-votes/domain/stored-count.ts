import { z } from 'zod'
import type { VoteCount } from './count-box.ts'

/** Money is written as text: it may be larger than what JSON's numbers hold exactly. */
const whole = z
  .string()
  .regex(/^\d+$/)
  .transform((text) => BigInt(text))
const quotient = z.object({ part: whole, whole })
const count = z.int().min(0)

const obstacles = [
  z.object({ kind: z.literal('budget-left'), left: whole }),
  z.object({ kind: z.literal('too-few-votes'), least: count }),
  z.object({ kind: z.literal('conflict'), winner: count }),
  z.object({ kind: z.literal('cap'), left: whole }),
  z.object({ kind: z.literal('stopped'), at: count }),
] as const

const about = { place: count, supporters: count }
const rules = z.enum(['greedy', 'equal-shares', 'phragmen'])
const why = z.discriminatedUnion('outcome', [
  z.object({
    ...about,
    outcome: z.literal('won'),
    order: z.int().min(1),
    by: rules,
    isCompletion: z.boolean(),
    payment: z.object({ most: quotient, payers: count, emptied: count }).nullable(),
  }),
  z.object({
    ...about,
    outcome: z.literal('lost'),
    why: z.discriminatedUnion('kind', [
      ...obstacles,
      z.object({ kind: z.literal('no-support') }),
      z.object({ kind: z.literal('supporters-money'), together: quotient, missing: quotient }),
      z.object({ kind: z.literal('ended'), left: whole }),
    ]),
    inCompletion: z.discriminatedUnion('kind', [...obstacles]).nullable(),
    more: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('votes'), votes: count }),
      z.object({ kind: z.literal('dearer-than-budget') }),
      z.object({ kind: z.literal('worth-nothing') }),
      z.object({ kind: z.literal('beyond'), tried: count }),
      z.object({ kind: z.literal('not-sought') }),
    ]),
  }),
])
const stored = z.object({
  ...{ voters: count, blank: count, budget: whole, spent: whole, share: quotient.nullable() },
  growth: z.object({ steps: count, end: z.enum(['nothing-fits', 'overspends']) }).nullable(),
  projects: z.array(
    z.object({
      ...{ id: z.string(), cost: whole, why },
      // Counts that were kept before ballots gave points or rules asked for these do not tell of them.
      ...{ points: count.nullable().default(null), committee: count.nullable().default(null) },
      ...{ category: z.string().nullable().default(null), area: z.string().nullable().default(null) },
    }),
  ),
})

/** A count as it is kept. */
export function countText(counted: VoteCount): string {
  return JSON.stringify(counted, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
}

/** A kept count, read again; one that does not fit is a fault. */
export function countFrom(text: string): VoteCount {
  return stored.parse(JSON.parse(text))
}
