import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { mailTexts } from './mail-texts.ts'
import type { ReviewMails } from './use-cases/review-mails.ts'

/** The mails of reviews, with links to this site. The office writes Korean. */
export function reviewMails(origin: URL, locale: Locale = 'ko'): ReviewMails {
  const words = mailTexts[locale]
  const prefix = locale === 'ko' ? '' : `/${locale}`
  return {
    reminder: ({ name, kind, reviewId, title, closesOn, left }) => ({
      subject: words.subject[kind](title),
      text: [
        words.hello(name),
        `${words.left(title, formatCount(left, locale))}\n${words.until(formatDay(closesOn, locale))}`,
        words.conflict,
        words.open(new URL(`${prefix}/office/reviews/${reviewId}/mine`, origin).href),
      ].join('\n\n'),
    }),
  }
}
