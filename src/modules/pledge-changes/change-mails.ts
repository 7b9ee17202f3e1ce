import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { mailTexts } from './mail-texts.ts'
import type { ChangeMails, MailedChange } from './use-cases/change-mails.ts'

/** The mails on requests, with links to this site. The office writes Korean. */
export function changeMails(origin: URL, locale: Locale = 'ko'): ChangeMails {
  const words = mailTexts[locale]
  const prefix = locale === 'ko' ? '' : `/${locale}`
  const link = ({ id }: MailedChange) => new URL(`${prefix}/office/pledges/changes/${id}`, origin).href
  const about = ({ pledge, title }: MailedChange) => words.about(pledge, title[locale])
  return {
    reminder: ({ name, today, duties }) => ({
      subject: words.reminderSubject(formatCount(duties.length, locale)),
      text: [
        words.hello(name),
        ...duties.map((one) => {
          const { duty, due } = one
          const how = due > today ? words.before : due === today ? words.today : words.late
          return [about(one), how(words.duties[duty], formatDay(due, locale)), link(one)].join('\n')
        }),
      ].join('\n\n'),
    }),
    returned: (facts) => ({
      subject: words.returnedSubject(facts.pledge),
      text: [words.hello(facts.name), about(facts), words.returned(facts.by, facts.reason), link(facts)].join(
        '\n\n',
      ),
    }),
  }
}
