import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Setting } from '#platform/settings/setting.ts'

const from = calendarDate('2018-07-01')

/** A pledge is flagged when at least so many per cent of those who judged it call it weak. */
export const flagPercent: Setting<number> = {
  name: 'pledge-panel.flag-percent',
  title: { ko: '부진으로 표시하는 비율(%)', en: 'A pledge is flagged from … per cent weak' },
  schema: z.int().min(1).max(100),
  defaults: [{ from, value: 20, source: '공약 시민평가단 운영계획(부진 의견 20 % 이상)' }],
}

/** At least so many members judge each pledge when the sub-groups share them. */
export const leastJudges: Setting<number> = {
  name: 'pledge-panel.least-judges',
  title: { ko: '공약마다 평가하는 위원(명, 최소)', en: 'Members who judge each pledge, at least' },
  schema: z.int().min(1).max(100),
  defaults: [{ from, value: 5, source: '공약 시민평가단 운영계획' }],
}

/** A department answers within so many days after the results have come to it. */
export const answerDays: Setting<number> = {
  name: 'pledge-panel.answer-days',
  title: { ko: '평가 결과에 답하는 기한(일)', en: 'Days within which a department answers a result' },
  schema: z.int().min(1).max(120),
  defaults: [{ from, value: 30, source: '공약 관리 조례: 받아들이지 않는 사유를 30일 안에 알림' }],
}

/** So many days before an answer or a step is due its department is reminded. */
export const remindBeforeDays: Setting<number> = {
  name: 'pledge-panel.remind-before-days',
  title: { ko: '답변·조치 기한 전 알림(일)', en: 'Reminder before an answer or a step is due (days)' },
  schema: z.int().min(0).max(30),
  defaults: [{ from, value: 7, source: '내부 운영 기준' }],
}

/** After the due day a reminder goes out every so many days. */
export const remindEveryDays: Setting<number> = {
  name: 'pledge-panel.remind-every-days',
  title: { ko: '기한이 지난 뒤 알림 간격(일)', en: 'Reminders of what is overdue: every … days' },
  schema: z.int().min(1).max(30),
  defaults: [{ from, value: 7, source: '내부 운영 기준' }],
}

export const pledgePanelSettings = [
  flagPercent,
  leastJudges,
  answerDays,
  remindBeforeDays,
  remindEveryDays,
] as const
