import type { Context } from '#platform/access/context.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { type CalendarDate, calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Indicator } from '#modules/indicators/index.ts'
import { departmentPeople } from '#modules/organization/index.ts'
import {
  assignReviewers,
  closeReview,
  draftEntry,
  planReview,
  publishResult,
  readReview,
  reviewOf,
  scoreEntry,
  sendEntry,
  sentEntriesOf,
} from '#modules/reviews/index.ts'
import { asKeeper, headContext, indicatorsByNumber, setOf } from './live-indicator-values.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

const day = calendarDate
const PLANNED = day('2021-02-08')
const HANDED_IN = day('2021-03-10')
const JUDGED = day('2021-03-24')
const CLOSED = day('2021-03-29')
const PUBLISHED = day('2021-03-30')

/** What departments hand in for the judged indicators: number, title, what they did. Invented. */
const cases: readonly (readonly [number: string, title: string, text: string])[] = [
  ['1-8', '회의를 줄이고 현장을 늘린 화요일', '화요일 오전 회의를 없애고 부서장이 현장에서 보고를 받습니다. 결재까지 걸리는 날이 사흘에서 하루로 줄었습니다.'],
  ['1-10', '주민자치회가 만든 골목 안내판', '주민자치회가 길을 잃기 쉬운 골목 42곳을 찾아 안내판을 세우고 스스로 돌봅니다.'],
  ['2-10', '문 두드리는 읍면동', '전기와 수도 사용이 줄어든 집 318곳을 찾아가 97가구를 도움에 이었습니다.'],
  ['2-12', '반찬을 나누는 수요 부엌', '상인회와 자원봉사자가 매주 수요일 반찬 160개를 만들어 혼자 사는 어르신에게 나눕니다.'],
  ['3-9', '함께 지킨 접종센터', '의사회와 소방서, 자율방범대가 차례를 짜서 접종센터를 하루도 쉬지 않고 열었습니다.'],
  ['4-7', '장날에 돌아온 손님', '빈 점포 열한 곳을 청년 가게로 바꾸고 장날 주차를 무료로 하니 손님이 늘었습니다.'],
  ['4-8', '공장 인허가 한자리에서', '인허가 담당 다섯 명이 한자리에 앉아 평균 27일이던 처리를 14일로 줄였습니다.'],
  ['5-9', '휠체어로 가는 버스 정류장', '정류장 턱 63곳을 낮추고 저상버스 시간을 안내합니다.'],
  ['6-6', '강을 따라 걷는 옛이야기', '어르신에게 들은 이야기 30편을 길 위의 안내판과 소리로 옮겼습니다.'],
  ['7-9', '그릇을 돌려주는 가게', '가게 58곳이 다회용 그릇을 쓰고 반납함을 함께 씁니다.'],
  ['8-9', '걸어서 가는 학교', '학부모와 경찰이 통학로 12곳을 걸어 보고 위험한 곳 47곳을 고쳤습니다.'],
  ['9-7', '청년이 고른 청년 정책', '청년 100명이 내놓은 제안 가운데 9개를 올해 사업으로 만들었습니다.'],
  ['10-6', '이웃 도시와 나눈 대피소', '이웃 도시와 대피소와 구호 물품을 함께 쓰기로 약속하고 훈련했습니다.'],
  ['10-8', '빈집에 든 농촌 유학', '빈집 여섯 채를 고쳐 도시 아이들이 한 학기를 지내게 했습니다.'],
] // prettier-ignore

/** Heads of these judged indicators' neighbours judge: of each, the head of the department of an indicator of another field. */
const judgedBy = ['1-1', '2-1', '3-1', '4-1', '5-1', '7-1', '8-1'] as const

/** A mark from 70 to 92 that is the same in every life: by the case, the reviewer and the criterion. */
const markOf = (entry: number, reviewer: number, criterion: number): number =>
  70 + ((entry * 7 + reviewer * 5 + criterion * 11 + entry * reviewer) % 23)

async function livePlan(life: SampleLife): Promise<void> {
  const planned = await planReview(asKeeper(life, PLANNED), {
    ...{ programme: 'joint-evaluation', subject: '2021', title: '2021년 정성평가 우수사례 심사' },
    about: '정성 지표마다 가장 나은 사례를 골라 도에 냅니다. 담당부서는 사례를 내고, 다른 부서의 심사자가 기준에 따라 봅니다.',
    ...{ scale: 'points', together: 'trimmed', decimals: 2 },
    ...{ intakeUntil: day('2021-03-12'), opensOn: day('2021-03-15'), closesOn: day('2021-03-26') },
    shares: { S: 20, A: 40, B: 30, C: 10 },
    criteria: [
      { title: '창의성', hint: '다른 시군에 없던 방법인가', weight: 30 },
      { title: '효과', hint: '숫자로 달라진 것이 보이는가', weight: 40 },
      { title: '확산', hint: '다른 부서와 도시가 따라 할 수 있는가', weight: 30 },
    ],
  })
  const id = lived(planned, 'the review of best cases')
  const indicators = await indicatorsByNumber(life, await setOf(life))
  const departments = judgedBy.map((number) => departmentOf(indicators, number))
  const people = await departmentPeople(life.environment.database, departments, PLANNED)
  const heads = people.filter(({ isHead, post }) => isHead && post !== null).map(({ staffId }) => staffId)
  lived(await assignReviewers(asKeeper(life, PLANNED), { id, staffIds: [...new Set(heads)] }), 'reviewers')
} // prettier-ignore

function departmentOf(indicators: ReadonlyMap<string, Indicator>, number: string) {
  const found = indicators.get(number)
  if (found === undefined) throw new Error(`the manual has no indicator ${number}`)
  return found.departmentId
}

/** A department's head, or whoever is there, as somebody who acts. */
async function headOf(life: SampleLife, departmentId: DepartmentId, today: CalendarDate): Promise<Context> {
  const people = await departmentPeople(life.environment.database, [departmentId], today)
  const head = headContext(life, people, today)
  if (head === null) throw new Error(`a department without people on ${today}`)
  return head
}

async function reviewIn(life: SampleLife) {
  const review = await reviewOf(life.environment.database, 'joint-evaluation', '2021')
  if (review === null) throw new Error('the best cases of 2021 have no review')
  return review
}

async function liveCases(life: SampleLife): Promise<void> {
  const { id: reviewId } = await reviewIn(life)
  const indicators = await indicatorsByNumber(life, await setOf(life))
  for (const [reference, title, text] of cases) {
    const departmentId = departmentOf(indicators, reference)
    const head = await headOf(life, departmentId, HANDED_IN)
    const entry = lived(await draftEntry(head, { reviewId, departmentId, title, text, reference }), title)
    lived(await sendEntry(head, entry), title)
  }
}

/** Everybody judges but the entries of their own department. */
async function liveJudging(life: SampleLife): Promise<void> {
  const { database } = life.environment
  const review = await readReview(database, (await reviewIn(life)).id)
  if (review === null) return
  const entries = await sentEntriesOf(database, review.id)
  const indicators = await indicatorsByNumber(life, await setOf(life))
  const departments = [...new Set(judgedBy.map((number) => departmentOf(indicators, number)))]
  for (const [reviewer, departmentId] of departments.entries()) {
    const head = await headOf(life, departmentId, JUDGED)
    for (const [entry, { id, title, departmentId: own }] of entries.entries()) {
      if (own === departmentId) continue
      const marks = new Map(
        review.criteria.map((criterion, at) => [criterion.id, markOf(entry, reviewer, at)] as const),
      )
      const sheet = { entryId: id, version: 0, marks, comment: '', sends: true }
      lived(await scoreEntry(head, sheet), `judging ${title}`)
    }
  }
}

async function liveResult(life: SampleLife, today: CalendarDate): Promise<void> {
  const { id } = await reviewIn(life)
  if (today === CLOSED) lived(await closeReview(asKeeper(life, today), id), 'closing the review')
  else lived(await publishResult(asKeeper(life, today), id), 'publishing the review')
}

/** The review of best cases in spring: planned, handed in, judged, closed, published. */
export const bestCaseEvents = (): readonly SampleEvent[] => [
  { day: PLANNED, live: livePlan },
  { day: HANDED_IN, live: liveCases },
  { day: JUDGED, live: liveJudging },
  ...[CLOSED, PUBLISHED].map((each) => ({ day: each, live: (life: SampleLife) => liveResult(life, each) })),
]
