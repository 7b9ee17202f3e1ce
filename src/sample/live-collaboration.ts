import { type CalendarDate, calendarDate } from '#platform/kernel/calendar-date.ts'
import { inviteGuest, sendPoints, setUpCampaign, settleDue } from '#modules/collaboration/index.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

/** The leader of 기획팀, whose office runs the programme. */
const planner = '180077'
const begun = calendarDate('2020-01-02')
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

const messages = [
  '행사장 전기 점검을 하루 먼저 해 주셔서 예정대로 문을 열었습니다.',
  '자료를 표로 정리해 주셔서 보고서를 제때 냈습니다.',
  '민원인을 끝까지 안내해 주셔서 고맙습니다.',
  '갑작스러운 회의에도 선뜻 와 주셔서 결론을 낼 수 있었습니다.',
  '처음 하는 계약이라 막막했는데 차근차근 알려 주셨습니다.',
  '통계를 다시 확인해 주신 덕분에 틀린 숫자를 고쳤습니다.',
  '주말에 현장을 함께 돌아 주셔서 고맙습니다.',
] as const

/** The days on which colleagues of the sample thank each other; the third week of October is a double week. */
const days = [
  '2021-10-05',
  '2021-10-13',
  '2021-10-18',
  '2021-10-20',
  '2021-10-29',
  '2021-11-02',
  '2021-11-08',
]
const SENDS_A_DAY = 8

/** Points of the sample's last two months, and the ranking of October. */
export function collaborationEvents(): readonly SampleEvent[] {
  return [
    { day: begun, live: setUp },
    ...days.map((text, index) => {
      const day = calendarDate(text)
      return { day, live: (life: SampleLife) => thank(life, day, index) }
    }),
    {
      day: calendarDate('2021-11-02'),
      live: async (life) => {
        lived(await settleDue(life.bySystem(calendarDate('2021-11-02'))), 'the ranking of October')
      },
    },
  ]
}

async function setUp(life: SampleLife): Promise<void> {
  const by = () => life.by(planner, begun, ['planner'], [])
  for (const campaign of campaigns) lived(await setUpCampaign(by(), campaign), campaign.name.ko)
  lived(await inviteGuest(by(), { name: '문하늘', agency: '경기도 기획조정실' }), 'a guest')
}

/** Some people thank others, always the same ones: whoever may not, because of a move or a leave, does not. */
async function thank(life: SampleLife, day: CalendarDate, round: number): Promise<void> {
  const numbers = [...life.accountIds.keys()].toSorted()
  const nth = (place: number) => numbers[place % numbers.length] ?? planner
  for (let index = 0; index < SENDS_A_DAY; index += 1) {
    const turn = round * SENDS_A_DAY + index
    const [from, to] = [nth(turn * 5 + 1), nth(turn * 11 + 4)]
    await sendPoints(life.by(from, day, [], []), {
      ...{ key: `sample-${day}-${index}`, to: { kind: 'staff', id: life.staffId(to) } },
      message: messages[turn % messages.length] ?? messages[0],
    })
  }
}
