import { type CalendarDate, calendarDate, calendarMonthOf } from '#platform/kernel/calendar-date.ts'
import type { Tone } from '../tone.tsx'

export const galleryDay = calendarDate('2021-11-10')
export const galleryMonth = calendarMonthOf(galleryDay)

export interface SpecimenPledge {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly department: string
  readonly stage: keyof typeof stages
  readonly due: CalendarDate | null
  readonly part: number
  readonly budget: string
  readonly visitors: string
}

export const stages = {
  done: { word: '완료', tone: 'success' },
  'done-going-on': { word: '이행 후 계속추진', tone: 'success' },
  'on-track': { word: '정상추진', tone: 'primary' },
  partial: { word: '일부추진', tone: 'warning' },
  late: { word: '지연', tone: 'danger' },
  'on-hold': { word: '보류', tone: 'neutral' },
} as const satisfies Record<string, { word: string; tone: Tone }>

const pledge = (
  number: string,
  title: string,
  department: string,
  stage: keyof typeof stages,
  due: string | null,
  part: number,
  budget: string,
  visitors: string,
): SpecimenPledge => ({
  id: number,
  number,
  title,
  department,
  stage,
  due: due === null ? null : calendarDate(due),
  part,
  budget,
  visitors,
})

export const pledges: readonly SpecimenPledge[] = [
  pledge(
    '1-1',
    '한강하구 물길 열기와 평화누리길 정비',
    '미래전략담당관',
    'on-track',
    '2021-12-31',
    82,
    '4,210',
    '1,284',
  ),
  pledge('1-2', '북부권 종합사회복지관 건립', '복지과', 'late', '2021-10-31', 64, '18,600', '932'),
  pledge(
    '2-1',
    '광역급행철도(GTX-D) 노선 반영을 위한 시민 서명과 중앙부처 협의 및 관계기관 공동 대응',
    '철도과',
    'partial',
    '2021-11-15',
    45,
    '320',
    '5,871',
  ),
  pledge('2-3', '버스 준공영제 확대', '대중교통과', 'on-track', '2022-06-30', 71, '27,450', '2,106'),
  pledge('3-2', '국공립 어린이집 40곳 확충', '보육과', 'done', '2021-09-30', 100, '9,870', '1,744'),
  pledge(
    '3-5',
    '청년지원센터 개소와 운영',
    '일자리경제과',
    'done-going-on',
    '2021-06-30',
    100,
    '1,230',
    '688',
  ),
  pledge('4-1', '미세먼지 저감 도시숲 조성', '공원녹지과', 'on-track', '2021-11-30', 88, '5,400', '410'),
  pledge('5-4', '읍면동 주민자치회 전면 시행', '자치분권과', 'on-hold', null, 30, '△120', '256'),
]

export const departments = [
  { value: 'planning', label: '기획담당관' },
  { value: 'budget', label: '예산담당관' },
  { value: 'welfare', label: '복지과' },
  { value: 'rail', label: '철도과' },
  { value: 'transit', label: '대중교통과' },
]
