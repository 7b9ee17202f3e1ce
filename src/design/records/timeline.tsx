import type { ComponentChildren } from 'preact'
import { type Tab, TabLink } from '../lists/tabs.tsx'
import { type Tone, ToneMark } from '../tone.tsx'

export interface TimelineEntry {
  readonly key: string
  /** As it is read: 2021. 6. 30.(수) */
  readonly when: string
  /** As machines read it: 2021-06-30 */
  readonly dateTime: string
  /** What sort of thing happened: report, decision, money, document. */
  readonly kind?: string | undefined
  readonly title: ComponentChildren
  readonly body?: ComponentChildren
  readonly tone?: Tone | undefined
}

interface TimelineProps {
  readonly label: string
  readonly entries: readonly TimelineEntry[]
  readonly filters?: readonly Tab[] | undefined
}

/** What happened, newest first as given. */
export function Timeline({ label, entries, filters }: TimelineProps) {
  return (
    <div class="timeline">
      {filters !== undefined && (
        <nav class="timeline-filters" aria-label={label}>
          {filters.map((filter) => (
            <TabLink key={filter.href} tab={filter} class="chip" />
          ))}
        </nav>
      )}
      <ol class="timeline-list" aria-label={label}>
        {entries.map((entry) => (
          <li key={entry.key} class={`timeline-entry tone-${entry.tone ?? 'neutral'}`}>
            <span class="timeline-dot" aria-hidden="true">
              {entry.tone !== undefined && <ToneMark tone={entry.tone} />}
            </span>
            <p class="timeline-when">
              <time dateTime={entry.dateTime}>{entry.when}</time>
              {entry.kind !== undefined && <span class="timeline-kind">{entry.kind}</span>}
            </p>
            <p class="timeline-title">{entry.title}</p>
            {entry.body !== undefined && <div class="timeline-body">{entry.body}</div>}
          </li>
        ))}
      </ol>
    </div>
  )
}
