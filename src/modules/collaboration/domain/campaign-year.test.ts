import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBusinessDay } from '#platform/clock/holidays.ts'
import { calendarDate, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Campaign } from './campaign.ts'
import { campaignYear, nextCampaign } from './campaign-year.ts'
import type { CampaignId } from './entry.ts'

const campaign = (facts: Partial<Campaign>): Campaign => ({
  ...{ id: 'a' as CampaignId, kind: 'double-week', multiplier: 200, dayOfMonth: null },
  ...{ name: { ko: '행사', en: 'Campaign' }, banner: { ko: '', en: '' } },
  ...{ from: calendarDate('2020-01-01'), until: null },
  ...{ firstMonth: 1, lastMonth: 12, firstHour: 9, lastHour: 18 },
  ...facts,
})
const sending = (date: number, facts: Partial<Campaign> = {}) =>
  campaign({ kind: 'sending-day', dayOfMonth: date, ...facts })
const calendar = () => ({
  thirdWeek: 'third-monday' as const,
  isBusinessDay: (day: CalendarDate) => isBusinessDay(day),
})
const inYear = (year: number, ...campaigns: readonly Campaign[]) => campaignYear(campaigns, year, calendar)

describe('a year of campaigns', () => {
  it('says why a sending day is where it is: asked for, missing, closed', () => {
    const year = inYear(2021, sending(30, { firstMonth: 2, lastMonth: 11 }))
    const told = year.map(({ days, reasons }) => [days[0], ...reasons.map(({ kind }) => kind)])
    expect(told).toEqual([
      // The last day of February is a Sunday.
      ['2021-02-26', 'no-such-day', 'closed'],
      ['2021-03-30', 'as-asked'],
      ['2021-04-30', 'as-asked'],
      ['2021-05-28', 'closed'],
      ['2021-06-30', 'as-asked'],
      ['2021-07-30', 'as-asked'],
      ['2021-08-30', 'as-asked'],
      ['2021-09-30', 'as-asked'],
      ['2021-10-29', 'closed'],
      ['2021-11-30', 'as-asked'],
    ])
    expect(year[3]?.reasons).toEqual([{ kind: 'closed', day: '2021-05-30' }])
  })

  it('says which day a holiday moved, and that the first working day is taken where none comes before', () => {
    expect(inYear(2020, sending(30, { firstMonth: 9, lastMonth: 9 }))).toMatchObject([
      { days: ['2020-09-29'], reasons: [{ kind: 'closed', day: '2020-09-30' }] },
    ])
    expect(inYear(2021, sending(1, { firstMonth: 1, lastMonth: 1 }))).toMatchObject([
      { days: ['2021-01-04'], reasons: [{ kind: 'later', day: '2021-01-01' }] },
    ])
  })

  it('has a double week in each month, names the days off among its days, and where the campaign’s term cuts it', () => {
    const year = inYear(2021, campaign({ until: calendarDate('2021-11-17') }))
    expect(year).toHaveLength(11)
    // Buddha's birthday, a Wednesday.
    expect(year[4]).toMatchObject({ closed: ['2021-05-19'], reasons: [{ kind: 'as-asked' }] })
    expect(year[10]?.reasons).toEqual([{ kind: 'as-asked' }, { kind: 'cut' }])
    expect(year[10]?.days).toEqual(['2021-11-15', '2021-11-16', '2021-11-17'])
  })

  it('tells what comes next, today included', () => {
    const dated = inYear(2021, campaign({}), sending(30, { id: 'b' as CampaignId }))
    expect(nextCampaign(dated, calendarDate('2021-11-17'))).toMatchObject({ day: '2021-11-17' })
    expect(nextCampaign(dated, calendarDate('2021-11-20'))).toMatchObject({ day: '2021-11-30' })
    expect(nextCampaign(dated, calendarDate('2021-12-31'))).toBeNull()
  })

  it('gives a reason for every day, whatever the day and the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 2018, max: 2027 }), (date, year) => {
        const dated = inYear(year, sending(date, { from: calendarDate('2018-01-01') }))
        expect(dated).toHaveLength(12)
        for (const { days, reasons, month } of dated) {
          expect(days[0]?.startsWith(month)).toBe(true)
          const asked = days[0] === `${month}-${String(date).padStart(2, '0')}`
          expect(reasons.some(({ kind }) => kind === 'as-asked')).toBe(asked)
        }
      }),
    )
  })
})
