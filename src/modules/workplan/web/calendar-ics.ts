import { addDays, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import type { CalendarEntry } from '../data/calendar-queries.ts'
import type { MilestoneEntry } from '../data/milestone-queries.ts'
import { wordsIn } from '../domain/plan-text.ts'
import { workplanTexts } from './words.ts'

interface Facts {
  readonly name: string
  readonly now: Date
  readonly locale: Locale
  readonly names: ReadonlyMap<string, Localized>
}

/** A calendar as a file that calendar programs read (RFC 5545): whole days, no time of day. */
export function calendarFile(
  shown: { readonly entries: readonly CalendarEntry[]; readonly milestones: readonly MilestoneEntry[] },
  facts: Facts,
): string {
  const stamp = facts.now.toISOString().replace(/[-:]|\.\d+/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dure//Work plan//KO',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(facts.name)}`,
    'X-WR-TIMEZONE:Asia/Seoul',
    ...shown.entries.flatMap((entry) => event(timeOf(entry, facts), stamp)),
    ...shown.milestones.flatMap((milestone) => event(pointOf(milestone, facts), stamp)),
    'END:VCALENDAR',
  ]
  return `${lines.flatMap(folded).join('\r\n')}\r\n`
}

interface Event {
  readonly uid: string
  readonly from: CalendarDate
  readonly until: CalendarDate
  readonly summary: string
  readonly about: readonly (string | undefined)[]
}

function timeOf(entry: CalendarEntry, { locale, names }: Facts): Event {
  const words = workplanTexts[locale]
  return {
    uid: `${entry.taskId}-${compact(entry.from)}`,
    from: entry.from,
    until: entry.until,
    summary: wordsIn(entry.text, locale),
    about: [
      words.programmeNumber(entry.programme),
      names.get(entry.departmentId)?.[locale],
      words.states[entry.state],
    ],
  }
}

function pointOf(milestone: MilestoneEntry, { locale, names }: Facts): Event {
  const words = workplanTexts[locale]
  return {
    uid: milestone.id,
    from: milestone.day,
    until: milestone.day,
    summary: `◆ ${wordsIn(milestone.name, locale)}`,
    about: [
      wordsIn(milestone.taskText, locale),
      names.get(milestone.departmentId)?.[locale],
      words.milestones,
    ],
  }
}

function event({ uid, from, until, summary, about }: Event, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@dure`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(from)}`,
    // The end of a whole-day event is the day after its last.
    `DTEND;VALUE=DATE:${compact(addDays(until, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(about.filter(Boolean).join(' · '))}`,
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
