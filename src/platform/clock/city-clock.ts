import type { CalendarDate } from '../kernel/calendar-date.ts'
import { calendarDate, dayInSeoul } from '../kernel/calendar-date.ts'
import { onChange } from '../access/change.ts'
import type { Session } from '../database/session.ts'
import type { ClockTables } from './tables.ts'

/** What the city's clock shows: the instant that people act at, and the true one beside it. */
export interface CityTime {
  readonly now: Date
  readonly today: CalendarDate
  readonly machineNow: Date
}

/** The one clock of an installation. */
export interface CityClock {
  read(): Promise<CityTime>
}

const DAY_MS = 86_400_000
const SEOUL_MS = 9 * 3_600_000
/** How long a day once read is believed: another process that moves the clock is noticed within it. */
const BELIEVED_MS = 250

/** The clock of a real city: the machine's. */
export function machineClock(machine: () => Date = () => new Date()): CityClock {
  return {
    read: () => {
      const machineNow = machine()
      return Promise.resolve({ now: machineNow, today: dayInSeoul(machineNow), machineNow })
    },
  }
}

/**
 * The clock of a sample city: it stands on the day that the table holds and shows the machine's time of
 * day in Seoul; without such a day it is the machine's. A change of this process is noticed at once.
 */
export function sampleClock(database: Session, machine: () => Date = () => new Date()): CityClock {
  let believed: { readonly day: Promise<CalendarDate | null>; readonly until: number } | null = null
  onChange(() => (believed = null))
  return {
    read: async () => {
      const machineNow = machine()
      const time = machineNow.getTime()
      if (believed === null || time >= believed.until || time < believed.until - BELIEVED_MS)
        believed = { day: sampleDay(database), until: time + BELIEVED_MS }
      const current = believed
      const day = await current.day.catch((error: unknown) => {
        if (believed === current) believed = null
        throw error
      })
      return { ...atDay(day, machineNow), machineNow }
    },
  }
}

/** The instant that has the machine's time of day in Seoul, on the given day. */
function atDay(day: CalendarDate | null, machineNow: Date): { now: Date; today: CalendarDate } {
  if (day === null) return { now: machineNow, today: dayInSeoul(machineNow) }
  const timeOfDay = (machineNow.getTime() + SEOUL_MS) % DAY_MS
  return { now: new Date(Date.parse(`${day}T00:00:00+09:00`) + timeOfDay), today: day }
}

/** The day on which the sample city's clock stands; null when it runs with the machine. */
export async function sampleDay(session: Session): Promise<CalendarDate | null> {
  const row = await session
    .$extendTables<ClockTables>()
    .selectFrom('city_clock')
    .select('day')
    .executeTakeFirst()
  return row === undefined ? null : calendarDate(row.day)
}

/** Sets the sample city's clock on a day, or back to the machine's with null. */
export async function moveSampleClock(session: Session, day: CalendarDate | null): Promise<void> {
  const clock = session.$extendTables<ClockTables>()
  if (day === null) {
    await clock.deleteFrom('city_clock').execute()
    return
  }
  await clock
    .insertInto('city_clock')
    .values({ day })
    .onConflict((conflict) => conflict.column('only').doUpdateSet({ day }))
    .execute()
}
