import { z } from 'zod'
import { won } from '#platform/kernel/won.ts'

const MAX = 10n ** 15n

/** A whole number from a file or a form: as a number, a big integer or its digits. Never below zero. */
export const wholeNumber = z
  .union([z.bigint(), z.int(), z.string().regex(/^\d{1,16}$/, 'not-a-number')])
  .transform((given) => BigInt(given))
  .refine((value) => value >= 0n, 'below-zero')
  .refine((value) => value <= MAX, 'too-large')

/** An amount in won, never below zero. */
export const wonAmount = wholeNumber.transform((amount) => won(amount))
