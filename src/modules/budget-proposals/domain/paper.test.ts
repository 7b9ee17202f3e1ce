import { describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { checkSender, isEntryDay, type Sender, senderFlaws } from './paper.ts'

const day = calendarDate
const days = { from: day('2021-01-18'), until: day('2021-04-30'), sortedUntil: day('2021-05-14') }
const someone = (facts: Partial<Sender> = {}): Sender => ({
  ...{ way: 'paper', name: '이웃 주민', contact: '서읍 1길 2', receivedOn: day('2021-02-03') },
  ...facts,
})

describe('what came in on paper', () => {
  it('is entered from the first day of intake until proposals are sorted', () => {
    const isOn = (on: string) => isEntryDay(days, day(on))
    expect(['2021-01-17', '2021-01-18', '2021-05-14', '2021-05-15'].map(isOn)).toEqual([
      ...[false, true, true, false],
    ])
  })
  it('counts from the day on which it came in, or from the first day if it waited for that', () => {
    const sentOn = (on: string, today = '2021-05-10') => {
      const checked = checkSender(someone({ receivedOn: day(on) }), days, day(today))
      return checked.ok ? checked.value.sentOn : checked.refusal
    }
    expect(sentOn('2021-04-30')).toBe('2021-04-30')
    expect(sentOn('2020-11-20')).toBe('2021-01-18')
    expect(sentOn('2021-05-01')).toBe('received-too-late')
    expect(sentOn('2021-02-04', '2021-02-03')).toBe('received-to-come')
    expect(sentOn('2020-01-17')).toBe('received-too-early')
  })
  it('names who brought it and how they are told of it, all flaws at once', () => {
    const wrong = someone({ name: ' ', contact: '가'.repeat(201), receivedOn: day('2021-05-02') })
    expect(senderFlaws(wrong, days, day('2021-05-03'))).toEqual([
      ...['sender-missing', 'contact-too-long', 'received-too-late'],
    ])
    const blank = someone({ name: '가'.repeat(51), contact: '' })
    expect(senderFlaws(blank, days, day('2021-05-03'))).toEqual(['sender-too-long', 'contact-missing'])
    const tidy = checkSender(someone({ name: ' 이웃\n주민 ' }), days, day('2021-02-03'))
    expect(tidy.ok && tidy.value.name).toBe('이웃 주민')
  })
})
