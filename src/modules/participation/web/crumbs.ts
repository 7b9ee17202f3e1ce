import type { WebRequest } from '#platform/http/web-request.ts'
import type { PollHead } from '../domain/poll.ts'
import { participationTexts } from './words.ts'

/** The way to a page of the portal's votes. */
export function crumbsOf({ locale }: Pick<WebRequest, 'locale'>, poll: PollHead | null = null) {
  const words = participationTexts[locale]
  return {
    breadcrumbs: [
      { href: '/', label: words.home },
      { href: '/votes', label: words.title },
      ...(poll === null ? [] : [{ href: `/votes/${poll.id}`, label: poll.title[locale] }]),
    ],
  }
}

/** The way to a page of the office's votes. */
export function officeCrumbs({ locale }: Pick<WebRequest, 'locale'>, poll: PollHead | null = null) {
  const words = participationTexts[locale]
  return {
    breadcrumbs: [
      { href: '/office', label: words.office },
      { href: '/office/votes', label: words.officeTitle },
      ...(poll === null ? [] : [{ href: `/office/votes/${poll.id}`, label: poll.title[locale] }]),
    ],
  }
}
