import { type CalendarMonth, lastDayOf } from '#platform/kernel/calendar-date.ts'
import { type Doubt, doubt, type DoubtWhere, quoted } from '../doubt.ts'
import type { ReadPart, ReadSchedule } from '../plan-document.ts'
import type { Check } from './plan-lines.ts'

/** Days and weeks that some months do not have or that can be read in two ways; periods that end before they begin. */
export const calendar: Check = ({ plan }) =>
  plan.programmes.flatMap((part) =>
    part.schedule.flatMap((entry) => {
      const where = { place: entry.place, programme: part.number, section: entry.section }
      return [
        ...missingDay(entry, where, plan.year),
        ...ambiguousWeek(entry, where),
        ...backwards(entry, where),
      ]
    }),
  )

function missingDay(entry: ReadSchedule, where: DoubtWhere, year: number | null): readonly Doubt[] {
  const day = entry.days?.day ?? 0
  if (entry.recurs !== 'monthly-on-day' || day < 29) return []
  const missing = monthsOf(entry, year).filter((month) => Number(lastDayOf(month).slice(8)) < day)
  if (missing.length === 0) return []
  const months = missing.map((month) => String(Number(month.slice(5)))).join(', ')
  return [doubt(where, 'day-not-in-every-month', { day: String(day), months })]
}

/** The months that an entry covers, at most two years of them; the plan's year where it says nothing. */
function monthsOf({ start, end }: ReadSchedule, year: number | null): readonly CalendarMonth[] {
  const first = start?.slice(0, 7) ?? `${year ?? 2021}-01`
  const last = end?.slice(0, 7) ?? `${first.slice(0, 4)}-12`
  const [from, to] = [first, last].map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1)
  const length = Math.min(Math.max((to ?? 0) - (from ?? 0) + 1, 0), 24)
  return Array.from({ length }, (_, index) => {
    const month = (from ?? 0) + index
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}` as CalendarMonth
  })
}

/** The third Monday's week and the calendar's third row differ in most months; one day of the week is certain. */
function ambiguousWeek({ recurs, days, printed }: ReadSchedule, where: DoubtWhere): readonly Doubt[] {
  const isWeek =
    recurs?.startsWith('monthly-') === true && recurs.endsWith('-week') && recurs !== 'monthly-last-week'
  return isWeek && days?.weekdays.length !== 1
    ? [doubt(where, 'week-read-two-ways', { text: quoted(printed) })]
    : []
}

function backwards({ start, end, printed }: ReadSchedule, where: DoubtWhere): readonly Doubt[] {
  if (start === null || end === null || end >= start.slice(0, end.length)) return []
  return [doubt(where, 'ends-before-start', { text: quoted(printed) })]
}

const STATED = /^(?:추진|사업)?(?:기간|시기)$/u

/** Steps of a programme outside the period that the programme itself states. */
export const statedPeriod: Check = ({ plan }) =>
  plan.programmes.flatMap((part) => {
    const stated = part.schedule.find(
      ({ label, text }) => STATED.test(label?.replace(/\s/g, '') ?? '') && text === part.title,
    )
    return stated?.start == null || stated.end === null ? [] : outside(part, stated, stated.start, stated.end)
  })

function outside(part: ReadPart, stated: ReadSchedule, first: string, last: string): readonly Doubt[] {
  return part.schedule.flatMap((entry) => {
    const isEarly = entry.start !== null && entry.start.slice(0, 7) < first.slice(0, 7)
    const isLate = entry.end !== null && entry.end.slice(0, 7) > last.slice(0, 7)
    if (entry === stated || (!isEarly && !isLate)) return []
    const where = { place: entry.place, programme: part.number, section: entry.section }
    return [
      doubt(where, 'outside-stated-period', {
        text: quoted(`${entry.printed} ${entry.text}`),
        stated: stated.printed,
      }),
    ]
  })
}

const STAGES = ['사전', '중간', '최종']
const stageOf = (text: string): number => STAGES.findIndex((word) => text.includes(word))

/** 사전, 중간, 최종 come in this order, and there is one 최종. */
export const stageOrder: Check = ({ plan }) =>
  plan.programmes.flatMap((part) => {
    const bySection = Map.groupBy(
      part.schedule.filter(({ text, start }) => stageOf(text) >= 0 && start !== null),
      ({ section }) => section,
    )
    return [...bySection.values()].flatMap((entries) => outOfOrder(entries, part.number))
  })

function outOfOrder(entries: readonly ReadSchedule[], programme: number): readonly Doubt[] {
  const sorted = entries.toSorted((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1))
  return sorted.flatMap((entry, index) => {
    const stage = stageOf(entry.text)
    const before = sorted.slice(Math.max(0, index - 12), index)
    const other = before.find(
      (earlier) =>
        earlier.start !== entry.start &&
        (stageOf(earlier.text) > stage || (stage === 2 && stageOf(earlier.text) === 2)),
    )
    if (other === undefined) return []
    const where = { place: entry.place, programme, section: entry.section }
    return [doubt(where, 'stages-out-of-order', { text: quoted(entry.text), otherText: quoted(other.text) })]
  })
}

/** Most of the schedule lies in another year than the plan is for. */
export const yearOfPlan: Check = ({ plan }) => {
  if (plan.year === null) return []
  const years = plan.programmes.flatMap(({ schedule }) =>
    schedule.flatMap(({ start }) => (start === null ? [] : [start.slice(0, 4)])),
  )
  const counts = [...Map.groupBy(years, (year) => year)].map(([year, all]) => ({ year, count: all.length }))
  const most = counts.reduce((best, next) => (next.count > best.count ? next : best), {
    year: String(plan.year),
    count: 0,
  })
  if (most.year === String(plan.year) || most.count * 2 <= years.length || years.length < 5) return []
  const facts = { year: most.year, planYear: String(plan.year) }
  return [doubt({ place: null, programme: null, section: null }, 'year-unlike-plan', facts)]
}
