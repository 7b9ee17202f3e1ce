import { PageHeading, ProgressBar, useReader } from '#design/index.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { Programme } from '../data/programme-queries.ts'
import { countStates, type TaskState, totalOf } from '../domain/task.ts'
import { sayDone, sayProgramme } from './say.ts'
import { useWords } from './words.ts'

interface EmbedPageProps {
  readonly programme: Programme
  readonly states: readonly TaskState[]
  readonly thisMonth: number
  readonly day: CalendarDate
  /** The whole page, as it opens outside the frame. */
  readonly full: string
}

/** How a programme goes, small enough for a frame on another site. */
export function EmbedPage({ programme, states, thisMonth, day, full }: EmbedPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const counts = countStates(states)
  return (
    <>
      <PageHeading
        kicker={words.programmeNumber(programme.number)}
        title={programme.title[locale]}
        lead={sayProgramme(counts, locale)}
      />
      {states.length > 0 && (
        <ProgressBar
          part={counts.done}
          whole={totalOf(counts)}
          label={words.doneTasks}
          text={sayDone(counts, locale)}
          tone="success"
        />
      )}
      <p>
        {words.embedThisMonth(formatCount(thisMonth, locale))} · {words.embedAsOf(formatDay(day, locale))}
      </p>
      <p>
        <a href={full} target="_blank" rel="noopener">
          {words.embedFull}
        </a>
      </p>
    </>
  )
}
