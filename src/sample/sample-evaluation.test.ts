import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isBusinessDay } from '#platform/clock/holidays.ts'
import { calendarDate, type CalendarMonth, dayInSeoul, daysBetween } from '#platform/kernel/calendar-date.ts'
import { forecastOf, signalOf } from '#modules/evaluation-foresight/index.ts'
import {
  add,
  decimalText,
  eventsOf,
  groupsBySize,
  type Indicator,
  type IndicatorPlan,
  indicatorsOf,
  type IndicatorValue,
  rational,
  valuesOf,
  zero,
} from '#modules/indicators/index.ts'
import {
  appealsOf,
  type JointYear,
  ownValues,
  readYear,
  recognisedOf,
  resultsOf,
  scoreYear,
  stageOf,
  yearFacts,
} from '#modules/joint-evaluation/index.ts'
import { departmentPeople, listDepartments } from '#modules/organization/index.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { registerDutySources } from '../duty-sources.ts'
import { readEvaluation, readManual2021 } from './evaluation-data.ts'
import { earlierEvaluationEvents } from './live-earlier-evaluation.ts'
import { resultsOf as resultsOfReview, reviewOf } from '#modules/reviews/index.ts'
import { bestCaseEvents } from './live-best-cases.ts'
import { jointEvaluationEvents } from './live-joint-evaluation.ts'
import { organizationEvents } from './load-sample-city.ts'
import { readSampleCity } from './sample-data.ts'
import { type SampleEvent, SampleLife } from './sample-life.ts'

const year2021 = readEvaluation()
const count = <T>(all: readonly T[], is: (each: T) => boolean) => all.filter(is).length

describe('the manual of 2021', () => {
  let plans: readonly IndicatorPlan[]
  beforeAll(async () => {
    const read = await readManual2021()
    expect([read.flaws, read.doubts]).toEqual([[], []])
    plans = read.plans
  })

  it('has 93 indicators in ten fields that make 100, 70 of the nation and 23 of the province', () => {
    expect(plans).toHaveLength(93)
    expect(new Set(plans.map(({ field }) => field)).size).toBe(10)
    expect(new Set(plans.map(({ name }) => name)).size).toBe(93)
    const sum = plans.reduce((all, { weight }) => add(all, weight), zero)
    expect(decimalText(sum, 6)).toBe('100')
    expect(count(plans, ({ source }) => source === 'national')).toBe(70)
    expect(count(plans, ({ kind }) => kind === 'qualitative')).toBe(27)
  })

  it('aims every way, gives points every way, and counts every way', () => {
    const aims = plans.map(({ aim }) => (aim.direction === 'down' ? `down by ${aim.by}` : aim.direction))
    expect(new Set(aims)).toEqual(new Set(['up', 'down by ratio', 'down by distance', 'range']))
    expect(new Set(plans.map(({ method }) => method.kind))).toEqual(new Set(['met', 'linear', 'bands']))
    expect(new Set(plans.map(({ series }) => series))).toEqual(new Set(['monthly', 'cumulative', 'level']))
    expect(count(plans, ({ formula }) => formula !== null)).toBeGreaterThanOrEqual(8)
    expect(count(plans, ({ targets }) => targets.size === 9)).toBe(8)
    expect(count(plans, ({ targets }) => targets.size >= 3)).toBeGreaterThan(40)
  })

  it('says of each where its figure comes from and what shows it, and the city has a value of each', () => {
    for (const { dataSource, evidence } of plans) expect([dataSource, evidence]).not.toContain('')
    expect(plans.map(({ number }) => number)).toEqual([...year2021.ownValues.keys()])
  })
})

describe('the cities', () => {
  const { cities } = year2021
  const groups = groupsBySize(
    cities.map((each) => ({ ...each, id: each.code })),
    year2021.groupSizes,
  )
  const namesOf = (group: number) =>
    groups.ok ? (groups.value[group - 1] ?? []).map(({ name }) => name.slice(0, -1)) : []

  it('are 31 in the three groups of the document, by population', () => {
    expect(new Set(namesOf(1))).toEqual(new Set('수원 고양 용인 성남 부천 화성 안산 남양주 안양 평택'.split(' ')))
    expect(new Set(namesOf(2))).toEqual(new Set('시흥 파주 의정부 김포 광주 광명 군포 하남 오산 양주'.split(' ')))
    expect(new Set(namesOf(3))).toEqual(
      new Set('이천 구리 안성 포천 의왕 양평 여주 동두천 가평 과천 연천'.split(' ')),
    )
  }) // prettier-ignore

  it('put us second of group 2 in the country’s joint evaluation', () => {
    const second = (groups.ok ? (groups.value[1] ?? []) : []).toSorted(
      (a, b) => Number(decimalText(b.joint, 2)) - Number(decimalText(a.joint, 2)),
    )[1]
    expect(second?.code).toBe('gimpo')
  })
})

describe('the year as it is lived', () => {
  const patience = 300_000
  let city: TestCity
  let life: SampleLife
  let events: readonly SampleEvent[]
  let lived = 0
  const liveTo = async (day: string) => {
    for (let event = events[lived]; event !== undefined && event.day <= day; event = events[lived]) {
      await event.live(life)
      lived += 1
    }
  }
  const theYear = async (number = 2021): Promise<JointYear> => (await readYear(city.session, number))!
  const read = async () => {
    const year = await theYear()
    const facts = await yearFacts(city.session, year)
    return { year, facts, of: (number: string) => facts.indicators.find((each) => each.number === number)! }
  }
  beforeAll(async () => {
    city = await aTestCity()
    registerDutySources()
    const data = readSampleCity()
    life = new SampleLife(city.context(), data)
    const all = [
      ...organizationEvents(data),
      ...earlierEvaluationEvents(),
      ...jointEvaluationEvents(year2021),
      ...bestCaseEvents(),
    ]
    events = all.toSorted((a, b) => a.day.localeCompare(b.day))
  })
  afterAll(() => city.close())

  it('happens on working days, but for what the clock does', () => {
    const { locked, unlock, ...days } = year2021
    const months = days.months.flatMap(({ entered, late, approved, accepted }) => [entered, late, approved, accepted])
    const others = [days.opened, days.manual, days.ownersNamed, unlock.day, unlock.entered, days.announced, locked]
    const appeals = days.appeals.flatMap(({ day, decided }) => [day, decided.day])
    const returned = days.returned.flatMap(({ again }) => again ?? [])
    for (const day of [...months, ...others, ...appeals, ...returned]) expect([day, isBusinessDay(day)]).toEqual([day, true])
  }) // prettier-ignore

  it(
    'has best cases that others judged in spring: fourteen, none by its own department, each with sheets of five at least',
    async () => {
      await liveTo('2021-03-30')
      const review = await reviewOf(city.session, 'joint-evaluation', '2021')
      const results = await resultsOfReview(city.session, review!.id)
      expect(results).toHaveLength(14)
      for (const { reviewers } of results) expect(reviewers).toBeGreaterThanOrEqual(5)
      expect(new Set(results.map(({ grade }) => grade))).toEqual(new Set(['S', 'A', 'B', 'C']))
    },
    patience,
  )

  it(
    'of 2020 ended with our fifth place',
    async () => {
      await liveTo('2020-12-31')
      const { setId } = await theYear(2020)
      const own = [...(await resultsOf(city.session, setId)).values()].find(({ code }) => code === 'gimpo')
      expect(own).toMatchObject({ rank: 5, award: '장려' })
      const scored = scoreYear(await yearFacts(city.session, await theYear(2020)))
      expect(scored.find((each) => each.city.isOwn)).toMatchObject({ low: 9495n, bestRank: 5, worstRank: 5 })
    },
    patience,
  )

  it(
    'gives every indicator but three an owner of its department',
    async () => {
      await liveTo('2021-01-14')
      const { facts } = await read()
      const without = facts.indicators.filter(({ ownerId }) => ownerId === null)
      expect(without.map(({ number }) => number)).toEqual(['5-8', '6-4', '10-2'])
      const day = calendarDate('2021-01-14')
      const ids = facts.indicators.map(({ departmentId }) => departmentId)
      const people = await departmentPeople(city.session, ids, day)
      for (const { ownerId, departmentId } of facts.indicators)
        if (ownerId !== null)
          expect(people.find(({ staffId }) => staffId === ownerId)?.departmentId).toBe(departmentId)
    },
    patience,
  )

  it('leaves the indicators of a department that is split with its heir', async () => {
    await liveTo('2021-04-01')
    const { of } = await read()
    const heirs = new Map(
      (await listDepartments(city.session, calendarDate('2021-04-01'))).map((each) => [each.departmentId, each.name.ko]),
    )
    expect(['5-2', '5-3', '5-7'].map((number) => heirs.get(of(number).departmentId))).toEqual(Array(3).fill('주택정책과'))
  }, patience) // prettier-ignore

  const signal = (indicator: Indicator, values: readonly IndicatorValue[], until: CalendarMonth) => {
    const readings = values
      .filter((each) => each.indicatorId === indicator.id && each.month <= until)
      .map(({ month, value }) => ({ month: Number(month.slice(5)), value }))
    const isOfHundred = indicator.unit === '%' || indicator.unit === '점'
    const scale = { decimals: indicator.decimals, least: zero, most: isOfHundred ? rational(100n) : null }
    const series = { kind: indicator.series, thisYear: readings, lastYear: [], baseMonth: 9 }
    const expected = forecastOf(series, scale, 80)
    if (!expected.ok) throw new Error(`nothing to go by in ${indicator.number}`)
    const thresholds = { fine: rational(1n), watch: rational(9n, 10n) }
    return signalOf(expected.value, indicator.aim, thresholds).signal
  }

  it(
    'is fine, to be watched and weak in turn at mid-year, and some that were weak recover',
    async () => {
      await liveTo('2021-09-30')
      const { facts, year } = await read()
      const values = await valuesOf(city.session, year.setId)
      const inMonth = (month: string) =>
        Map.groupBy(facts.indicators, (each) => signal(each, values, month as CalendarMonth))
      const [june, september] = [inMonth('2021-06'), inMonth('2021-09')]
      expect(june.get('fine')?.length).toBeGreaterThan(54)
      expect(june.get('watch')?.length).toBeGreaterThan(15)
      expect(june.get('weak')).toHaveLength(13)
      const stillWeak = new Set(september.get('weak'))
      expect(count(june.get('weak') ?? [], (each) => !stillWeak.has(each))).toBeGreaterThanOrEqual(4)
    },
    patience,
  )

  it('leaves a handful without a word for more than 45 days at mid-year', async () => {
    const { facts } = await read()
    const wordIn = (id: Indicator['id']) =>
      (facts.values.get(id) ?? [])
        .map(({ enteredAt }) => dayInSeoul(enteredAt))
        .filter((day) => day <= '2021-06-30')
        .at(-1)
    const middle = calendarDate('2021-06-30')
    const stale = facts.indicators.filter(({ id }) => daysBetween(wordIn(id) ?? middle, middle) > 45)
    expect(stale.map(({ number }) => number)).toEqual(['2-5', '3-4', '6-4', '7-8', '9-5'])
  })

  it('has values of nearly every month, sent back, tapped and doubted ones, and a few that nobody accepted', async () => {
    const { facts } = await read()
    const values = [...facts.values.values()].flat()
    expect(values.length).toBeGreaterThan(93 * 9 - 30)
    expect(count(values, ({ isUnchanged }) => isUnchanged)).toBeGreaterThan(100)
    expect(count(values, ({ doubts }) => doubts.length > 0)).toBeGreaterThan(5)
    expect(count(values, ({ note }) => note !== '')).toBeGreaterThan(10)
    const states = Map.groupBy(values, ({ state }) => state)
    expect(states.get('returned')).toHaveLength(1)
    expect(states.get('entered')?.length).toBeGreaterThan(2)
    expect(states.get('accepted')?.length).toBeGreaterThan(values.length - 10)
  })

  it('is locked on 2021-11-10, four objections were raised and one is open, and our total is near 98.22', async () => {
    await liveTo('2021-11-10')
    const { year, facts, of } = await read()
    const today = calendarDate('2021-11-10')
    expect(stageOf(year, facts.set, today)).toBe('appealing')
    const appeals = await appealsOf(city.session, year.setId)
    expect(appeals.map(({ state }) => state).sort()).toEqual(['raised', 'rejected', 'upheld', 'upheld'])
    expect((await recognisedOf(city.session, year.setId)).size).toBe(93)
    expect((await eventsOf(city.session, of('7-2').id)).map(({ act }) => act)).toContain('unlocked')
    expect((await indicatorsOf(city.session, year.setId)).every((each) => each.unlockedUntil === null)).toBe(true)
    expect(decimalText(ownValues(facts).get(of('7-2').id)!, 0)).toBe('1191')
    const own = scoreYear(facts).find((each) => each.city.isOwn)!
    expect(Math.abs(Number(own.low) - 9822)).toBeLessThan(30)
    expect(own.low).toBe(own.high)
    expect(await resultsOf(city.session, year.setId)).toEqual(new Map())
  }, patience) // prettier-ignore

  it('knows of other cities what their network tells, the rest as ranges that grow narrow around what they got', async () => {
    const { facts } = await read()
    const others = facts.cityValues
    expect(others).toHaveLength(30 * 93)
    expect(count(others, ({ knowing }) => knowing === 'entered')).toBeGreaterThan(600)
    const scored = scoreYear(facts).filter((each) => !each.city.isOwn)
    expect(count(scored, ({ score }) => score === null)).toBe(7)
    const told = new Map(
      year2021.cities.map(({ code, total }) => [code, Number(decimalText(total, 2)) * 100]),
    )
    for (const { city: each, low, high } of scored) {
      const total = told.get(each.code) ?? 0
      expect([each.code, Number(low) - 40 < total && total < Number(high) + 40]).toEqual([each.code, true])
    }
  })

  it(
    'ends with our third place and its award',
    async () => {
      await liveTo('2021-12-31')
      const year = await theYear()
      const results = await resultsOf(city.session, year.setId)
      expect(results.size).toBe(31)
      const own = [...results.values()].find(({ code }) => code === 'gimpo')!
      expect(own).toMatchObject({ rank: 3, award: '우수' })
      expect(decimalText(own.total, 2)).toBe('98.22')
      expect(year.resultOn).toBe('2021-11-23')
    },
    patience,
  )
})
