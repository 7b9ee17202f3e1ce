import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { Setting } from '#platform/settings/setting.ts'
import { type LateStart, lateStarts } from './grant.ts'

const from = calendarDate('2018-01-01')
const seed = '행정업무 협업포인트 운영 기준(행정안전부 훈령, 2016년 보도 기준)과 도시의 주요업무계획'
const own = '내부 운영 기준'

function number(
  name: string,
  title: Localized,
  value: number,
  limits: { readonly min: number; readonly max: number; readonly source?: string; readonly step?: number },
): Setting<number> {
  const { min, max, source = own, step = 1 } = limits
  const schema = z.int().min(min).max(max).multipleOf(step)
  return { name: `collaboration.${name}`, title, schema, defaults: [{ from, value, source }] }
}

const yesNo = (name: string, title: Localized, value: boolean): Setting<boolean> => ({
  ...{ name: `collaboration.${name}`, title, schema: z.boolean() },
  defaults: [{ from, value, source: own }],
})

export const isRunning = yesNo(
  'running',
  { ko: '협업포인트 운영', en: 'Collaboration points are running' },
  true,
)

export const grantPoints = number(
  'grant-points',
  { ko: '매월 1일에 주는 협업포인트', en: 'Points given on the 1st of a month' },
  200,
  { min: 0, max: 100_000, source: seed },
)

export const pointsPerSend = number(
  'points-per-send',
  { ko: '한 번에 보내는 협업포인트', en: 'Points of one send' },
  10,
  { min: 1, max: 10_000, source: seed },
)

export const sendsPerReceiver = number(
  'sends-per-receiver',
  { ko: '같은 사람에게 한 달에 보낼 수 있는 횟수', en: 'Sends a month to the same receiver' },
  2,
  { min: 1, max: 100, source: seed },
)

export const longestMessage = number(
  'longest-message',
  { ko: '감사 글의 글자 수', en: 'Characters of a message' },
  100,
  { min: 10, max: 500, source: '온-나라 이음: 100자' },
)

export const cancelMinutes = number(
  'cancel-minutes',
  { ko: '보낸 사람이 취소할 수 있는 시간(분)', en: 'Minutes in which a sender may cancel' },
  5,
  { min: 0, max: 1_440 },
)

/** Steps of ten keep every score a whole number of hundredths. */
export const receivedWeight = number(
  'received-weight',
  { ko: '받은 포인트의 점수 반영률(%)', en: 'Weight of points received (%)' },
  100,
  { min: 0, max: 1_000, step: 10, source: '광주광역시 2025년 운영: 받은 포인트 100%, 보낸 포인트 50%' },
)

export const sentWeight = number(
  'sent-weight',
  { ko: '보낸 포인트의 점수 반영률(%)', en: 'Weight of points sent (%)' },
  50,
  { min: 0, max: 1_000, step: 10, source: '광주광역시 2025년 운영: 받은 포인트 100%, 보낸 포인트 50%' },
)

export const mostSpecialPoints = number(
  'most-special-points',
  { ko: '특별 포인트로 한 번에 줄 수 있는 점수', en: 'Special points at most, at one time' },
  1_000,
  { min: 1, max: 100_000 },
)

const lateStartWords: Readonly<Record<LateStart, Localized>> = {
  whole: { ko: '시작한 날 전부', en: 'All of them on the first day' },
  'by-days': { ko: '남은 날수만큼', en: 'By the days that are left' },
  'next-month': { ko: '다음 달부터', en: 'From the next month on' },
}

/** Newly hired people, and those who come back from leave. */
export const lateStart: Setting<LateStart> = {
  name: 'collaboration.late-start',
  title: {
    ko: '월중에 임용되거나 복직한 사람의 포인트',
    en: 'Points of people who begin in the middle of a month',
  },
  schema: z.enum(lateStarts).meta({ options: lateStartWords }),
  defaults: [{ from, value: 'whole', source: own }],
}

export const mayReceiveOnLeave = yesNo(
  'receive-on-leave',
  { ko: '휴직·파견 중인 사람에게 보내기', en: 'People on leave may receive points' },
  false,
)

export const guestsAllowed = yesNo(
  'guests',
  { ko: '다른 기관 직원에게 보내기', en: 'Staff of other agencies may receive points' },
  true,
)

/** The 2nd of the next month, for instance. */
export const settleDay = number(
  'settle-day',
  { ko: '지난달 순위를 확정하는 날', en: 'Day on which last month’s ranking is settled' },
  2,
  { min: 1, max: 28 },
)

/** A month and a day, as 11-30. */
export const yearCutOff: Setting<string> = {
  name: 'collaboration.year-cut-off',
  title: { ko: '연말 시상 기준일(월-일)', en: 'Cut-off of the year’s awards (month-day)' },
  schema: z
    .string()
    .regex(
      /^(0[13578]-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-8])|1[02]-(0[1-9]|[12]\d|3[01]))$/,
    ),
  defaults: [{ from, value: '11-30', source: '내부 운영 기준: 12월 시상' }],
}

export const picksPerMonth = number(
  'picks-per-month',
  { ko: '이달의 감사 글 수', en: 'Messages picked each month' },
  5,
  { min: 1, max: 50 },
)

/** How far back patterns are looked for. */
export const fairPlayMonths = number(
  'fair-play-months',
  { ko: '공정 운영 점검 기간(개월)', en: 'Months in which patterns are looked for' },
  3,
  { min: 1, max: 12 },
)

export const pingPongTimes = number(
  'ping-pong-times',
  { ko: '주고받기로 보는 횟수', en: 'Answers that make a pair stand out' },
  3,
  { min: 1, max: 100 },
)
export const pingPongDays = number(
  'ping-pong-days',
  { ko: '주고받기로 보는 날수', en: 'Days within which a send is an answer' },
  3,
  { min: 0, max: 31 },
)
export const ringTimes = number(
  'ring-times',
  { ko: '돌려 보내기로 보는 횟수', en: 'Sends on each side of a ring' },
  2,
  { min: 1, max: 100 },
)
export const dumpSends = number(
  'last-minute-sends',
  { ko: '월말 몰아 보내기로 보는 횟수', en: 'Sends at month end that stand out' },
  8,
  { min: 1, max: 1_000 },
)
export const dumpDays = number(
  'last-minute-days',
  { ko: '월말로 보는 날수', en: 'Last days of a month that count as month end' },
  1,
  { min: 1, max: 28 },
)
export const dumpPercent = number(
  'last-minute-percent',
  { ko: '월말 몰아 보내기로 보는 비율(%)', en: 'Share of a month’s sends at its end that stands out (%)' },
  80,
  { min: 1, max: 100 },
)
export const partnerSends = number(
  'one-partner-sends',
  { ko: '한 사람에게만 보내기로 보는 횟수', en: 'Sends from which one partner stands out' },
  4,
  { min: 1, max: 1_000 },
)
export const partnerPercent = number(
  'one-partner-percent',
  { ko: '한 사람에게만 보내기로 보는 비율(%)', en: 'Share of sends to one partner that stands out (%)' },
  80,
  { min: 1, max: 100 },
)

/** What a send asks. */
export const sendSettings = {
  isRunning,
  grantPoints,
  points: pointsPerSend,
  sendsPerReceiver,
  longestMessage,
  lateStart,
  mayReceiveOnLeave,
  guestsAllowed,
}

export const fairPlaySettings = {
  ...{
    pingPongTimes,
    pingPongDays,
    ringTimes,
    dumpSends,
    dumpDays,
    dumpPercent,
    partnerSends,
    partnerPercent,
  },
}

export const collaborationSettings: readonly Setting<unknown>[] = [
  ...Object.values(sendSettings),
  ...[cancelMinutes, receivedWeight, sentWeight, mostSpecialPoints, settleDay, yearCutOff, picksPerMonth],
  fairPlayMonths,
  ...Object.values(fairPlaySettings),
]
