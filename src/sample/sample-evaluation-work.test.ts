import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isBusinessDay } from '#platform/clock/holidays.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import {
  listCases,
  listInterviews,
  listMeetings,
  listPromises,
  listTasks,
} from '#modules/evaluation-work/index.ts'
import { readYear } from '#modules/joint-evaluation/index.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { registerDutySources } from '../duty-sources.ts'
import { readEvaluationWork } from './evaluation-work-data.ts'
import { evaluationWorkEvents } from './live-evaluation-work.ts'
import { jointEvaluationEvents } from './live-joint-evaluation.ts'
import { organizationEvents } from './load-sample-city.ts'
import { readSampleCity } from './sample-data.ts'
import { SampleLife } from './sample-life.ts'

const work = readEvaluationWork()

describe('what was done for the evaluation of 2021', () => {
  it('falls on working days, talks of new and best cases until March, of weak indicators from April on', () => {
    expect(evaluationWorkEvents(work).filter(({ day }) => !isBusinessDay(day)).map(({ day }) => day)).toEqual([])
    const monthsOf = (kind: string) =>
      work.interviews.filter((each) => each.kind === kind).map(({ day }) => Number(day.slice(5, 7)))
    expect(Math.max(...monthsOf('new'))).toBeLessThanOrEqual(3)
    expect([Math.min(...monthsOf('best-case')), Math.max(...monthsOf('best-case'))]).toEqual([2, 3])
    expect([Math.min(...monthsOf('weak')), Math.max(...monthsOf('weak'))]).toEqual([4, 9])
  })
}) // prettier-ignore

describe('on the usual day of the sample', () => {
  let city: TestCity
  beforeAll(async () => {
    city = await aTestCity()
    registerDutySources()
    const sample = readSampleCity()
    const life = new SampleLife(city.context(), sample)
    const events = [...organizationEvents(sample), ...jointEvaluationEvents(), ...evaluationWorkEvents(work)]
    const until = calendarDate('2021-11-10')
    for (const event of events.toSorted((a, b) => a.day.localeCompare(b.day)))
      if (event.day <= until) await event.live(life)
  }, 300_000)
  afterAll(() => city.close())

  it('there are kept and broken promises, one that is open, tasks done and late, a meeting to come', async () => {
    const { setId } = (await readYear(city.session, 2021))!
    const states = (await listPromises(city.session, { setId })).map(({ state }) => state)
    expect(new Set(states)).toEqual(new Set(['kept', 'broken', 'open']))
    const tasks = await listTasks(city.session, { setId })
    expect(tasks.some(({ doneOn }) => doneOn !== null)).toBe(true)
    expect(tasks.filter(({ doneOn, dueDay }) => doneOn === null && dueDay < '2021-11-10')).toHaveLength(2)
    const meetings = await listMeetings(city.session, setId)
    expect(meetings.filter(({ summary }) => summary === null).map(({ title }) => title)).toEqual(['이의 제기 점검회의'])
    expect(await listInterviews(city.session, { setId })).toHaveLength(work.interviews.length)
    expect(await listCases(city.session, { setId })).toHaveLength(work.cases.length)
  })
}) // prettier-ignore
