import type { Locale } from '#platform/kernel/locale.ts'
import type { FollowedProgramme } from '../data/followed-programme-queries.ts'
import type { NewsLine } from '../data/news-queries.ts'

export interface WrittenMail {
  readonly subject: string
  readonly text: string
}

/** To whom news are told: whoever follows a programme, or the whole plan. */
export interface ToldFollower {
  readonly programme: FollowedProgramme | null
  readonly locale: Locale
  readonly endKey: string
}

/** How the mails to followers are worded; they lead to this site. */
export interface PlanMails {
  confirm(request: {
    readonly locale: Locale
    readonly about: FollowedProgramme | null
    readonly token: string
  }): WrittenMail
  news(follower: ToldFollower, news: readonly NewsLine[]): WrittenMail & { readonly endAddress: string }
}
