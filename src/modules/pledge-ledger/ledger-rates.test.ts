import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { won } from '#platform/kernel/won.ts'
import {
  acceptAnswers,
  answerCheck,
  type CheckId,
  checkLines,
  closeCheck,
  listChecks,
  openCheck,
  publishCheck,
} from '#modules/pledge-checks/index.ts'
import { type MayorTermId } from '#modules/pledges/index.ts'
import { aPledgeRegister } from '#testing/a-pledge-register.ts'
import { aTrackedPlan, type TrackedPlan } from '#testing/a-tracked-plan.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { ledgerProblems, ledgerRateSource } from './index.ts'
import { type LedgerCell } from './domain/ledger.ts'
import { bringInLedger } from './use-cases/bring-in-ledger.ts'

const million = 1_000_000n
const cell = (year: LedgerCell['year'], ...[planned, secured, spent]: readonly [bigint, bigint, bigint]) => ({
  ...{ year, source: 'city' as const, planned: won(planned * million) },
  ...{ secured: won(secured * million), spent: won(spent * million) },
})

let app: TestApp
let plan: TrackedPlan
let termId: MayorTermId
const by = (day: string) => app.city.context({ person: plan.planner, day })
const bring = async (day: string, secured: bigint) =>
  valueOf(
    await bringInLedger(by('2021-07-05'), {
      ...{ day: calendarDate(day), name: `가계부 ${day}.xlsx`, reason: '', stated: [] },
      ledgers: [
        { pledge: 1, cells: [cell(2019, 600n, secured, 200n), cell('after-term', 400n, 0n, 0n)] },
        { pledge: 2, cells: [cell(2020, 1_400n, 400n, 100n)] },
      ],
    }),
  )

beforeAll(async () => {
  app = await aTestApp({ day: '2021-07-20' })
  plan = await aTrackedPlan(app.city)
  termId = await aPledgeRegister(app.city, plan.planner, { pledges: 3 })
})
afterAll(() => app.city.close())

/** Opens the first half of 2021, has every pledge answered as before and accepted, and freezes the round. */
async function closedRound(): Promise<CheckId> {
  const id = valueOf(await openCheck(by('2021-07-01'), { year: 2021, quarter: 2, dueDay: null }))
  const [check] = await listChecks(app.city.session)
  if (check === undefined) throw new Error('no round was opened')
  const lines = await checkLines(app.city.session, check, calendarDate('2021-07-08'))
  const answers = lines.map(({ answer, pledge: { stage, progress } }) => ({
    ...{ answerId: answer.id, version: answer.version },
    said: { stage, progress, note: '계획대로 하고 있음.', problem: '', reason: '' },
  }))
  valueOf(await answerCheck(by('2021-07-08'), { checkId: id, answers }))
  const answerIds = answers.map(({ answerId }) => answerId)
  valueOf(await acceptAnswers(by('2021-07-12'), { checkId: id, answerIds }))
  valueOf(await closeCheck(by('2021-07-13'), { checkId: id }, [ledgerRateSource]))
  return id
}

describe('the rates of money', () => {
  it('are none while nothing was entered by the last day of a round', async () => {
    expect(await ledgerRateSource.rates(app.city.session, termId, calendarDate('2021-06-30'))).toEqual([])
  })

  it('are those of the ledger as it stood on that day, with amounts, formula, how many were entered, and the day', async () => {
    await bring('2020-12-31', 300n)
    await bring('2021-06-30', 500n)
    const before = app.city.queries()
    const on = async (day: string) => ledgerRateSource.rates(app.city.session, termId, calendarDate(day))
    const [secured, inTerm, spent] = await on('2021-03-31')
    expect(app.city.queries() - before).toBeLessThanOrEqual(2)
    expect(secured?.share).toEqual({ part: 700n * million, whole: 2_400n * million })
    expect(inTerm?.share).toEqual({ part: 700n * million, whole: 2_000n * million })
    expect(spent?.share).toEqual({ part: 300n * million, whole: 2_000n * million })
    expect(spent?.formula).toEqual({
      ko: '집행 300백만원 ÷ 임기내 계획 2,000백만원 (재원이 입력된 공약 2/3, 66.7 % / 가계부 기준일 2020. 12. 31.(목))',
      en: 'spent KRW 300 million ÷ planned within the term KRW 2,000 million (pledges with money entered: 2/3, 66.7 %; ledger as of Thu 31 Dec 2020)',
    })
    expect((await on('2021-06-30'))[0]?.share.part).toBe(900n * million)
  })

  it('are published with a round, and stay as they were when the ledger changes', async () => {
    const id = await closedRound()
    valueOf(await publishCheck(by('2021-07-20'), { checkId: id }, [ledgerProblems]))
    await bring('2021-06-30', 600n)
    const page = await app.textOf(await app.request(`/pledges/checks/${id}`))
    expect(page).toContain(
      '재정확보율(총계) 37.5 % 900백만원 / 2,400백만원 확보 900백만원 ÷ 계획 총계 2,400백만원',
    )
    expect(page).toContain('재정확보율(임기내) 45.0 % 900백만원 / 2,000백만원')
    expect(page).toContain('집행률 15.0 % 300백만원 / 2,000백만원')
    expect(page).toContain('가계부 기준일 2021. 6. 30.(수)')
    expect(await app.textOf(await app.request(`/en/pledges/checks/${id}`))).toContain(
      'Secured of all 37.5 % KRW 900 million / KRW 2,400 million',
    )
  })
})
