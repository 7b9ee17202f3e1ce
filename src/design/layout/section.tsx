import type { ComponentChildren } from 'preact'

interface SectionProps {
  readonly title: string
  readonly id?: string | undefined
  readonly lead?: ComponentChildren
  readonly aside?: ComponentChildren
  readonly level?: 2 | 3 | undefined
  readonly children?: ComponentChildren
}

/** A part of a page under its own heading. */
export function Section({ title, id, lead, aside, level, children }: SectionProps) {
  const Heading = level === 3 ? 'h3' : 'h2'
  return (
    <section class={level === 3 ? 'section section-small' : 'section'} id={id}>
      <div class="section-head">
        <Heading>{title}</Heading>
        {aside !== undefined && <div class="section-aside">{aside}</div>}
      </div>
      {lead !== undefined && <p class="section-lead">{lead}</p>}
      {children}
    </section>
  )
}

interface ColumnsProps {
  readonly aside: ComponentChildren
  readonly asideLabel: string
  readonly children?: ComponentChildren
}

/** A main column and a narrow one at its right: what is so, and what can be done about it. */
export function Columns({ aside, asideLabel, children }: ColumnsProps) {
  return (
    <div class="columns">
      <div class="columns-main">{children}</div>
      <section class="columns-aside" aria-label={asideLabel}>
        {aside}
      </section>
    </div>
  )
}

/** Cards or figures side by side, below each other on a phone. */
export function Grid({
  columns = 3,
  children,
}: {
  columns?: 2 | 3 | 4 | undefined
  children?: ComponentChildren
}) {
  return <div class={`grid grid-${columns}`}>{children}</div>
}

/** Running text at a width that reads well. */
export function Prose({ children }: { children?: ComponentChildren }) {
  return <div class="prose">{children}</div>
}

interface DisclosureProps {
  readonly summary: string
  readonly open?: boolean | undefined
  readonly children?: ComponentChildren
}

/** What is there for those who ask. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details class="disclosure" open={open}>
      <summary>{summary}</summary>
      <div class="disclosure-body">{children}</div>
    </details>
  )
}

/** Heard, not seen. */
export function VisuallyHidden({ children }: { children?: ComponentChildren }) {
  return <span class="visually-hidden">{children}</span>
}
