import { z } from 'zod'
import { isId } from '#platform/kernel/ids.ts'

export { dayField } from '#platform/http/form-fields.ts'

/** Whether it is there is the rule's. */
export const textField = (most: number) => z.string().trim().max(most, 'too-long').default('')

/** An id that was chosen. */
export const idField = <Id extends string>() =>
  z
    .string('not-a-choice')
    .refine(isId, 'not-a-choice')
    .transform((id) => id as Id)

/** An id, or none. */
export const noneOrId = <Id extends string>() =>
  z
    .string()
    .refine((id) => id === '' || isId(id), 'not-a-choice')
    .default('')
    .transform((id) => (id === '' ? null : (id as Id)))

/** Boxes that were ticked under one name, however many. */
export const manyIds = <Id extends string>() =>
  z
    .preprocess(
      (given: unknown): unknown => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
      z.array(z.string()).max(500),
    )
    .transform((ids) => ids.filter(isId) as Id[])
