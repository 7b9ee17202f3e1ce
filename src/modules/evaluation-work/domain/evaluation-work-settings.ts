import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Setting } from '#platform/settings/setting.ts'

const from = calendarDate('2018-07-01')
const source = '시군종합평가 대응 운영 기준'

/** On the n-th business day after a month its value is asked for. */
export const askBusinessDay: Setting<number> = {
  name: 'evaluation-work.ask-business-day',
  title: {
    ko: '평가 대응: 지난달 실적을 묻는 날(다음 달 몇째 근무일)',
    en: 'Evaluation work: a month is asked for from the n-th business day after it',
  },
  schema: z.int().min(1).max(20),
  defaults: [{ from, value: 3, source }],
}

/** So many business days later the team's leader and the department's head are told. */
export const headAfterDays: Setting<number> = {
  name: 'evaluation-work.head-after-days',
  title: {
    ko: '평가 대응: 담당자에게 물은 뒤 팀장·부서장에게 알리기까지(근무일)',
    en: 'Evaluation work: leader and head told so many business days after the owner was asked',
  },
  schema: z.int().min(1).max(60),
  defaults: [{ from, value: 5, source }],
}

/** Nobody is written to again about the same within so many days. */
export const everyDays: Setting<number> = {
  name: 'evaluation-work.every-days',
  title: {
    ko: '평가 대응: 같은 일로 다시 메일을 보내기까지(일)',
    en: 'Evaluation work: days before somebody is written to again about the same',
  },
  schema: z.int().min(1).max(60),
  defaults: [{ from, value: 7, source }],
}

export const evaluationWorkSettings = [askBusinessDay, headAfterDays, everyDays] as const
