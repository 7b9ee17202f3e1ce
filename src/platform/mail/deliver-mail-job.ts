import { z } from 'zod'
import type { JobDefinition } from '../jobs/job.ts'
import type { MailId } from './mail.ts'

export interface DeliverMail {
  readonly mailId: MailId
}

export const deliverMailSchema: z.ZodType<DeliverMail> = z.object({
  mailId: z.uuid().transform((id) => id as MailId),
})

/** What asking for a delivery needs to know of the job; how it is done depends on the mail server. */
export const deliverMail: Pick<JobDefinition<DeliverMail>, 'name' | 'stored'> = {
  name: 'mail.deliver-mail',
  stored: (payload) => deliverMailSchema.parse(payload),
}
