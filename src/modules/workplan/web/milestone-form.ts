import { z } from 'zod'
import type { FormFields } from '#platform/http/web-request.ts'
import type { Milestone, MilestoneFacts } from '../domain/milestone.ts'
import { back, formDay } from './task-forms.ts'

const version = z.coerce.number('invalid').int('invalid').min(1, 'invalid')

/** What a milestone is, from its form. */
export const milestoneForm = z
  .object({
    milestoneKo: z.string().trim().min(1, 'required').max(200, 'too-long'),
    milestoneEn: z.string().trim().max(200, 'too-long').default(''),
    milestoneDay: formDay,
  })
  .transform((form): MilestoneFacts => ({
    name: { ko: form.milestoneKo, en: form.milestoneEn === '' ? null : form.milestoneEn },
    day: form.milestoneDay,
  }))

export const seenForm = z.object({ version })
export const tickForm = z.object({ version, done: z.enum(['yes', 'no'], 'invalid'), back })

/** A milestone as its form shows it. */
export function shownMilestone({ name, day }: Milestone): FormFields['values'] {
  return { milestoneKo: name.ko, milestoneEn: name.en ?? '', milestoneDay: day }
}
