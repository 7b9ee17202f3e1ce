import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { mailTexts } from './mail-texts.ts'
import type { CheckMails, NamedPledge, ReminderSection } from './use-cases/check-mails.ts'

/** So many pledges are named in a mail; the page behind the link has them all. */
const NAMED = 12

interface About {
  readonly locale: Locale
  readonly link: (path: string) => string
}

/** The mails of the self-check, with links to this site. The office writes Korean. */
export function checkMails(origin: URL, locale: Locale = 'ko'): CheckMails {
  const words = mailTexts[locale]
  const prefix = locale === 'ko' ? '' : `/${locale}`
  const about = { locale, link: (path: string) => new URL(`${prefix}${path}`, origin).href }
  return {
    reminder: ({ name, sections }) => ({
      subject: subjectOf(sections, locale),
      text: [words.hello(name), ...sections.map((section) => sectionText(section, about))].join('\n\n'),
    }),
    ordered: ({ name, period, checkId, text, dueDay, by, pledges }) => ({
      subject: words.orderedSubject(words.period(period.year, period.quarter)),
      text: [
        words.hello(name),
        words.ordered(by, formatDay(dueDay, locale), text),
        namesOf(pledges, locale).join('\n'),
        about.link(`/office/pledges/checks/${checkId}/answer`),
      ].join('\n\n'),
    }),
  }
}

const isTold = ({ kind }: ReminderSection) => kind === 'team-leader' || kind === 'head'

function subjectOf(sections: readonly ReminderSection[], locale: Locale): string {
  const words = mailTexts[locale]
  const own = sections.filter((section) => !isTold(section))
  if (own.length === 0) return words.escalationSubject
  const asked = own.filter(({ about }) => about.kind === 'check')
  const count = (of: readonly ReminderSection[]) =>
    formatCount(
      of.reduce((sum, { pledges }) => sum + pledges.length, 0),
      locale,
    )
  return asked.length > 0 ? words.reminderSubject(count(asked)) : words.correctionSubject(count(own))
}

function sectionText(section: ReminderSection, { locale, link }: About): string {
  const words = mailTexts[locale]
  const { about, kind, department } = section
  const isCheck = about.kind === 'check'
  return [
    isCheck
      ? words.check(words.period(about.period.year, about.period.quarter), department[locale])
      : words.correction(department[locale]),
    words.kinds[kind](formatDay(section.dueDay, locale)),
    ...(isCheck ? [] : [words.order(about.text)]),
    ...namesOf(section.pledges, locale),
    `${words.open}: ${link(
      isCheck
        ? `/office/pledges/checks/${about.checkId}/answer`
        : `/office/pledges/checks/corrections/${about.correctionId}`,
    )}`,
  ].join('\n')
}

function namesOf(pledges: readonly NamedPledge[], locale: Locale): readonly string[] {
  const words = mailTexts[locale]
  const left = pledges.length - NAMED
  return [
    ...pledges.slice(0, NAMED).map(({ number, title }) => words.pledge(number, title[locale])),
    ...(left > 0 ? [words.more(formatCount(left, locale))] : []),
  ]
}
