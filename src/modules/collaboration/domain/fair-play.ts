import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { calendarMonthOf, daysBetween } from '#platform/kernel/calendar-date.ts'
import type { EntryId } from './entry.ts'
import { findRings } from './find-rings.ts'
import type { StaffId } from './foreign-ids.ts'

/** A send that nothing has undone, as patterns are looked for. */
export interface Sent {
  readonly id: EntryId
  readonly from: StaffId
  readonly to: StaffId
  readonly day: CalendarDate
  readonly points: number
}

export interface FairPlayRules {
  /** So many answers within so many days make a pair. */
  readonly pingPongTimes: number
  readonly pingPongDays: number
  /** Each of a ring sent to the next at least so often. */
  readonly ringTimes: number
  /** At least so many sends, all of a month's share in per cent, in its last days. */
  readonly dumpSends: number
  readonly dumpDays: number
  readonly dumpPercent: number
  /** At least so many sends of which so many per cent went to one. */
  readonly partnerSends: number
  readonly partnerPercent: number
}

export const patternKinds = ['ping-pong', 'ring', 'last-minute', 'one-partner'] as const
export type PatternKind = (typeof patternKinds)[number]

/** Something to be looked at by people, with the sends that show it. Nothing follows from it by itself. */
export interface Pattern {
  readonly kind: PatternKind
  readonly people: readonly StaffId[]
  readonly evidence: readonly EntryId[]
  /** Part and whole of the count that made it a pattern. */
  readonly part: number
  readonly whole: number
  readonly month: CalendarMonth | null
}

/** Everything that the rules call a pattern among some sends, in an order that is always the same. */
export function patternsIn(
  sends: readonly Sent[],
  rules: FairPlayRules,
  lastDayOfMonth: (month: CalendarMonth) => CalendarDate,
): readonly Pattern[] {
  const inOrder = sends.toSorted((a, b) => compare(a.day, b.day) || compare(a.id, b.id))
  return [
    ...pingPongs(inOrder, rules),
    ...rings(inOrder, rules),
    ...lastMinutes(inOrder, rules, lastDayOfMonth),
    ...onePartners(inOrder, rules),
  ]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Two who answer each other's points within days, again and again. */
function pingPongs(sends: readonly Sent[], rules: FairPlayRules): readonly Pattern[] {
  const pairs = Map.groupBy(sends, ({ from, to }) => [from, to].toSorted().join(' '))
  return [...pairs.values()].flatMap((between): readonly Pattern[] => {
    const answers = between.filter((send, index) => {
      const before = between[index - 1]
      return before?.from === send.to && daysBetween(before.day, send.day) <= rules.pingPongDays
    })
    const [first] = between
    if (first === undefined || answers.length < rules.pingPongTimes) return []
    return [
      {
        ...{ kind: 'ping-pong', people: [first.from, first.to].toSorted(), month: null },
        ...{ evidence: between.map(({ id }) => id), part: answers.length, whole: between.length },
      },
    ]
  })
}

/** Three or more who send round in a circle. */
function rings(sends: readonly Sent[], { ringTimes }: FairPlayRules): readonly Pattern[] {
  const edges = Map.groupBy(sends, ({ from, to }) => `${from} ${to}`)
  const often = [...edges.values()].filter(({ length }) => length >= ringTimes)
  const ways = often.flatMap(([first]) => (first === undefined ? [] : [first]))
  return findRings(ways).map((people) => {
    const evidence = people.flatMap((from, index) => {
      const to = people[(index + 1) % people.length] ?? from
      return (edges.get(`${from} ${to}`) ?? []).map(({ id }) => id)
    })
    return { kind: 'ring', people, evidence, part: people.length, whole: evidence.length, month: null }
  })
}

/** Most of a month's sends in its last days. */
function lastMinutes(
  sends: readonly Sent[],
  rules: FairPlayRules,
  lastDayOfMonth: (month: CalendarMonth) => CalendarDate,
): readonly Pattern[] {
  const months = Map.groupBy(sends, ({ from, day }) => `${from} ${calendarMonthOf(day)}`)
  return [...months.values()].flatMap((sent): readonly Pattern[] => {
    const [first] = sent
    if (first === undefined) return []
    const month = calendarMonthOf(first.day)
    const late = sent.filter(({ day }) => daysBetween(day, lastDayOfMonth(month)) < rules.dumpDays)
    if (late.length < rules.dumpSends || late.length * 100 < sent.length * rules.dumpPercent) return []
    return [
      {
        ...{ kind: 'last-minute', people: [first.from], month, part: late.length, whole: sent.length },
        evidence: late.map(({ id }) => id),
      },
    ]
  })
}

/** Nearly everything to one and the same colleague. */
function onePartners(sends: readonly Sent[], rules: FairPlayRules): readonly Pattern[] {
  const senders = Map.groupBy(sends, ({ from }) => from)
  return [...senders.values()].flatMap((sent) =>
    [...Map.groupBy(sent, ({ to }) => to)].flatMap(([to, some]): readonly Pattern[] => {
      const [first] = some
      const isMost = some.length * 100 >= sent.length * rules.partnerPercent
      if (first === undefined || sent.length < rules.partnerSends || !isMost) return []
      return [
        {
          ...{ kind: 'one-partner', people: [first.from, to], month: null },
          ...{ evidence: some.map(({ id }) => id), part: some.length, whole: sent.length },
        },
      ]
    }),
  )
}
