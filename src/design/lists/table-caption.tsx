import { parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { formatDay } from '#platform/text/format.ts'
import { useReader, useWords } from '../reader.ts'

interface TableCaptionProps {
  readonly caption: string
  readonly captionHidden?: boolean | undefined
  readonly unit?: string | undefined
  readonly day?: string | undefined
}

/** What a table is, and at its right in what unit and as of which day. */
export function TableCaption({ caption, captionHidden, unit, day }: TableCaptionProps) {
  const notes = useNotes(unit, day)
  return (
    <caption class={captionHidden === true && notes === '' ? 'visually-hidden' : undefined}>
      <span class="caption">
        <span class={captionHidden === true ? 'visually-hidden' : undefined}>{caption}</span>
        {notes !== '' && <span class="caption-notes">{notes}</span>}
      </span>
    </caption>
  )
}

/** Unit and day in one line; a day that is not written as one stands as it is. */
export function useNotes(unit: string | undefined, day: string | undefined): string {
  const words = useWords()
  const { locale } = useReader()
  const read = day === undefined ? null : parseCalendarDate(day)
  const shown = read === null ? day : formatDay(read, locale)
  return [...(unit === undefined ? [] : [unit]), ...(shown === undefined ? [] : [words.asOf(shown)])].join(
    ' · ',
  )
}
