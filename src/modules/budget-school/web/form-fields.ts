import { z } from 'zod'
import type { DepartmentId } from '#platform/access/person.ts'
import { isId } from '#platform/kernel/ids.ts'

export { countField, dayField } from '#platform/http/form-fields.ts'

/** Whether it is there is the rule's; here only what no browser sends. */
export const textField = (most: number) => z.string().trim().max(most, 'too-long').default('')

/** Minutes of the day from 14:00; null for what is no hour. */
export function minutesOf(text: string): number | null {
  const read = /^([01]?\d|2[0-4]):([0-5]\d)$/.exec(text.normalize('NFKC').trim())
  if (read === null) return null
  const minutes = Number(read[1]) * 60 + Number(read[2])
  return minutes <= 24 * 60 ? minutes : null
}

/** 14:00 from minutes of the day. */
export const hourOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

export const elsewhere = 'elsewhere'

/** What everybody says who signs up. */
export const personFields = {
  name: textField(60),
  contact: textField(300),
  town: z.string().default(''),
  consent: z.string().optional(),
}

/** The person that a form names. A town that was not chosen is none that the city has. */
export function personOf({
  name,
  contact,
  town,
  consent,
}: {
  readonly name: string
  readonly contact: string
  readonly town: string
  readonly consent?: string | undefined
}) {
  const townId = town === elsewhere ? null : ((isId(town) ? town : 'none') as DepartmentId)
  return { name, contact, townId, consents: consent === 'yes' }
}
