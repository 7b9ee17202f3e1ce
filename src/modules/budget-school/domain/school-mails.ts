import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { CoursePlan } from './course.ts'

interface SchoolMail {
  readonly subject: string
  readonly text: string
}

const plainDay = (day: CalendarDate) => day.replaceAll('-', '. ')

/** Told to who waited and has a seat now. Nobody says at a sign-up in which language they read: both are in it. */
export function movedUpMail(
  course: Pick<CoursePlan, 'title' | 'place'>,
  name: string,
  firstDay: CalendarDate,
): SchoolMail {
  const { title, place } = course
  return {
    subject: `[예산학교] 대기하시던 강좌의 자리가 났습니다: ${title}`,
    text: [
      `${name} 님, 대기하시던 예산학교 강좌 “${title}”에 자리가 나서 수강생이 되었습니다.`,
      `첫 차시: ${plainDay(firstDay)}.  곳: ${place}`,
      '오지 못하면 시 누리집의 예산학교 화면에서 취소하거나 기획담당관에 알려 주십시오. 다음 사람이 자리를 받습니다.',
      '',
      `A seat in the budget school’s course “${title}” became free and is yours. First lesson: ${firstDay}. Place: ${place}.`,
      'If you cannot come, withdraw on the budget school’s page or tell the planning office: the next person gets the seat.',
    ].join('\n'),
  }
}

/** Told to everybody of a course that does not take place. */
export function calledOffMail(
  { title }: Pick<CoursePlan, 'title'>,
  name: string,
  reason: string,
): SchoolMail {
  return {
    subject: `[예산학교] 강좌를 열지 않습니다: ${title}`,
    text: [
      `${name} 님, 신청하신 예산학교 강좌 “${title}”을(를) 열지 않기로 했습니다.`,
      `사유: ${reason}`,
      '',
      `The budget school’s course “${title}” does not take place. Reason: ${reason}`,
    ].join('\n'),
  }
}
