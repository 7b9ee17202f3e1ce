import { z } from 'zod'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { Setting } from '#platform/settings/setting.ts'

/** Whether something that does not add up may be entered all the same. */
export const overrunRules = ['refused', 'with-a-reason'] as const
export type OverrunRule = (typeof overrunRules)[number]

const ruleWords: Readonly<Record<OverrunRule, Localized>> = {
  refused: { ko: '받지 않음', en: 'Refused' },
  'with-a-reason': { ko: '사유를 적으면 받음', en: 'Taken with a reason' },
}

function overrun(name: string, title: Localized, value: OverrunRule): Setting<OverrunRule> {
  return {
    name: `pledge-ledger.${name}`,
    title,
    schema: z.enum(overrunRules).meta({ options: ruleWords }),
    defaults: [{ from: calendarDate('2018-07-01'), value, source: '내부 운영 기준' }],
  }
}

/** Secured money that is more than the plan of its year and source. */
export const securedOverPlanned = overrun(
  'secured-over-planned',
  { ko: '공약가계부: 확보액이 계획액보다 클 때', en: 'Pledge ledger: more secured than planned' },
  'refused',
)
/** Spent money that is more than all that was secured of its source up to that year. */
export const spentOverSecured = overrun(
  'spent-over-secured',
  { ko: '공약가계부: 집행액이 확보액보다 클 때', en: 'Pledge ledger: more spent than secured' },
  'refused',
)
/** Sums printed in an imported sheet that its own lines do not give. */
export const differingTotals = overrun(
  'differing-totals',
  { ko: '공약가계부: 올린 표의 합계가 맞지 않을 때', en: 'Pledge ledger: sums of an imported sheet are off' },
  'with-a-reason',
)

export const pledgeLedgerSettings = [securedOverPlanned, spentOverSecured, differingTotals] as const
