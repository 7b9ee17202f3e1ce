import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Setting } from '#platform/settings/setting.ts'

const most = (name: string, title: { readonly ko: string; readonly en: string }, value: number) =>
  ({
    name: `budget-bodies.${name}`,
    title,
    schema: z.int().min(1).max(1_000),
    defaults: [{ from: calendarDate('2018-07-01'), value, source: '주민참여예산제 운영 조례' }],
  }) satisfies Setting<number>

/** So many seats the committee may have. */
export const committeeMost = most(
  'committee-most',
  { ko: '주민참여예산위원회의 정원 상한(명)', en: 'Most seats of the participatory budget committee' },
  50,
)
/** So many seats a town's local meeting may have. */
export const localMeetingMost = most(
  'local-meeting-most',
  { ko: '읍면동 지역회의의 정원 상한(명)', en: 'Most seats of a town’s local meeting' },
  20,
)
/** So many seats the research group may have. */
export const researchGroupMost = most(
  'research-group-most',
  { ko: '주민참여예산연구회의 정원 상한(명)', en: 'Most seats of the research group' },
  9,
)

export const budgetBodiesSettings = [committeeMost, localMeetingMost, researchGroupMost] as const

/** What is asked for with one question. */
export const limitSettings = {
  committee: committeeMost,
  'local-meeting': localMeetingMost,
  'research-group': researchGroupMost,
} as const
