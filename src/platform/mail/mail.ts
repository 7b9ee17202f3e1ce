import type { Id } from '../kernel/ids.ts'

export type MailId = Id<'Mail'>

/** `kept`: there is no mail server, so it stays in the outbox. `failed`: the last attempt failed, with its error. */
export const mailStates = ['waiting', 'sent', 'failed', 'kept'] as const
export type MailState = (typeof mailStates)[number]

/** A mail as a use case writes it, in its reader's language. */
export interface OutgoingMail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** What it is about, `module.kebab-name`: mails are listed and counted by it. */
  readonly kind: string
  /** Of mails that come again and again: the address that ends them, also by a press in the mail program (RFC 8058). */
  readonly endAddress?: string
}

/** How this city's mails leave the house. */
export interface SmtpSettings {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (usually port 465); else STARTTLS where the server offers it. */
  readonly secure: boolean
  readonly login: { readonly user: string; readonly password: string } | null
  readonly from: { readonly name: string; readonly address: string }
}
