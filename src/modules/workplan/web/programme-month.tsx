import { Section } from '#design/index.ts'
import type { CalendarEntry } from '../data/calendar-queries.ts'
import { EntryTable } from './entry-table.tsx'
import type { ShownPlan } from './shown-plan.ts'
import { useWords } from './words.ts'

interface ProgrammeMonthProps {
  readonly month: readonly CalendarEntry[]
  readonly shown: ShownPlan
}

/** What of a programme falls into the city's month. */
export function ProgrammeMonth({ month, shown }: ProgrammeMonthProps) {
  const words = useWords()
  return (
    <Section title={words.programmeThisMonth} id="this-month">
      {month.length === 0 ? (
        <p>{words.programmeThisMonthNone}</p>
      ) : (
        <EntryTable
          caption={words.programmeThisMonth}
          entries={month}
          hrefOf={({ programme }) => shown.href(`/programmes/${programme}#schedule`)}
        />
      )}
    </Section>
  )
}
