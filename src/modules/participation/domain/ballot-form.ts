import { z } from 'zod'
import { won } from '#platform/kernel/won.ts'

const count = z.int().min(1).max(1_000)

/** How a ballot (투표용지) is filled in. As it is stored: money is written as text. */
export const ballotFormSchema = z.discriminatedUnion('kind', [
  /** From `least` to `most` of the choices (찬성 투표). */
  z.object({ kind: z.literal('approval'), least: count, most: count }),
  /** Any number of choices whose costs together stay within the limit (예산 채우기). */
  z.object({
    kind: z.literal('knapsack'),
    limit: z
      .string()
      .regex(/^\d{1,15}$/)
      .transform((text) => won(BigInt(text))),
  }),
  /** A first, second … choice, up to so many places (순위 투표). */
  z.object({ kind: z.literal('ranked'), places: count }),
  /** So many points to share out, at most so many on one choice (점수 나누기). */
  z.object({ kind: z.literal('points'), total: count, most: count }),
])
export type BallotForm = z.output<typeof ballotFormSchema>
export const ballotKinds = ['approval', 'knapsack', 'ranked', 'points'] as const
export type BallotKind = (typeof ballotKinds)[number]
