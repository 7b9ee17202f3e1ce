import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { calendarDate, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { type DesignWords, designWords } from './words.ts'

/** What every component may know of the reader. */
export interface Reader {
  readonly locale: Locale
  /** The page's address without the language, with its query. */
  readonly path: string
  readonly today: CalendarDate
}

export const ReaderContext = createContext<Reader>({
  locale: 'ko',
  path: '/',
  today: calendarDate('2021-01-01'),
})

export function useReader(): Reader {
  return useContext(ReaderContext)
}

/** The words of the components themselves. */
export function useWords(): DesignWords {
  return designWords[useContext(ReaderContext).locale]
}
