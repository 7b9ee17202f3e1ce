import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accessReport, isOutsideHours, type AccessLine, type AnomalyLimits } from './access-report.ts'

const limits: AnomalyLimits = {
  downloadsPerDay: 2,
  peoplePerDay: 10,
  addressesPerMonth: 2,
  nightFromHour: 22,
  nightUntilHour: 6,
}
/** 2021-11-07 is a Sunday. */
const isBusinessDay = (day: string) => day !== '2021-11-07'

function aLine(facts: Partial<AccessLine> = {}): AccessLine {
  return {
    accountId: 'a1',
    accountName: '고라온',
    at: new Date('2021-11-10T10:00:00+09:00'),
    address: '10.0.0.1',
    dataSubjects: 'person-1',
    subjectCount: 1,
    task: 'read',
    reason: null,
    ...facts,
  }
}

const reportOf = (lines: AccessLine[]) => accessReport(lines, limits, isBusinessDay)
const kindsOf = async (lines: AccessLine[]) => (await reportOf(lines)).anomalies.map(({ kind }) => kind)

describe('the monthly review of the access record', () => {
  it('counts records, accounts and tasks, and finds nothing in an ordinary month', async () => {
    const lines = [aLine(), aLine({ accountId: 'a2', task: 'download', reason: '민원 처리' }), aLine()]
    expect(await reportOf(lines)).toEqual({
      records: 3,
      accounts: 2,
      byTask: { read: 2, download: 1 },
      anomalies: [],
    })
  })

  it('finds work at night and on holidays, by the clock in Seoul', async () => {
    const night = aLine({ at: new Date('2021-11-10T14:00:00Z') })
    const sunday = aLine({ at: new Date('2021-11-07T05:00:00Z') })
    expect((await reportOf([night, sunday, aLine()])).anomalies).toMatchObject([
      { kind: 'night-or-holiday', day: '2021-11-07', count: 1 },
      { kind: 'night-or-holiday', day: '2021-11-10', count: 1 },
    ])
  })

  it('finds more downloads in a day than the limit, not as many as the limit', async () => {
    const download = aLine({ task: 'download', reason: '보고' })
    expect(await kindsOf([download, download])).toEqual([])
    expect(await kindsOf([download, download, download])).toEqual(['many-downloads'])
    const nextDay = { ...download, at: new Date('2021-11-11T10:00:00+09:00') }
    expect(await kindsOf([download, download, nextDay])).toEqual([])
  })

  it('finds an account that looked at many people: each once when named, lists by their length', async () => {
    const people = Array.from({ length: 10 }, (_, index) => aLine({ dataSubjects: `person-${index}` }))
    expect(await kindsOf([...people, ...people])).toEqual([])
    expect(await kindsOf([...people, aLine({ dataSubjects: 'count:3', subjectCount: 3 })])).toEqual([
      'many-people',
    ])
  })

  it('finds an account used from many addresses', async () => {
    const from = (address: string) => aLine({ address })
    expect(await kindsOf([from('1'), from('2'), from('1')])).toEqual([])
    expect((await reportOf([from('1'), from('2'), from('3')])).anomalies).toMatchObject([
      { kind: 'many-addresses', day: null, count: 3 },
    ])
  })

  it('finds a download without a reason', async () => {
    expect(await kindsOf([aLine({ task: 'download', reason: '  ' })])).toEqual(['missing-reason'])
  })

  it('does not depend on the order of the lines', async () => {
    const instant = fc
      .integer({ min: 0, max: 30 * 24 })
      .map((hours) => new Date(Date.UTC(2021, 10, 1, hours)))
    const line = fc.record({
      at: instant,
      accountId: fc.constantFrom('a1', 'a2'),
      address: fc.constantFrom('1', '2', '3'),
      task: fc.constantFrom('read', 'download'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 40 }), async (facts) => {
        const lines = facts.map((fact) => aLine({ ...fact, accountName: fact.accountId }))
        expect(await reportOf(lines.toReversed())).toEqual(await reportOf(lines))
      }),
    )
  })

  it('knows a night that does not pass midnight', () => {
    const early = { ...limits, nightFromHour: 0, nightUntilHour: 6 }
    const at = (hour: string) => new Date(`2021-11-10T${hour}:00:00+09:00`)
    expect(
      [at('00'), at('05'), at('06'), at('23')].map((day) => isOutsideHours(day, early, isBusinessDay)),
    ).toEqual([true, true, false, false])
  })
})
