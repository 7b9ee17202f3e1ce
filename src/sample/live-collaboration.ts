import {
  type CalendarDate,
  calendarDate,
  type CalendarMonth,
  calendarMonthOf,
  firstDayOf,
  addDays,
} from '#platform/kernel/calendar-date.ts'
import {
  expireWallets,
  giveSpecial,
  grantMonth,
  inviteGuest,
  pickMessage,
  sendPoints,
  type SentPoints,
  setUpCampaign,
  settleDue,
} from '#modules/collaboration/index.ts'
import { thanks } from '../../sample-city/collaboration/thanks.ts'
import {
  habitualThanks,
  monthsOfThanks,
  type SampleColleague,
  type SampleThanks,
  thanksOf,
} from './collaboration-thanks.ts'
import type { SampleCity } from './sample-data.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

/** The leader of 기획팀, whose office runs the programme, and who keeps the system. */
const planner = '180077'
const administrator = '180105'
const begun = calendarDate('2020-01-02')
/** The day before the sample's usual one. */
const lastDay = calendarDate('2021-11-09')
const always = { from: begun, until: null, source: '2020년 주요업무계획' } as const

/** What the plan says of the programme: a double week each month, and a sending day on each 30th from February to November. */
const campaigns: readonly Parameters<typeof setUpCampaign>[1][] = [
  {
    ...{ ...always, kind: 'double-week', multiplier: 200, dayOfMonth: null },
    ...{ firstMonth: 1, lastMonth: 12, firstHour: 9, lastHour: 18 },
    name: { ko: '협업포인트 두 배 주간', en: 'Double week' },
    banner: { ko: '이번 주에는 고마움이 두 배가 됩니다', en: 'This week thanks count twice' },
  },
  {
    ...{ ...always, kind: 'sending-day', multiplier: 100, dayOfMonth: 30 },
    ...{ firstMonth: 2, lastMonth: 11, firstHour: 0, lastHour: 24 },
    name: { ko: '협업포인트 보내는 날', en: 'Sending day' },
    banner: { ko: '', en: '' },
  },
]

/** Two years of points: what was granted, sent, left over and ranked, with special points and the messages picked. */
export function collaborationEvents(city: SampleCity): readonly SampleEvent[] {
  const colleagues = colleaguesOf(city)
  const months = monthsOfThanks(lastDay)
  const all = [
    ...months.flatMap(({ month, count }) => thanksOf(colleagues, month, count)),
    ...habitualThanks(colleagues),
  ]
  const sent = new Map<CalendarMonth, SentPoints['entryId'][]>()
  return [
    { day: begun, live: setUp },
    ...months.flatMap(({ month }) => {
      const [first, second] = [firstDayOf(month), addDays(firstDayOf(month), 1)]
      return [
        { day: first, live: (life: SampleLife) => beginMonth(life, first) },
        { day: second, live: (life: SampleLife) => settle(life, second, sent) },
      ]
    }),
    ...[...Map.groupBy(all, ({ day }) => day)]
      .filter(([day]) => day <= lastDay)
      .map(([day, some]) => ({ day, live: (life: SampleLife) => thankOn(life, day, some, sent) })),
    ...thanks.special.map((each) => ({
      day: calendarDate(each.day),
      live: (life: SampleLife) => special(life, colleagues, each),
    })),
  ]
}

/** Everybody who ever worked in the sample's city hall, in the department that they began in. */
export const colleaguesOf = ({ people, staffEvents }: SampleCity): readonly SampleColleague[] =>
  people.map(({ number, day, placement }) => ({
    ...{ number, since: day, department: placement.department },
    until: staffEvents.find(({ kind, person }) => kind === 'depart' && person === number)?.day ?? null,
  }))

/** What was sent in each month, while the years are lived. */
type Sent = Map<CalendarMonth, SentPoints['entryId'][]>

async function setUp(life: SampleLife): Promise<void> {
  const by = () => life.by(planner, begun, ['planner'], [])
  for (const campaign of campaigns) lived(await setUpCampaign(by(), campaign), campaign.name.ko)
  lived(await inviteGuest(by(), thanks.guest), 'a guest')
}

/** What the clockwork does on the 1st: what is left over goes, and everybody gets the points of the month. */
async function beginMonth(life: SampleLife, day: CalendarDate): Promise<void> {
  lived(await expireWallets(life.bySystem(day)), `what was left over on ${day}`)
  lived(await grantMonth(life.bySystem(day)), `the points of ${day}`)
}

/** The ranking of the month before, and the messages that the office liked best. */
async function settle(life: SampleLife, day: CalendarDate, sent: Sent): Promise<void> {
  lived(await settleDue(life.bySystem(day)), `the ranking on ${day}`)
  const month = calendarMonthOf(addDays(day, -2))
  const messages = sent.get(month) ?? []
  const step = Math.floor(messages.length / thanks.pickNotes.length)
  for (const [index, note] of thanks.pickNotes.entries()) {
    const entryId = messages[index * step]
    if (entryId === undefined) return
    lived(await pickMessage(life.by(planner, day, ['planner'], []), { entryId, note }), `a pick of ${month}`)
  }
}

/** Whoever may not send today, because of a move or a leave, is refused as in life. */
async function thankOn(
  life: SampleLife,
  day: CalendarDate,
  some: readonly SampleThanks[],
  sent: Sent,
): Promise<void> {
  const month = calendarMonthOf(day)
  for (const [index, { from, to, message }] of some.entries()) {
    const done = await sendPoints(life.by(from, day, [], []), {
      ...{ key: `sample-${day}-${index}`, to: { kind: 'staff', id: life.staffId(to) }, message },
    })
    if (done.ok) sent.set(month, [...(sent.get(month) ?? []), done.value.entryId])
  }
}

async function special(
  life: SampleLife,
  colleagues: readonly SampleColleague[],
  { day, department, points, reason }: (typeof thanks.special)[number],
): Promise<void> {
  const receiver = colleagues.find((each) => each.department === department)
  if (receiver === undefined) throw new Error(`nobody works in ${department}`)
  const given = await giveSpecial(life.by(administrator, calendarDate(day), ['administrator'], []), {
    ...{ key: `special-${day}-${department}`, receiverId: life.staffId(receiver.number), points, reason },
  })
  lived(given, `special points of ${day}`)
}
