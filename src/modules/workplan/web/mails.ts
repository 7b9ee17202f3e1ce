import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { NewsLine } from '../data/news-queries.ts'
import type { Subscription } from '../data/subscription-queries.ts'
import { wordsIn } from '../domain/plan-text.ts'
import type { PlanMails } from '../use-cases/plan-mails.ts'
import { workplanTexts } from './words.ts'

/** So many lines stand in a mail; the page behind its link has them all. */
const LINES = 20

/** An address of this site in a reader's language. */
export function siteAddress(origin: URL, locale: Locale, path: string): string {
  return new URL(`${locale === 'ko' ? '' : `/${locale}`}${path}`, origin).href
}

/** What a subscription is about, in words. */
export function subjectOf(programme: Subscription['programme'], locale: Locale): string {
  return programme === null ? workplanTexts[locale].subscribePlan : programme.title[locale]
}

/** The mails to subscribers, each in the language in which it was asked for. */
export function planMails(origin: URL): PlanMails {
  return {
    confirm: ({ locale, about, token }) => {
      const mail = workplanTexts[locale].publicMails
      const title = subjectOf(about, locale)
      return {
        subject: mail.confirmSubject(title),
        text: [mail.confirm(title), siteAddress(origin, locale, `/subscribe/confirm/${token}`)].join('\n\n'),
      }
    },
    news: (subscription, news) => newsMail(origin, subscription, news),
  }
}

function newsMail(origin: URL, { programme, locale, endKey }: Subscription, news: readonly NewsLine[]) {
  const mail = workplanTexts[locale].publicMails
  const title = subjectOf(programme, locale)
  const named = news.slice(0, LINES)
  const groups = [...Map.groupBy(named, (line) => line.programme.number)].toSorted(([a], [b]) => a - b)
  const page = programme === null ? '/programmes' : `/programmes/${programme.number}?year=${programme.year}`
  return {
    subject: mail.newsSubject(title, formatCount(news.length, locale)),
    text: [
      ...groups.map(([number, lines]) =>
        [
          workplanTexts[locale].programmeOf(number, lines[0]?.programme.title[locale] ?? ''),
          ...lines.flatMap((line) => newsLines(line, locale)),
        ].join('\n'),
      ),
      ...(news.length > named.length ? [mail.more(formatCount(news.length - named.length, locale))] : []),
      `${mail.see}: ${siteAddress(origin, locale, page)}`,
      `${mail.end}: ${siteAddress(origin, locale, `/subscribe/end/${endKey}`)}`,
    ].join('\n\n'),
  }
}

function newsLines(line: NewsLine, locale: Locale): readonly string[] {
  const words = workplanTexts[locale]
  const said = words.publicMails.line(
    wordsIn(line.task, locale),
    words.reportStates[line.state],
    words.percentOf(line.percent),
    formatDay(line.day, locale),
  )
  return line.publicNote === null ? [said] : [said, words.publicMails.note(line.publicNote)]
}
