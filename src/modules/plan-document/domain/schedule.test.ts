import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atLine } from './document-block.ts'
import { periodAt } from './period.ts'
import { beginsWithDate, scheduleIn } from './schedule.ts'

const read = (text: string) => {
  const found = periodAt(text, 0, 2031)
  return found === null ? null : [found.start, found.end, found.recurs]
}
const around = { year: 2031, programme: '별빛 산책길', section: '추진계획', parent: null, place: atLine(1) }
const entry = (text: string, parent: string | null = null) =>
  scheduleIn(text, { ...around, parent })?.entry ?? null

describe('a period', () => {
  it.each([
    ['2031. 1월~3월', '2031-01', '2031-03', null],
    ['2031. 3월/9월', '2031-03', '2031-09', 'in-months'],
    ['2030. 11.~12.', '2030-11', '2030-12', null],
    ['2032. 1월~2월', '2032-01', '2032-02', null],
    ['11월~익년3월', '2031-11', '2032-03', null],
    ['2031. 10. 1. ~ 11. 21.', '2031-10-01', '2031-11-21', null],
    ['2031. 10. 1.(수) ~ 15.(수)', '2031-10-01', '2031-10-15', null],
    ['2031.10월~11월', '2031-10', '2031-11', null],
    ['’31. 4월 ~ ’32. 2월', '2031-04', '2032-02', null],
    ['2031년 상반기', '2031-01', '2031-06', null],
    ['하반기', '2031-07', '2031-12', null],
    ['2031년 3분기', '2031-07', '2031-09', null],
    ['1/4분기', '2031-01', '2031-03', null],
    ['2031년~', '2031-01', null, null],
    ['2014 ~ 2018', '2014-01', '2018-12', null],
    ['2014.    9 ~ 2015. 10', '2014-09', '2015-10', null],
    ['2014. 7 ~ 계속', '2014-07', null, null],
    ['매월', null, null, 'monthly'],
    ['매월 셋째주', null, null, 'monthly-third-week'],
    ['매월 3째주', null, null, 'monthly-third-week'],
    ['매월 30일', null, null, 'monthly-on-day'],
    ['연 2회', null, null, 'twice-a-year'],
    ['월 1회', null, null, 'monthly'],
    ['분기별', null, null, 'quarterly'],
    ['상·하반기', null, null, 'twice-a-year'],
    ['연중', null, null, 'all-year'],
    ['수시', null, null, 'at-any-time'],
    ['2031년~ / 연 2회 운영', '2031-01', null, 'twice-a-year'],
  ])('%s is %s to %s, %s', (text, start, end, recurs) => {
    expect(read(text)).toEqual([start, end, recurs])
  })

  it('is no number, no fraction and no count', () => {
    for (const text of ['3본부 11실', '36/83', '1,234', '중간보고', '연구용역', '5개 분야', ''])
      expect(periodAt(text, 0, 2031)?.isCertain ?? false, text).toBe(false)
  })

  it('with a day that no calendar has stays in its month and says so', () => {
    expect(periodAt('2031. 2. 30.', 0, 2031)).toMatchObject({
      start: '2031-02',
      end: '2031-02',
      impossible: true,
    })
    expect(periodAt('2031. 2. 28.', 0, 2031)).toMatchObject({ start: '2031-02-28', impossible: false })
  })

  it('never has a month that is none, and is always printed in its text', () => {
    const pieces = fc.constantFrom(
      '2031',
      '31',
      '’31',
      '.',
      '년',
      '월',
      '일',
      '~',
      '/',
      ' ',
      '3',
      '12',
      '13',
      '매월',
      '익년',
      '초',
      '셋째주',
      '연',
      '회',
      '분기',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (all) => {
        const text = all.join('')
        const found = periodAt(text, 0, 2031)
        if (found === null) return
        expect(text).toContain(found.printed)
        for (const moment of [found.start, found.end])
          if (moment !== null) expect(moment).toMatch(/^\d{4}-(?:0[1-9]|1[0-2])(?:-\d{2})?$/)
      }),
    )
  })
})

describe('a schedule entry', () => {
  it('is an item that begins with its time', () => {
    expect(entry('2031. 2월 : 노선 조사')).toMatchObject({
      text: '노선 조사',
      start: '2031-02',
      end: '2031-02',
    })
    expect(entry('2031. 12월 평가 대비')).toMatchObject({ text: '평가 대비' })
    expect(beginsWithDate('2031. 2월 : 노선 조사')).toBe(true)
  })

  it('with a label tells of what it stands under', () => {
    expect(entry('기 간 : 2월 ~ 11월', '걷기 대회')).toMatchObject({
      text: '걷기 대회',
      label: '기 간',
      start: '2031-02',
      end: '2031-11',
    })
    expect(entry('추진시기 : 2031. 1월 ~ 12월')).toMatchObject({ text: '별빛 산책길' })
  })

  it('may have its time behind it, in brackets, or as how often', () => {
    expect(entry('점검 보고회 : 상·하반기')).toMatchObject({ text: '점검 보고회', recurs: 'twice-a-year' })
    expect(entry('조례 개정(3월)')).toMatchObject({ text: '조례 개정', start: '2031-03' })
    expect(entry('심의회 월 1회 개최')).toMatchObject({ recurs: 'monthly' })
  })

  it('is not made of a year that only names something, nor of an adverb', () => {
    for (const text of [
      '2030년 지원 : 20억원',
      '2030년말 기준 36건 완료',
      '매년 되풀이되는 지표',
      '수시 방문 협의',
      '월별 점검',
      '제2회 추경',
      '2030. 12. 31. 기준',
    ])
      expect(entry(text), text).toBeNull()
  })
})
