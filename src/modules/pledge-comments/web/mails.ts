import { siteAddress } from '#platform/http/site-address.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { dayInSeoul } from '#platform/kernel/calendar-date.ts'
import type { FollowedPledge, PledgeNewsMails } from '../use-cases/follow-pledges.ts'
import type { ToldNews } from '../use-cases/pledge-news.ts'
import { pledgeCommentTexts } from './words.ts'

/** So many lines stand in a mail; the pages behind its links have them all. */
const LINES = 30
/** A line is a line: more of it is on the page. */
const LETTERS = 200

/** What is followed, in words. */
export function followedTitle(about: FollowedPledge): Localized {
  const { ko, en } = pledgeCommentTexts
  if (about === null) return { ko: ko.allPledges, en: en.allPledges }
  return about.title
}

/** The mails to those who follow pledges, each in the language in which it was asked for. */
export function pledgeNewsMails(origin: URL): PledgeNewsMails {
  return {
    confirm: ({ locale, about, token }) => {
      const { mails } = pledgeCommentTexts[locale]
      const title = followedTitle(about)[locale]
      return {
        subject: mails.confirmSubject(title),
        text: [mails.confirm(title), siteAddress(origin, locale, `/subscribe/confirm/${token}`)].join('\n\n'),
      }
    },
    news: ({ locale, endKey, about }, news) => {
      const { mails } = pledgeCommentTexts[locale]
      const named = news.slice(0, LINES)
      const endAddress = siteAddress(origin, locale, `/subscribe/end/${endKey}`)
      const more = news.length - named.length
      return {
        endAddress,
        subject: mails.newsSubject(followedTitle(about)[locale], formatCount(news.length, locale)),
        text: [
          ...groups(origin, locale, named),
          ...(more > 0 ? [mails.more(formatCount(more, locale))] : []),
          `${mails.see}: ${siteAddress(origin, locale, about === null ? '/pledges' : `/pledges/${about.number}`)}`,
          `${mails.end}: ${endAddress}`,
        ].join('\n\n'),
      }
    },
  }
}

/** The pledges in the order of their latest news, each with what happened, the latest first. */
function groups(origin: URL, locale: Locale, news: readonly ToldNews[]): readonly string[] {
  return [...Map.groupBy(news, ({ pledge }) => pledge)].map(([pledge, lines]) =>
    [
      `${pledge.number}. ${pledge.title[locale]}`,
      ...lines.flatMap(({ at, title, body }) => [
        `- ${title[locale]} (${formatDay(dayInSeoul(at), locale)})`,
        ...(body === null ? [] : [`  ${onOneLine(body)}`]),
      ]),
      `  ${siteAddress(origin, locale, `/pledges/${pledge.number}`)}`,
    ].join('\n'),
  )
}

function onOneLine(text: string): string {
  const letters = Array.from(text.replace(/\s+/gu, ' ').trim())
  return letters.length <= LETTERS ? letters.join('') : `${letters.slice(0, LETTERS).join('')}…`
}
