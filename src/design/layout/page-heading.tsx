import type { ComponentChildren } from 'preact'

interface PageHeadingProps {
  readonly title: string
  readonly kicker?: ComponentChildren
  readonly lead?: ComponentChildren
  readonly status?: ComponentChildren
  readonly actions?: ComponentChildren
}

/** The page's only h1, the sentence that answers its question, and what can be done. */
export function PageHeading({ title, kicker, lead, status, actions }: PageHeadingProps) {
  return (
    <header class="page-heading">
      <div class="page-heading-words">
        {kicker !== undefined && <p class="kicker">{kicker}</p>}
        <div class="page-heading-title">
          <h1>{title}</h1>
          {status !== undefined && <p>{status}</p>}
        </div>
        {lead !== undefined && <p class="lead">{lead}</p>}
      </div>
      {actions !== undefined && <div class="page-heading-actions">{actions}</div>}
    </header>
  )
}
