import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import {
  applicantsOf,
  callsOf,
  everyMemberOf,
  listCommittees,
  lotteryOf,
  membersOf,
  sessionsOf,
  subGroupsOf,
} from '#modules/committees/index.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { citizensPanel } from '../../sample-city/pledges/citizens-panel.ts'
import { loadSampleCity } from './load-sample-city.ts'
import { panelApplicants } from './panel-applicants.ts'

const patience = 180_000

describe('the sample city’s citizens’ panel', () => {
  let city: TestCity
  const day = calendarDate('2021-11-10')
  beforeAll(async () => {
    city = await aTestCity()
    await loadSampleCity(city.context(), { day })
  }, patience)
  afterAll(() => city.close())

  it('was drawn from 117 of 120 applicants: thirty members from thirteen towns, and the town without applicants is named', async () => {
    const [panel, before] = await listCommittees(city.session, day)
    if (panel === undefined) throw new Error('no panel was founded')
    expect([panel.serving, before?.serving]).toEqual([30, 0])
    const [call] = await callsOf(city.session, panel.id)
    if (call === undefined) throw new Error('nobody called for the panel')
    const states = (await applicantsOf(city.session, call.id)).map(({ state }) => state)
    expect(states.filter((state) => state === 'applied')).toHaveLength(117)
    expect(states).toHaveLength(120)
    const lottery = await lotteryOf(city.session, call.id)
    expect(lottery?.result?.shortfalls).toEqual([
      { dimension: 'town', key: 'wolgot', places: 1, drawn: 0, applicants: 0, reason: 'too-few-applicants' },
    ])
    expect(lottery?.result?.reserves).toHaveLength(15)
    const members = await membersOf(city.session, panel.id, day)
    const women = members.filter(({ sex }) => sex === 'female')
    expect([women.length, members.length]).toEqual([15, 30])
    expect((await subGroupsOf(city.session, panel.id)).map(({ name }) => name.ko)).toHaveLength(5)
    const left = (await everyMemberOf(city.session, panel.id)).filter(({ status }) => status === 'resigned')
    expect(left.map(({ number }) => number)).toEqual([citizensPanel.left.number])
    expect(members.at(-1)).toMatchObject({ number: 31, replacesId: left[0]?.id })
    const sessions = await sessionsOf(city.session, panel.id)
    expect(sessions.map(({ state, day: on }) => [on, state])).toEqual([
      ['2021-11-18', 'called'],
      ['2021-05-20', 'held'],
      ['2021-03-12', 'held'],
    ])
  })

  it('comes from the same invented people each time, none of whom applied twice', () => {
    const people = panelApplicants()
    expect(people).toEqual(panelApplicants())
    expect(new Set(people.map(({ phone }) => phone)).size).toBe(120)
    expect(people.every(({ town }) => town !== 'wolgot')).toBe(true)
  })
})
