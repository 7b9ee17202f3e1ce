import type { MailId, MailState } from './mail.ts'

export type MailTables = { mail: MailTable }

export interface MailTable {
  id: MailId
  to_address: string
  subject: string
  text: string
  kind: string
  end_address: string | null
  state: MailState
  attempts: number
  created_at: Date
  sent_at: Date | null
  error: string | null
}
