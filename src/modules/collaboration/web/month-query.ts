import { z } from 'zod'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'

/** A month in an address, as the month field writes it; left out when it is none. */
export const monthQuery = z
  .string()
  .regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/)
  .transform((month) => month as CalendarMonth)
  .optional()
  .catch(undefined)
