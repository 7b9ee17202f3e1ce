import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import {
  acceptValues,
  approveValues,
  decimalText,
  lockSet,
  rational,
  readDecimal,
  zero,
} from '#modules/indicators/index.ts'
import {
  appealsOf,
  knowCity,
  noteRecognised,
  raiseAppeal,
  readYear,
  scoreYear,
  type YearFacts,
  yearFacts,
} from '#modules/joint-evaluation/index.ts'
import { aJointYear, type JointCity, seenUntilJuly } from '#testing/a-joint-year.ts'
import { entered, threePlans, typed } from '#testing/an-indicator-set.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { improvementsOf } from '../data/improvement-queries.ts'
import { whatIf } from '../domain/total/what-if.ts'
import { foresee } from './foresee.ts'
import { claimedValues } from './objections.ts'
import { planQuestion, totalAt } from './plan-of-year.ts'
import { proposeStep, removeStep } from './propose-step.ts'
import { compositionOf, outlookOfYear, partOf } from './year-outlook.ts'
import { weightsOfYear } from './weights-of-year.ts'

let city: TestCity
let year: JointCity
beforeAll(async () => {
  city = await aTestCity()
  year = await aJointYear(city)
  await seenUntilJuly(city, year)
})
afterAll(() => city.close())

const today = calendarDate('2021-08-10')
const n = (text: string) => readDecimal(text) ?? zero
const facts = async () => yearFacts(city.session, (await readYear(city.session, 2021))!)
const ahead = async () => foresee(city.session, today, await facts())
const told = async () =>
  (await ahead()).expectations.map(({ expected, forecast }) => {
    const method = forecast.ok ? forecast.value.method : forecast.refusal.flaw
    return `${expected === null ? '–' : decimalText(expected.value, 2)} ${method}`
  })

/** The own total by the outlook's own reckoning, from the values as they are now. */
function totalNow(of: YearFacts, expectations: Awaited<ReturnType<typeof ahead>>['expectations']): bigint {
  const own = of.cities.find(({ isOwn }) => isOwn)!
  const indicators = expectations.map(({ indicator, current }) => ({
    ...{ id: indicator.id, part: partOf(indicator, of), scoring: indicator, value: current },
  }))
  return valueOf(whatIf({ composition: compositionOf(of, own), indicators, others: [] }, new Map())).before
    .total
}

describe('a value of the base month', () => {
  it('is known once the base day is over or the office has accepted it, and not a day before', async () => {
    const town = await aTestCity()
    const own = await aJointYear(town)
    await seenUntilJuly(town, own)
    const [jobs] = own.indicators
    const days = [['2021-09-08', '2021-08', '690'], ['2021-09-08', '2021-09', '700']] as const
    const ids = []
    for (const [day, month, value] of days)
      ids.push(...(await entered(town, own.setId, { person: own.planner, day }, [typed(jobs!, month, value)])))
    const methodOn = async (day: string) => {
      const of = await yearFacts(town.session, (await readYear(town.session, 2021))!)
      const [{ forecast } = {}] = (await foresee(town.session, calendarDate(day), of)).expectations
      return forecast?.ok === true ? forecast.value.method : ''
    }
    expect(await methodOn('2021-09-08')).toBe('mean-of-months')
    expect(await methodOn('2021-09-30')).toBe('mean-of-months')
    expect(await methodOn('2021-10-01')).toBe('known')
    const by = { setId: own.setId, valueIds: ids.slice(1) }
    const head = aPerson({ roles: ['department-head'], departmentIds: [jobs!.departmentId] })
    valueOf(await approveValues(town.context({ person: head, day: '2021-09-08' }), by))
    valueOf(await acceptValues(town.context({ person: own.planner, day: '2021-09-08' }), by))
    expect(await methodOn('2021-09-08')).toBe('known')
    await town.close()
  }) // prettier-ignore
})

describe('what is ahead of a year', () => {
  it('has the total that the evaluation has, however the total is put together', async () => {
    const { expectations, facts: of } = await ahead()
    const part = (percent: bigint) => rational(percent, 100n)
    for (const national of [null, part(80n), part(33n), part(100n)])
      for (const joint of [0n, 30n, 55n]) {
        const parts = { indicators: part(100n - joint), joint: part(joint), national }
        const other = { ...of, year: { ...of.year, parts } }
        expect(totalNow(other, expectations)).toBe(scoreYear(other).find(({ city: { isOwn } }) => isOwn)!.low)
      }
  })

  it('knows cities by their indicators or their totals, and what it does not know it takes as its own', async () => {
    const outlook = valueOf(outlookOfYear(await ahead())!)
    expect(outlook.cities.map(({ city: { code }, unknown }) => `${code} ${unknown}`)).toEqual(['maru 1', 'hanul 0', 'dure 0'])
    // Maru: 660 in July goes on as our 610 to 784, of 900; 53 as our 55.5 to 56.2, of 60; the days as ours: 37.7007 + 31.3 + 23, × 0.7, + 27.
    expect(outlook.cities.map(({ outlook: { likely } }) => likely)).toEqual([9140n, 9050n, 9044n])
    for (const { outlook: { chances, low, high, likely } } of outlook.cities) {
      expect(chances.counts.reduce((sum, each) => sum + each, 0)).toBe(outlook.runs)
      expect(low <= likely && likely <= high).toBe(true)
    }
    const hanul = outlook.cities.find(({ city: { code } }) => code === 'hanul')!
    expect((['low', 'likely', 'high', 'careful'] as const).map((where) => totalAt(hanul, where))).toEqual([8800n, 9050n, 9300n, 9300n])
    expect(outlookOfYear(await ahead())).toBe(outlookOfYear(await ahead()))
  }) // prettier-ignore

  it('weighs the joint evaluation among the weights, and stands where the outlook stands', async () => {
    const foresight = await ahead()
    const outlook = valueOf(outlookOfYear(foresight)!)
    const weights = valueOf(weightsOfYear(foresight, outlook))
    expect(weights.now).toEqual({ total: outlook.own.outlook.likely, rank: 3 })
    expect(weights.effects.find(({ id, kind }) => id === 'joint' && kind === 'part')?.swing).toBeGreaterThan(
      0n,
    )
    expect(weights.effects.find(({ id, kind }) => id === 'joint' && kind === 'indicator')?.swing).toBe(0n)
  })
})

describe('proposing what could be done', () => {
  const propose = (value: string, effort: number, note: string, person = year.planner) =>
    proposeStep(city.context({ person, day: '2021-08-10' }), {
      ...{ setId: year.setId, indicatorId: year.indicators[0]!.id, value: n(value), effort, note },
    })

  it('is for the office and the department that answers, better than what is expected, and said once', async () => {
    const [own, other] = [year.colleagues[0]!.person, year.colleagues[1]!.person]
    expect(await propose('850', 5, '채용 행사', other)).toMatchObject({ refusal: 'not-allowed' })
    expect(await propose('850', 5, ' ', own)).toMatchObject({ refusal: 'note-missing' })
    expect(await propose('784', 5, '채용 행사', own)).toMatchObject({ refusal: 'value-not-better' })
    expect(await propose('850', 0, '채용 행사', own)).toMatchObject({ refusal: 'effort-not-positive' })
    const id = valueOf(await propose('850', 5, '채용 행사', own))
    expect(await propose('850', 9, '다시', year.planner)).toMatchObject({ refusal: 'proposed-already' })
    expect(await improvementsOf(city.session, year.setId)).toMatchObject([{ id, effort: 5, note: '채용 행사', value: n('850') }])
    const remove = (person: typeof own) =>
      removeStep(city.context({ person, day: '2021-08-10' }), { setId: year.setId, id })
    expect(await remove(other)).toMatchObject({ refusal: 'not-allowed' })
    valueOf(await remove(own))
    expect(await remove(own)).toMatchObject({ refusal: 'not-found' })
  }) // prettier-ignore

  it('ends at six for an indicator', async () => {
    for (const value of [801, 802, 803, 804, 805, 806]) valueOf(await propose(String(value), 5, '행사'))
    expect(await propose('807', 5, '행사')).toMatchObject({ refusal: 'too-many-steps' })
  })
})

describe('the year before', () => {
  it('tells how months go where the indicator was called the same', async () => {
    expect(await told()).toEqual(['784 mean-of-months', '56.2 damped-trend', '5.4 damped-trend'])
    const before = await aJointYear(city, { year: 2020, people: year })
    const months = { person: before.planner, day: '2020-09-30' }
    const jobs = before.indicators[0]!
    // Twice as much came after July as before it.
    for (const [month, value] of [['2020-07', '300'], ['2020-09', '420']] as const)
      await entered(city, before.setId, months, [typed(jobs, month, value, { isSure: true })])
    expect((await told())[0]).toBe('854 as-last-year-in-proportion')
  }) // prettier-ignore
})

describe('marks out of a hundred', () => {
  it('are not expected to pass it, as a percentage is not', async () => {
    const of2019 = await aJointYear(city, {
      year: 2019,
      people: year,
      plans: threePlans().map((plan, place) =>
        place === 1
          ? { ...plan, unit: '점', kind: 'qualitative', formula: null, aim: { direction: 'up', target: n('100') } }
          : plan,
      ),
    })
    const judged = of2019.indicators[1]!
    for (const [month, value] of [['2019-01', '60'], ['2019-07', '99']] as const)
      await entered(city, of2019.setId, { person: of2019.planner, day: '2019-08-05' }, [typed(judged, month, value, { isSure: true })])
    const facts2019 = await yearFacts(city.session, (await readYear(city.session, 2019))!)
    const { expectations } = await foresee(city.session, calendarDate('2019-08-10'), facts2019)
    expect(expectations.map(({ expected }) => expected && decimalText(expected.value, 1))[1]).toBe('100')
  }) // prettier-ignore
})

describe('after the lock', () => {
  it('what stands is what comes, whatever the months said', async () => {
    valueOf(await lockSet(city.context({ person: year.planner, day: '2021-10-01' }), year.setId))
    expect(await told()).toEqual(['610 known', '55.5 known', '5.6 known'])
    const foresight = await ahead()
    const { own } = valueOf(outlookOfYear(foresight)!)
    expect(own.outlook.likely).toBe(scoreYear(foresight.facts).find(({ city: { isOwn } }) => isOwn)!.low)
    expect(own.outlook.low).toBe(own.outlook.high)
    const late = city.context({ person: year.planner, day: '2021-10-02' })
    const step = { setId: year.setId, indicatorId: year.indicators[0]!.id, value: n('900'), effort: 5, note: '늦게' }
    expect(await proposeStep(late, step)).toMatchObject({ refusal: 'locked' })
  })

  it('a plan has objections alone: what is claimed against what was recognised', async () => {
    const [jobs, recycling] = year.indicators
    const as = (day: string) => city.context({ person: year.planner, day })
    const recognised = [
      { indicatorId: jobs!.id, value: n('500'), note: '증빙 없음' },
      { indicatorId: recycling!.id, value: n('56'), note: '' },
    ]
    valueOf(await noteRecognised(as('2021-10-05'), { setId: year.setId, recognised }))
    const stepsOn = async (day: string) => {
      const foresight = await ahead()
      const claimed = claimedValues(foresight.facts, await appealsOf(city.session, year.setId), calendarDate(day))
      const asked = { rank: 1, others: 'likely', withSuggestions: true } as const
      const { indicators } = planQuestion(foresight, valueOf(outlookOfYear(foresight)!), [], asked, claimed)
      return indicators.map(({ steps }) => steps.map(({ value, ...step }) => `${decimalText(value, 1)} ${'isObjection' in step}`))
    }
    // Of the share more was recognised than was entered: nobody objects to that.
    expect(await stepsOn('2021-10-06')).toEqual([['610 true'], [], []])
    expect(await stepsOn('2021-12-01')).toEqual([[], [], []])
    const appeal = { setId: year.setId, indicatorId: jobs!.id, claimed: n('600'), reason: '증빙을 냄' }
    valueOf(await raiseAppeal(as('2021-10-06'), appeal))
    expect(await stepsOn('2021-12-01')).toEqual([['600 true'], [], []])
  })

  it('a bonus moves the own total and nobody else’s', async () => {
    const before = valueOf(outlookOfYear(await ahead())!)
    const adjustments = [{ reason: '우수사례', points: n('0.5') }]
    const given = { setId: year.setId, code: 'dure', version: 2, joint: n('90'), total: null, adjustments }
    valueOf(await knowCity(city.context({ person: year.planner, day: '2021-10-03' }), given))
    const after = valueOf(outlookOfYear(await ahead())!)
    expect(after.own.outlook.likely - before.own.outlook.likely).toBe(50n)
    const likely = ({ cities }: typeof after, code: string) => cities.find((each) => each.city.code === code)!.outlook.likely
    expect(likely(after, 'hanul')).toBe(likely(before, 'hanul'))
  })
}) // prettier-ignore
