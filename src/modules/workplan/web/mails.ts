import { siteAddress } from '#platform/http/site-address.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { FollowedProgramme } from '../data/followed-programme-queries.ts'
import type { NewsLine } from '../data/news-queries.ts'
import { wordsIn } from '../domain/plan-text.ts'
import type { PlanMails, ToldFollower } from '../use-cases/plan-mails.ts'
import { workplanTexts } from './words.ts'

/** So many lines stand in a mail; the page behind its link has them all. */
const LINES = 20

/** What is followed, in words. */
export function subjectTitle(programme: FollowedProgramme | null): Localized {
  const { ko, en } = workplanTexts
  return programme === null ? { ko: ko.subscribePlan, en: en.subscribePlan } : programme.title
}

/** The mails to followers, each in the language in which it was asked for. */
export function planMails(origin: URL): PlanMails {
  return {
    confirm: ({ locale, about, token }) => {
      const mail = workplanTexts[locale].publicMails
      const title = subjectTitle(about)[locale]
      return {
        subject: mail.confirmSubject(title),
        text: [mail.confirm(title), siteAddress(origin, locale, `/subscribe/confirm/${token}`)].join('\n\n'),
      }
    },
    news: (follower, news) => newsMail(origin, follower, news),
  }
}

function newsMail(origin: URL, { programme, locale, endKey }: ToldFollower, news: readonly NewsLine[]) {
  const mail = workplanTexts[locale].publicMails
  const title = subjectTitle(programme)[locale]
  const named = news.slice(0, LINES)
  const groups = [...Map.groupBy(named, (line) => line.programme.number)].toSorted(([a], [b]) => a - b)
  const page = programme === null ? '/programmes' : `/programmes/${programme.number}?year=${programme.year}`
  const endAddress = siteAddress(origin, locale, `/subscribe/end/${endKey}`)
  return {
    endAddress,
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
      `${mail.end}: ${endAddress}`,
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
