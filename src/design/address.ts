import { type Locale, locales } from '#platform/kernel/locale.ts'

const UNPREFIXED = /^\/(assets|api)(\/|$)/
const SAFE = /^(\/(?!\/)|#|\?|https?:\/\/|mailto:|tel:)/i

/** An address of ours with the language in front; others as they are. Null for one that no link may have. */
export function localHref(href: string, locale: Locale): string | null {
  if (!SAFE.test(href)) return null
  if (!href.startsWith('/') || locale === locales[0] || UNPREFIXED.test(href)) return href
  const rest = href === '/' ? '' : href.replace(/^\/(?=[?#])/, '')
  return `/${locale}${rest}`
}

/** Changes to a query: null takes a parameter away. */
export type QueryChange = Readonly<Record<string, string | readonly string[] | null>>

/** The same page with its query changed. */
export function changedQuery(path: string, change: QueryChange): string {
  const [before = '/', query = ''] = path.split('?', 2)
  const parameters = new URLSearchParams(query)
  for (const [name, value] of Object.entries(change)) {
    parameters.delete(name)
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) parameters.append(name, one)
  }
  const text = parameters.toString()
  return text === '' ? before : `${before}?${text}`
}

/** A download's address with the query of the page that shows the same thing. */
export function withQuery(href: string, path: string): string {
  const parameters = new URLSearchParams(path.split('?', 2)[1] ?? '')
  parameters.delete('page')
  const text = parameters.toString()
  return text === '' ? href : `${href}${href.includes('?') ? '&' : '?'}${text}`
}

/** The parameters of an address as pairs, without some of them: what a GET form must send along. */
export function keptParameters(
  path: string,
  except: readonly string[],
): readonly (readonly [string, string])[] {
  const query = path.split('?', 2)[1] ?? ''
  return [...new URLSearchParams(query)].filter(([name, value]) => !except.includes(name) && value !== '')
}

export interface Sort<Key extends string> {
  readonly key: Key
  readonly direction: 'up' | 'down'
}

/** Reads `?sort=`: a key for upwards, -key for downwards, anything else is the fallback. */
export function readSort<const Key extends string>(
  text: string | undefined,
  keys: readonly Key[],
  fallback: Sort<NoInfer<Key>>,
): Sort<Key> {
  const down = text?.startsWith('-') === true
  const key = keys.find((one) => one === (down ? text.slice(1) : text))
  return key === undefined ? fallback : { key, direction: down ? 'down' : 'up' }
}

/** Reads `?columns=`, once or many times; undefined when nothing was chosen. */
export function readColumns(value: string | readonly string[] | undefined): readonly string[] {
  return typeof value === 'string' ? value.split(',').filter((key) => key !== '') : (value ?? [])
}
