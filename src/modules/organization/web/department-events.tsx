import { Link, Timeline } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatDay } from '#platform/text/format.ts'
import type { DepartmentEvent } from '../domain/department-events.ts'
import { inLocale, words } from './words.ts'

interface EventsProps {
  readonly events: readonly DepartmentEvent[]
  readonly locale: Locale
  /** Where a department's page is in this room. */
  readonly hrefOf: (departmentId: string) => string
}

/** A department's history: "2021. 4. 1. split from …". */
export function DepartmentEvents({ events, locale, hrefOf }: EventsProps) {
  return (
    <Timeline
      label={words[locale].departments.history}
      entries={events.map((event, index) => ({
        key: `${event.day} ${index}`,
        when: formatDay(event.day, locale),
        dateTime: event.day,
        title:
          'other' in event ? (
            <Link href={hrefOf(event.other.id)}>{titleOf(event, locale)}</Link>
          ) : (
            titleOf(event, locale)
          ),
      }))}
    />
  )
}

function titleOf(event: DepartmentEvent, locale: Locale): string {
  const { events, origins, successions } = words[locale]
  switch (event.kind) {
    case 'begun':
    case 'ended':
      return events[event.kind](inLocale(event.name, locale))
    case 'renamed':
      return events.renamed(inLocale(event.before, locale), inLocale(event.after, locale))
    case 'moved':
      return event.parent === null ? events.movedToTop : events.moved(inLocale(event.parent.name, locale))
    case 'revised':
      return events.revised
    case 'came-from':
      return origins[event.by](inLocale(event.other.name, locale))
    case 'went-to':
      return successions[event.by](inLocale(event.other.name, locale))
  }
}
