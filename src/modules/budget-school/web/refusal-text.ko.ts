import type { ChangeCourseRefusal, CallOffRefusal, PlanCourseRefusal } from '../use-cases/plan-course.ts'
import type { NoteAttendanceRefusal } from '../use-cases/note-attendance.ts'
import type { EnterPeopleRefusal, SignUpRefusal } from '../use-cases/sign-up.ts'
import type { WithdrawRefusal } from '../use-cases/withdraw.ts'

/** Every way in which the school says no. */
export type SchoolRefusal =
  | PlanCourseRefusal['code']
  | ChangeCourseRefusal['code']
  | CallOffRefusal
  | NoteAttendanceRefusal
  | EnterPeopleRefusal['code']
  | SignUpRefusal
  | WithdrawRefusal

/** Refusals that are whole pages of their own. */
export type GeneralRefusal = 'not-allowed' | 'not-found'
export type SaidRefusal = Exclude<SchoolRefusal, GeneralRefusal> | 'not-an-hour'

export const refusalsKo: Record<SaidRefusal, string> = {
  'title-missing': '강좌 이름을 적으십시오.',
  'content-missing': '배우는 내용을 적으십시오.',
  'place-missing': '장소나 들어오는 방법을 적으십시오.',
  'no-seats': '정원은 1명부터 1,000명까지 적을 수 있습니다.',
  'closes-before-it-opens': '신청 마지막 날이 첫날보다 앞섭니다.',
  'no-lessons': '차시를 하나 이상 적으십시오.',
  'too-many-lessons': '차시는 12개까지 적을 수 있습니다.',
  'lesson-in-another-year': '차시의 날짜가 강좌의 연도와 너무 멉니다. 연도를 확인하십시오.',
  'closes-after-first-lesson': '신청은 첫 차시 날까지만 받을 수 있습니다.',
  'opens-in-the-past': '신청 첫날은 오늘부터 정할 수 있습니다.',
  'lesson-ends-before-it-begins': '끝나는 시각이 시작하는 시각보다 늦어야 합니다.',
  'lessons-overlap': '앞 차시와 시간이 겹칩니다.',
  'not-an-hour': '시각을 14:00처럼 적으십시오.',
  'over-already': '이미 마친 강좌입니다.',
  'called-off-already': '열지 않기로 한 강좌입니다.',
  'seats-below-those-in': '정원을 이미 들어온 수강생보다 적게 줄일 수 없습니다.',
  'lessons-have-begun': '지난 차시와 출석을 적은 차시는 바꿀 수 없고, 새 차시는 오늘부터 넣을 수 있습니다.',
  'sign-up-has-begun': '신청이 시작되어 신청 첫날을 바꿀 수 없습니다.',
  stale: '그 사이에 다른 사람이 고쳤습니다. 새로 불러온 뒤 다시 고치십시오.',
  'reason-missing': '사유를 적으십시오.',
  'before-the-lesson': '출석은 수업 날부터 적을 수 있습니다.',
  'not-in-the-course': '그 사이에 취소한 사람이 있습니다. 새로 불러온 뒤 다시 적으십시오.',
  'not-open-yet': '아직 신청을 받지 않습니다. 신청 첫날을 기다려 주십시오.',
  closed: '신청 기간이 끝났습니다.',
  'called-off': '열지 않기로 한 강좌입니다.',
  'name-missing': '이름을 적으십시오.',
  'contact-missing': '전화번호나 전자우편 주소를 적으십시오.',
  'contact-unreadable': '전화번호를 010-0000-0000처럼, 전자우편 주소를 name@example.kr처럼 적으십시오.',
  'no-such-town': '목록에서 읍면동을 고르십시오.',
  'consent-missing': '동의해야 신청할 수 있습니다.',
  'signed-up-already': '이 강좌에 이미 신청했습니다. 한 사람이 한 번 신청할 수 있습니다.',
  'withdrawn-already': '이미 취소한 신청입니다.',
}
