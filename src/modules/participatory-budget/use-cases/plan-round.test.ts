import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visitor } from '#platform/access/person.ts'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { won } from '#platform/kernel/won.ts'
import { aPlanner, aRoundPlan, withDays, yearsLater } from '#testing/a-budget-round.ts'
import { aCitizen, aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { listRounds, readRound } from '../data/round-queries.ts'
import type { BudgetRoundId, RoundPlan } from '../domain/round.ts'
import { changeRound, planRound } from './plan-round.ts'

let city: TestCity
beforeAll(async () => {
  city = await aTestCity()
})
afterAll(() => city.close())

const onDay = (day: string) => city.context({ person: aPlanner, day })
const read = async (year = 2021) => (await readRound(city.session, year))!
const flawOf = (done: Awaited<ReturnType<typeof planRound>>) => (done.ok ? null : done.refusal[0]?.flaw)
const yearOn = (year: number, plan: RoundPlan = aRoundPlan()) => yearsLater(plan, year - 2021)

describe('a year’s round', () => {
  it('is planned by the planning office and by nobody else', async () => {
    for (const person of [visitor, aCitizen(), aPerson(), aPerson({ roles: ['administrator'] })])
      expect(flawOf(await planRound(city.context({ person, day: '2020-12-21' }), aRoundPlan()))).toBe(
        'not-allowed',
      )
    expect(await listRounds(city.session)).toEqual([])
  })

  it('leaves nothing behind when its money, its days or its notice are wrong', async () => {
    const plan = aRoundPlan()
    const wrong: readonly (readonly [RoundPlan, string])[] = [
      [{ ...plan, total: won(6_900_000_000) }, 'limits-do-not-match'],
      [withDays(plan, 'vote', '2021-05-03', '2021-08-13'), 'begins-too-early'],
      [withDays(plan, 'intake', '2021-01-17', '2021-04-30'), 'notice-too-short'],
    ]
    for (const [each, flaw] of wrong) expect(flawOf(await planRound(onDay('2020-12-21'), each))).toBe(flaw)
    // Fourteen days in the calendar are none for those who could not read it.
    expect(flawOf(await planRound(onDay('2021-01-10'), plan))).toBe('notice-is-past')
    expect(await listRounds(city.session)).toEqual([])
  })

  it('is kept as it was published, once a year, and the log says all of it', async () => {
    const plan = aRoundPlan()
    const id = valueOf(await planRound(onDay('2020-12-21'), plan))
    expect(await read()).toEqual({ ...plan, id, version: 1 })
    expect(
      flawOf(await planRound(onDay('2020-12-21'), aRoundPlan({ ballot: { kind: 'approval', most: 3 } }))),
    ).toBe('year-has-a-round')
    expect(await read()).toEqual({ ...plan, id, version: 1 })
    const [entry] = await listEntries(
      city.session,
      { ...noEntryFilter, action: 'participatory-budget.plan-round' },
      1,
    )
    expect(JSON.stringify(entry)).toContain('7000000000')
  })

  it('planned twice at the same moment is planned once', async () => {
    const both = await Promise.all([1, 2].map(() => planRound(onDay('2022-12-21'), yearOn(2023))))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.map(flawOf)).toContain('year-has-a-round')
    expect((await read(2023)).phases).toHaveLength(11)
  })
})

describe('a change of the round', () => {
  const change = (
    plan: RoundPlan,
    facts: {
      readonly day?: string
      readonly version?: number
      readonly reason?: string
      readonly id?: BudgetRoundId
    } = {},
  ) =>
    read().then(({ id, version }) =>
      changeRound(onDay(facts.day ?? '2021-02-01'), {
        ...{ id: facts.id ?? id, version: facts.version ?? version, plan, reason: facts.reason ?? '연휴' },
      }),
    )
  const refused = async (...given: Parameters<typeof change>) => {
    const before = await read()
    const done = await change(...given)
    expect(await read()).toEqual(before)
    return done.ok ? null : done.refusal[0]?.flaw
  }

  it('says why, and is the planning office’s', async () => {
    const { id, version } = await read()
    const plan = withDays(aRoundPlan(), 'vote', '2021-08-09', '2021-08-20')
    expect(await refused(plan, { reason: '  ' })).toBe('reason-missing')
    const asStaff = city.context({ person: aPerson(), day: '2021-02-01' })
    const done = await changeRound(asStaff, { id, version, plan, reason: '연휴' })
    expect(done).toEqual({ ok: false, refusal: [{ flaw: 'not-allowed' }] })
    const nowhere = '00000000-0000-7000-8000-00000000dead' as BudgetRoundId
    expect(await refused(plan, { id: nowhere })).toBe('not-found')
  })

  it('moves days that are to come and nothing that was published', async () => {
    const plan = aRoundPlan()
    const moved = withDays(plan, 'vote', '2021-08-09', '2021-08-16')
    expect(await change(moved)).toEqual({ ok: true })
    expect(await read()).toMatchObject({ version: 2, phases: moved.phases })
    expect(await refused({ ...moved, ballot: { kind: 'approval', most: 9 } })).toBe('published-already')
    expect(await refused(withDays(moved, 'intake', '2021-01-25', '2021-04-30'))).toBe('step-has-begun')
    expect(await refused(withDays(moved, 'vote', '2021-05-01', '2021-08-16'))).toBe('begins-too-early')
  })

  it('made by two at once is made by one: the other is told to look again', async () => {
    const { version } = await read()
    const first = withDays(aRoundPlan(), 'vote', '2021-08-04', '2021-08-13')
    const second = withDays(aRoundPlan(), 'vote', '2021-08-05', '2021-08-13')
    const both = await Promise.all([change(first, { version }), change(second, { version })])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.flatMap((each) => (each.ok ? [] : each.refusal.map(({ flaw }) => flaw)))).toEqual(['stale'])
    expect((await read()).version).toBe(version + 1)
  })
})
