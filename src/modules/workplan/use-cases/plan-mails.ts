import type { Locale } from '#platform/kernel/locale.ts'
import type { NewsLine } from '../data/news-queries.ts'
import type { Subscription } from '../data/subscription-queries.ts'

export interface WrittenMail {
  readonly subject: string
  readonly text: string
}

/** How the mails to subscribers are worded; they lead to this site. */
export interface PlanMails {
  confirm(request: {
    readonly locale: Locale
    readonly about: Subscription['programme']
    readonly token: string
  }): WrittenMail
  news(subscription: Subscription, news: readonly NewsLine[]): WrittenMail
}
