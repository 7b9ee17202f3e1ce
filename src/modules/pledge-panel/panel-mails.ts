import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay, formatPeriod } from '#platform/text/format.ts'
import { mailTexts } from './mail-texts.ts'
import type { OwedLine, PanelMails } from './use-cases/panel-mails.ts'

/** The mails of the panel, with links to this site. The office writes Korean. */
export function panelMails(origin: URL, locale: Locale = 'ko'): PanelMails {
  const words = mailTexts[locale]
  const prefix = locale === 'ko' ? '' : `/${locale}`
  const link = (path: string) => `${words.see}: ${new URL(`${prefix}${path}`, origin).href}`
  const inbox = link('/office/pledges/panel/answers?tab=mine')
  const letter = (...parts: readonly string[]) => parts.join('\n\n')
  const told = (lines: readonly OwedLine[], today: string | null) =>
    lines
      .map(({ owes, title, due }) => {
        const say = today !== null && due < today ? words.late : words.line
        return say(words.owes[owes], title, formatDay(due, locale))
      })
      .join('\n')
  return {
    link: ({ name, key, round }) => {
      const called = words.round(round.year, words.halves[round.half])
      const address = new URL(`${prefix}/pledges/panel/evaluate?token=${key}`, origin).href
      return {
        subject: words.linkSubject(called),
        text: letter(
          words.hello(name),
          words.link(called, formatPeriod(round.opensOn, round.closesOn, locale)),
          `${words.evaluate}: ${address}`,
          words.linkPrivate,
        ),
      }
    },
    results: ({ name, department, round, due, lines }) => {
      const called = words.round(round.year, words.halves[round.half])
      return {
        subject: words.resultsSubject(called, formatCount(lines.length, locale)),
        text: letter(
          words.hello(name),
          words.results(department[locale], called, formatDay(due, locale)),
          told(lines, null),
          inbox,
        ),
      }
    },
    reminder: ({ name, today, lines }) => ({
      subject: words.reminderSubject(formatCount(lines.length, locale)),
      text: letter(words.hello(name), words.reminder, told(lines, today), inbox),
    }),
    returned: ({ name, title, pointId, due, reason, by }) => ({
      subject: words.returnedSubject(title),
      text: letter(
        words.hello(name),
        words.returned(by, formatDay(due, locale)),
        words.reason(reason),
        link(`/office/pledges/panel/answers/${pointId}`),
      ),
    }),
  }
}
