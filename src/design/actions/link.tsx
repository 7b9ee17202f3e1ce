import type { ComponentChildren } from 'preact'
import { localHref } from '../address.ts'
import { useReader } from '../reader.ts'

export interface LinkProps {
  readonly href: string
  readonly children?: ComponentChildren
  readonly current?: boolean | undefined
  readonly class?: string | undefined
  readonly lang?: string | undefined
  readonly title?: string | undefined
  readonly rel?: string | undefined
  readonly download?: boolean | undefined
  /** What follows the visible words for a screen reader. */
  readonly description?: string | undefined
}

/** A link in the reader's language; an address that no link may have leaves only its words. */
export function Link({ href, children, current, description, ...rest }: LinkProps) {
  const { locale } = useReader()
  const address = localHref(href, locale)
  if (address === null) return <span>{children}</span>
  return (
    <a {...rest} href={address} aria-current={current === true ? 'page' : undefined}>
      {children}
      {description !== undefined && <span class="visually-hidden"> {description}</span>}
    </a>
  )
}
