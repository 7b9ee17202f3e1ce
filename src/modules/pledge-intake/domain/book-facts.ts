import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'

const DAY =
  /(?:'|’)?((?:19|20)?\d{2})\s*[.년/-]\s*(\d{1,2})\s*[.월/-]\s*(\d{1,2})\s*(?:일|\.)?\s*(?:현재|기준)|기준일\s*[:：]?\s*((?:19|20)\d{2})\s*[.년/-]\s*(\d{1,2})\s*[.월/-]\s*(\d{1,2})/u
const MONTH_END = /(?:'|’)?((?:19|20)?\d{2})\s*[.년]\s*(\d{1,2})\s*월?\s*말\s*(?:현재|기준)/u

/** The day as of which a page tells: 2021. 12. 31. 기준. The first that is named; null where none is. */
export function asOfIn(texts: readonly string[]): CalendarDate | null {
  for (const text of texts) {
    const found = DAY.exec(text)
    const day =
      found === null
        ? monthEnd(text)
        : dayOf(found[1] ?? found[4] ?? '', found[2] ?? found[5] ?? '', found[3] ?? found[6] ?? '')
    if (day !== null) return day
  }
  return null
}

function dayOf(year: string, month: string, day: string): CalendarDate | null {
  const whole = year.length === 2 ? `20${year}` : year
  return parseCalendarDate(`${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** 2021년 12월 말 기준. */
function monthEnd(text: string): CalendarDate | null {
  const [, year = '', month = ''] = MONTH_END.exec(text) ?? []
  if (year === '') return null
  return ['31', '30', '29', '28'].map((day) => dayOf(year, month, day)).find((day) => day !== null) ?? null
}

/** The term that a page names most: 민선7기 is 7. Null where it names none. */
export function termNumberIn(texts: readonly string[]): number | null {
  const named = texts.flatMap((text) =>
    [...text.matchAll(/민선\s*(\d{1,2})\s*기/gu)].map(([, number]) => Number(number)),
  )
  const counts = [...Map.groupBy(named, (number) => number)].map(([number, all]) => ({
    number,
    count: all.length,
  }))
  return counts.toSorted((a, b) => b.count - a.count)[0]?.number ?? null
}
