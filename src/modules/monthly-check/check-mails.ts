import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay, formatMonth } from '#platform/text/format.ts'
import { mailTexts } from './mail-texts.ts'
import type { CheckMails, ReminderSection } from './use-cases/check-mails.ts'

/** So many tasks are named in a mail; the page behind the link has them all. */
const NAMED_TASKS = 12

/** The mails of the monthly check, with links to this site. The office writes Korean. */
export function checkMails(origin: URL, locale: Locale = 'ko'): CheckMails {
  const words = mailTexts[locale]
  const prefix = locale === 'ko' ? '' : `/${locale}`
  const link = (path: string) => new URL(`${prefix}${path}`, origin).href
  return {
    reminder: ({ name, linkDays, sections }) => ({
      subject: subjectOf(sections, locale),
      text: [
        words.hello(name),
        ...sections.map((section) => sectionText(section, { locale, linkDays, link })),
      ].join('\n\n'),
    }),
    returned: ({ name, month, checkId, reason, by, tasks }) => ({
      subject: words.returnedSubject(formatMonth(month, locale)),
      text: [
        words.hello(name),
        words.returned(by, reason),
        tasks.map((text) => words.task(text)).join('\n'),
        link(`/office/monthly-check/months/${checkId}/answer`),
      ].join('\n\n'),
    }),
  }
}

function subjectOf(sections: readonly ReminderSection[], locale: Locale): string {
  const mail = mailTexts[locale]
  const months = [...new Set(sections.map(({ month }) => formatMonth(month, locale)))].join(', ')
  const own = sections.filter(({ token }) => token !== null)
  if (own.length === 0) return mail.escalationSubject(months)
  const count = own.reduce((sum, { tasks }) => sum + tasks.length, 0)
  return mail.reminderSubject(months, formatCount(count, locale))
}

function sectionText(
  section: ReminderSection,
  about: { readonly locale: Locale; readonly linkDays: number; readonly link: (path: string) => string },
): string {
  const { locale } = about
  const mail = mailTexts[locale]
  const named = section.tasks.slice(0, NAMED_TASKS)
  const left = section.tasks.length - named.length
  return [
    mail.section(formatMonth(section.month, locale), mail.unitOf(section.department[locale], section.team)),
    mail.kinds[section.kind](formatDay(section.dueDay, locale)),
    ...named.map(({ text, returned }) =>
      returned === null ? mail.task(text) : mail.returnedTask(text, returned),
    ),
    ...(left > 0 ? [mail.more(formatCount(left, locale))] : []),
    ...(section.token === null
      ? [`${mail.office}: ${about.link(`/office/monthly-check/months/${section.checkId}`)}`]
      : [
          mail.link(formatCount(about.linkDays, locale)),
          about.link(`/monthly-check/answer?token=${section.token}`),
        ]),
  ].join('\n')
}
