import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Setting } from '#platform/settings/setting.ts'

const from = calendarDate('2018-07-01')

function whole(
  name: string,
  title: { readonly ko: string; readonly en: string },
  [value, least, most]: readonly [number, number, number],
  source: string,
): Setting<number> {
  return {
    name: `committees.${name}`,
    title,
    schema: z.int().min(least).max(most),
    defaults: [{ from, value, source }],
  }
}

/** How long a member's personal link is good. */
export const memberLinkDays = whole(
  'member-link-days',
  { ko: '위원 개인 링크의 유효 날수', en: 'Days for which a member’s personal link is good' },
  [30, 1, 120],
  '내부 운영 기준',
)
/** So many tenths of the appointed members one sex may have. */
export const sexTenths = whole(
  'sex-tenths',
  { ko: '위촉직 가운데 한 성별의 상한(10분의 몇)', en: 'Most appointed members of one sex (tenths)' },
  [6, 5, 10],
  '양성평등기본법 제21조 제2항',
)
/** Whoever applies is at least so old in the year of the call. */
export const leastAge = whole(
  'least-age',
  { ko: '공개모집 지원 나이', en: 'Least age for an open call' },
  [18, 14, 30],
  '시민평가단 운영 기준',
)
/** So often a member's term may be renewed. */
export const mostRenewals = whole(
  'most-renewals',
  { ko: '연임 횟수', en: 'Times a term may be renewed' },
  [1, 0, 5],
  '각종 위원회 설치 및 운영 조례',
)
/** What an appointed member is paid for being at a session, in won. */
export const attendanceAllowance = whole(
  'attendance-allowance',
  { ko: '회의 참석수당(원)', en: 'Allowance for attending a session (won)' },
  [70_000, 0, 1_000_000],
  '지방자치단체 예산편성 운영기준(2시간 미만 회의)',
)

/** Whoever applied was promised that the application goes after so many months: the words of the call's consent. */
export const promisedMonths = 24

/**
 * For so many months an application is kept at most once the draw's members are appointed. More than was promised cannot
 * be set.
 */
export const applicationMonths = whole(
  'application-months',
  {
    ko: '위촉을 마친 모집의 지원서를 보관하는 달수(길어도)',
    en: 'Months for which an application is kept at most once members are appointed',
  },
  [promisedMonths, 1, promisedMonths],
  '개인정보 보호법 제21조 제1항; 공개모집 동의서(길어도 2년)',
)

export const committeeSettings = [
  memberLinkDays,
  sexTenths,
  leastAge,
  mostRenewals,
  attendanceAllowance,
  applicationMonths,
] as const
