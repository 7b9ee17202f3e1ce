import { addDays, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import type { CalendarEntry } from '../data/calendar-queries.ts'
import { wordsIn } from '../domain/plan-text.ts'
import { workplanTexts } from './words.ts'

/** The year's calendar as a file that calendar programs read (RFC 5545): whole days, no time of day. */
export function calendarFile(
  entries: readonly CalendarEntry[],
  facts: {
    readonly name: string
    readonly now: Date
    readonly locale: Locale
    readonly names: ReadonlyMap<string, Localized>
  },
): string {
  const stamp = facts.now.toISOString().replace(/[-:]|\.\d+/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dure//Work plan//KO',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(facts.name)}`,
    'X-WR-TIMEZONE:Asia/Seoul',
    ...entries.flatMap((entry) => event(entry, stamp, facts.locale, facts.names)),
    'END:VCALENDAR',
  ]
  return `${lines.flatMap(folded).join('\r\n')}\r\n`
}

function event(
  entry: CalendarEntry,
  stamp: string,
  locale: Locale,
  names: ReadonlyMap<string, Localized>,
): string[] {
  const words = workplanTexts[locale]
  const owner = names.get(entry.departmentId)?.[locale]
  return [
    'BEGIN:VEVENT',
    `UID:${entry.taskId}-${compact(entry.from)}@dure`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(entry.from)}`,
    // The end of a whole-day event is the day after its last.
    `DTEND;VALUE=DATE:${compact(addDays(entry.until, 1))}`,
    `SUMMARY:${escaped(wordsIn(entry.text, locale))}`,
    `DESCRIPTION:${escaped([words.programmeNumber(entry.programme), owner, words.states[entry.state]].filter(Boolean).join(' · '))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

const compact = (day: CalendarDate): string => day.replaceAll('-', '')

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|[\r\n]/g, '\\n')
}

const encoder = new TextEncoder()

/** No line is longer than 75 octets; what follows is led by a space. A letter is never cut in two. */
function folded(line: string): string[] {
  const lines: string[] = []
  let part = ''
  let size = 0
  for (const letter of line) {
    const octets = encoder.encode(letter).length
    if (size + octets > 75) {
      lines.push(part)
      part = ' '
      size = 1
    }
    part += letter
    size += octets
  }
  return [...lines, part]
}
