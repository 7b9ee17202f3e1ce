import type { WebRequest } from '#platform/http/web-request.ts'
import { formatCount } from '#platform/text/format.ts'
import type { AccountsConfig } from '../accounts-config.ts'
import type { LinkMails } from '../use-cases/send-link.ts'
import { cityNameOf, localPath, originOf } from './visit.ts'
import { words } from './words.ts'

/** The mails of accounts in the reader's language, with links to this site. */
export async function linkMails(config: AccountsConfig, request: WebRequest): Promise<LinkMails> {
  const { locale } = request
  const city = await cityNameOf(config, request)
  const text = words[locale].mail
  const link = (path: string) => new URL(localPath(locale, path), originOf(config, request)).href
  return {
    signUp: (token, hours) => ({
      subject: text.signUpSubject(city),
      text: text.signUp(city, link(`/verify?token=${token}`), formatCount(hours, locale)),
    }),
    alreadySignedUp: () => ({
      subject: text.alreadySubject(city),
      text: text.already(city, link('/forgot')),
    }),
    reset: ({ login }, token, minutes) => ({
      subject: text.resetSubject(city),
      text: text.reset(login, link(`/reset?token=${token}`), formatCount(minutes, locale)),
    }),
  }
}
