import type { Locale } from '../kernel/locale.ts'

/** An address of this site in a reader's language, for what is read elsewhere: mails, feeds, embedded pages. */
export function siteAddress(origin: URL, locale: Locale, path: string): string {
  return new URL(`${locale === 'ko' ? '' : `/${locale}`}${path}`, origin).href
}
