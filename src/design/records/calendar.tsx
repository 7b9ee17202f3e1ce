import {
  addDays,
  addMonths,
  type CalendarDate,
  type CalendarMonth,
  calendarMonthOf,
  firstDayOf,
  lastDayOf,
  weekdayOf,
} from '#platform/kernel/calendar-date.ts'
import { formatDayOfYear, formatMonth, formatWeekday } from '#platform/text/format.ts'
import { Link } from '../actions/link.tsx'
import { useReader, useWords } from '../reader.ts'
import type { Tone } from '../tone.tsx'

export interface CalendarEvent {
  readonly key: string
  readonly from: CalendarDate
  readonly to?: CalendarDate | undefined
  readonly title: string
  readonly href?: string | undefined
  readonly tone?: Tone | undefined
}

interface CalendarProps {
  readonly month: CalendarMonth
  readonly events: readonly CalendarEvent[]
  readonly holidays?: readonly { readonly day: CalendarDate; readonly name: string }[] | undefined
  readonly hrefOf?: ((month: CalendarMonth) => string) | undefined
}

/** The weeks that a month touches, each from Sunday to Saturday. */
export function weeksOf(month: CalendarMonth): readonly (readonly CalendarDate[])[] {
  const first = firstDayOf(month)
  const weeks: CalendarDate[][] = []
  for (let day = addDays(first, -weekdayOf(first)); day <= lastDayOf(month); day = addDays(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(day, index)))
  }
  return weeks
}

/** A month with what happens in it; on a phone only the days on which something does. */
export function Calendar(props: CalendarProps) {
  const words = useWords()
  const { locale, today } = useReader()
  const inMonth = props.events.filter(
    (event) => event.from <= lastDayOf(props.month) && (event.to ?? event.from) >= firstDayOf(props.month),
  )
  return (
    <div class="calendar">
      {props.hrefOf !== undefined && <MonthLinks month={props.month} hrefOf={props.hrefOf} />}
      <table class="calendar-grid" role="table">
        <caption class={props.hrefOf === undefined ? undefined : 'visually-hidden'}>
          {words.calendarOf(formatMonth(props.month, locale))}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {words.weekdays.map((name, index) => (
              <th key={name} role="columnheader" scope="col" class={weekendClass(index)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {weeksOf(props.month).map((week) => (
            <tr
              key={week[0]}
              role="row"
              class={week.some((day) => isTold(day, today, props)) ? undefined : 'week-free'}
            >
              {week.map((day) => (
                <DayCell key={day} day={day} calendar={props} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {inMonth.length === 0 && <p class="calendar-empty">{words.noEvents}</p>}
    </div>
  )
}

function eventsOn(day: CalendarDate, events: readonly CalendarEvent[]): readonly CalendarEvent[] {
  return events.filter((event) => event.from <= day && day <= (event.to ?? event.from))
}

/** Whether a phone, which shows no empty days, has something to say of this one. */
function isTold(day: CalendarDate, today: CalendarDate, { month, events }: CalendarProps): boolean {
  return calendarMonthOf(day) === month && (day === today || eventsOn(day, events).length > 0)
}

function weekendClass(weekday: number): string | undefined {
  if (weekday === 0) return 'day-off'
  return weekday === 6 ? 'day-saturday' : undefined
}

function MonthLinks({ month, hrefOf }: { month: CalendarMonth; hrefOf: (month: CalendarMonth) => string }) {
  const words = useWords()
  const { locale } = useReader()
  const shifted = (months: number) => calendarMonthOf(addMonths(firstDayOf(month), months))
  return (
    <div class="calendar-head">
      <Link class="page-step" href={hrefOf(shifted(-1))} rel="prev">
        {words.previousMonth}
      </Link>
      <p class="calendar-month" aria-hidden="true">
        {formatMonth(month, locale)}
      </p>
      <Link class="page-step" href={hrefOf(shifted(1))} rel="next">
        {words.nextMonth}
      </Link>
    </div>
  )
}

function DayCell({ day, calendar }: { day: CalendarDate; calendar: CalendarProps }) {
  const words = useWords()
  const { today, locale } = useReader()
  const outside = calendarMonthOf(day) !== calendar.month
  const events = eventsOn(day, calendar.events)
  const holiday = calendar.holidays?.find((one) => one.day === day)
  const classes = [
    'day',
    weekendClass(holiday === undefined ? weekdayOf(day) : 0),
    outside ? 'day-outside' : undefined,
    day === today ? 'day-today' : undefined,
    events.length === 0 ? 'day-free' : undefined,
  ].filter(Boolean)
  return (
    <td role="cell" class={classes.join(' ')} aria-current={day === today ? 'date' : undefined}>
      <p class="day-head">
        <time dateTime={day}>
          <span class="day-number">{Number(day.slice(8))}</span>
          <span class="day-long">{formatDayOfYear(day, locale)}</span>
        </time>
        {day === today && <span class="day-note day-note-today">{words.dayIsToday}</span>}
        {holiday !== undefined && <span class="day-note">{holiday.name}</span>}
        <span class="visually-hidden"> {formatWeekday(day, locale)}</span>
      </p>
      {events.length > 0 && !outside && (
        <ul class="day-events">
          {events.map((event) => (
            <li key={event.key} class={`day-event tone-${event.tone ?? 'primary'}`}>
              {event.href === undefined ? event.title : <Link href={event.href}>{event.title}</Link>}
            </li>
          ))}
        </ul>
      )}
    </td>
  )
}
