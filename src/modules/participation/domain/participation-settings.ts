import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Setting } from '#platform/settings/setting.ts'

/** Residents' polls follow the age of residents' referendums where the city's ordinance names no other. */
export const leastAge: Setting<number> = {
  name: 'participation.least-age',
  title: { ko: '주민 참여 투표를 할 수 있는 나이(만)', en: 'Least age of those who vote in polls' },
  schema: z.int().min(0).max(120),
  defaults: [
    { from: calendarDate('2009-02-12'), value: 19, source: '주민투표법 제5조제1항(2009. 2. 12. 시행)' },
    { from: calendarDate('2022-04-26'), value: 18, source: '주민투표법 제5조제1항(2022. 4. 26. 시행)' },
  ],
}

/** How long papers of the booths may be put in after the last day, when some are still missing. */
export const boothDays: Setting<number> = {
  name: 'participation.booth-days',
  title: {
    ko: '투표가 끝난 뒤 현장 투표용지를 입력하는 기간(일)',
    en: 'Days after a poll in which booths’ papers are put in',
  },
  schema: z.int().min(0).max(30),
  defaults: [{ from: calendarDate('2018-01-01'), value: 3, source: '내부 운영 기준' }],
}

export const participationSettings: readonly Setting<unknown>[] = [leastAge, boothDays]
