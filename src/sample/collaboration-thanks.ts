import { createHash } from 'node:crypto'
import { isBusinessDay } from '#platform/clock/holidays.ts'
import {
  addDays,
  type CalendarDate,
  calendarDate,
  calendarMonthOf,
  type CalendarMonth,
  firstDayOf,
  lastDayOf,
} from '#platform/kernel/calendar-date.ts'
import { thanks } from '../../sample-city/collaboration/thanks.ts'

/** Somebody of the sample city thanks somebody of another department. */
export interface SampleThanks {
  readonly day: CalendarDate
  readonly from: string
  readonly to: string
  readonly message: string
}

/** Who may thank and be thanked: by number, in the department that they began in. */
export interface SampleColleague {
  readonly number: string
  readonly department: string
  readonly since: CalendarDate
  /** Null for whoever has not left. */
  readonly until: CalendarDate | null
}

/** A whole number below `count` that hangs on the seed and the purpose alone. */
const chance = (purpose: string, count: number): number =>
  createHash('sha256').update(`${thanks.seed} ${purpose}`).digest().readUInt32BE(0) % count

const pick = <T>(from: readonly T[], purpose: string): T => from[chance(purpose, from.length)] as T

/** The working days of a month, as often as they are likely: thanks gather in the third week and on the 30th. */
function likelyDays(month: CalendarMonth): readonly CalendarDate[] {
  const days: CalendarDate[] = []
  for (let day = firstDayOf(month); day <= lastDayOf(month); day = addDays(day, 1)) {
    if (!isBusinessDay(day)) continue
    const date = Number(day.slice(8))
    const times = date >= 15 && date <= 21 ? 3 : date >= 29 ? 4 : 1
    for (let time = 0; time < times; time += 1) days.push(day)
  }
  return days
}

/** Everybody is more or less of a thanker: the square makes a few of them write much and many of them little. */
function thanker(people: readonly SampleColleague[], purpose: string): SampleColleague {
  const rank = Math.floor((chance(purpose, 10_000) / 10_000) ** 2 * people.length)
  return people[rank] as SampleColleague
}

function oneThanks(
  people: readonly SampleColleague[],
  day: CalendarDate,
  purpose: string,
): SampleThanks | null {
  const among = people.filter(({ since, until }) => since < day && (until === null || day < until))
  const from = thanker(among, `${purpose} from`)
  const work = thanks.works.find(({ departments }) => departments.some((code) => code === from.department))
  const isPartner = work !== undefined && chance(`${purpose} partner`, 100) < thanks.amongPartners
  const others = among.filter(
    ({ department }) =>
      department !== from.department && (!isPartner || work.departments.some((code) => code === department)),
  )
  if (others.length === 0) return null
  const to = pick(others, `${purpose} to`)
  const isGeneral = !isPartner || chance(`${purpose} words`, 4) === 0
  const message = pick<string>(isGeneral ? thanks.anywhere : work.messages, `${purpose} message`)
  return { day, from: from.number, to: to.number, message }
}

/**
 * The thanks of a month, in the order of their days: the same in every sample city. Whoever may not send on that day,
 * because of a move or a leave, is refused when they are lived, as in life.
 */
export function thanksOf(
  people: readonly SampleColleague[],
  month: CalendarMonth,
  count: number,
): readonly SampleThanks[] {
  const shuffled = people.toSorted(
    (a, b) => chance(`rank ${a.number}`, 2 ** 31) - chance(`rank ${b.number}`, 2 ** 31),
  )
  const days = likelyDays(month)
  return Array.from({ length: count }, (_, index) => {
    const purpose = `${month} ${index}`
    return oneThanks(shuffled, pick(days, `${purpose} day`), purpose)
  })
    .filter((each) => each !== null)
    .toSorted((a, b) => a.day.localeCompare(b.day))
}

/** What the last autumn's habits add: answers within days, a ring, and a wallet emptied on the last day. */
export function habitualThanks(people: readonly SampleColleague[]): readonly SampleThanks[] {
  const { habits, anywhere } = thanks
  const of = (code: string) =>
    people
      .filter(({ department, until }) => department === code && until === null)
      .map(({ number }) => number)
  const nth = (code: string, place: number) => of(code)[place] ?? of(code)[0] ?? ''
  const [one, two] = habits.pingPong.map((code) => nth(code, 1))
  const [a, b, c] = habits.ring.map((code) => nth(code, 1))
  const words = (index: number) => anywhere[index % anywhere.length] ?? anywhere[0]
  const line = (day: string, from = '', to = '', index = 0): SampleThanks => ({
    ...{ day: calendarDate(day), from, to, message: words(index) },
  })
  const others = thanks.works.flatMap(({ departments }) => departments.slice(1, 3))
  return [
    ...['2021-09-07', '2021-09-28', '2021-10-06', '2021-10-25'].flatMap((day, index) => [
      line(day, one, two, index),
      line(addDays(calendarDate(day), 1), two, one, index + 1),
    ]),
    ...['2021-09-14', '2021-10-14'].flatMap((day, index) => [
      line(day, a, b, index),
      line(day, b, c, index + 2),
      line(day, c, a, index + 4),
    ]),
    ...others
      .slice(0, 12)
      .map((code, index) => line('2021-10-31', nth(habits.lastMinute, 1), nth(code, 0), index)),
  ]
}

/** The months in which the sample thanks, with how many thanks each brings; up to the month of a day. */
export function monthsOfThanks(
  until: CalendarDate,
): readonly { readonly month: CalendarMonth; readonly count: number }[] {
  const months: CalendarMonth[] = []
  const last = calendarMonthOf(until)
  let month = calendarMonthOf(calendarDate(`${thanks.firstMonth}-01`))
  for (; month <= last; month = calendarMonthOf(addDays(lastDayOf(month), 1))) months.push(month)
  const { first: fewest, last: most } = thanks.sendsAMonth
  const step = (most - fewest) / Math.max(months.length - 1, 1)
  return months.map((each, index) => ({ month: each, count: Math.round(fewest + step * index) }))
}
