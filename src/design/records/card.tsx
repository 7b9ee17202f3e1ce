import type { ComponentChildren } from 'preact'
import { Link } from '../actions/link.tsx'

interface CardProps {
  readonly title: string
  readonly href?: string | undefined
  readonly kicker?: ComponentChildren
  readonly footer?: ComponentChildren
  readonly level?: 2 | 3 | 4 | undefined
  readonly children?: ComponentChildren
}

/** One of several things side by side; with an address the whole card leads there. */
export function Card({ title, href, kicker, footer, level = 3, children }: CardProps) {
  const Heading = `h${level}` as const
  return (
    <article class={href === undefined ? 'card' : 'card card-link'}>
      {kicker !== undefined && <p class="kicker">{kicker}</p>}
      <Heading class="card-title">{href === undefined ? title : <Link href={href}>{title}</Link>}</Heading>
      {children !== undefined && <div class="card-body">{children}</div>}
      {footer !== undefined && <div class="card-footer">{footer}</div>}
    </article>
  )
}
