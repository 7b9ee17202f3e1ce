import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { decimalText, type Indicator, Seeded } from '#modules/indicators/index.ts'
import type { SampleOwnValue } from './evaluation-data.ts'

/** How much of the way is gone by the end of each month, in percent, on each course. */
const courses: Readonly<Record<SampleOwnValue['course'], readonly number[]>> = {
  fine: [12, 24, 36, 48, 59, 70, 80, 90, 100],
  watch: [10, 20, 31, 42, 53, 64, 76, 88, 100],
  late: [5, 10, 16, 22, 29, 38, 58, 80, 100],
  weak: [8, 16, 24, 33, 42, 50, 65, 82, 100],
  vaccine: [0, 0, 2, 8, 15, 39, 50, 75, 100],
}
/** From last year's result to this year's most of the way is gone soon. */
const soon = [30, 45, 60, 72, 84, 94, 97, 99, 100]
/** How ready a case is, in percent of the end; in the months between nothing changes. */
const readiness: Readonly<Record<number, number>> = { 1: 60, 3: 80, 5: 92, 6: 100 }
const readinessOfWatched: Readonly<Record<number, number>> = { 1: 62, 3: 80, 5: 86, 6: 90, 8: 97, 9: 100 }
const lastMonth = 9

const placeOf = (month: CalendarMonth) => Number(month.slice(5))
const shareOf = ({ course, kind }: SampleOwnValue, place: number) =>
  ((kind === 'level' && course === 'fine' ? soon : courses[course])[place - 1] ?? 0) / 100
const readyBy = ({ course }: SampleOwnValue) => (course === 'fine' ? readiness : readinessOfWatched)
const toNumber = (value: Parameters<typeof decimalText>[0]) => Number(decimalText(value, 6))

/** Something a little off the way, always the same for an indicator and a month. */
function offOf(number: string, place: number): number {
  if (place === lastMonth) return 0
  const [field = 0, within = 0] = number.split('-').map(Number)
  return new Seeded(field * 10_000 + within * 100 + place).next() - 0.5
}

/** Whether nothing changes in a month: one tap says so. */
export const isUnchangedIn = (own: SampleOwnValue, month: CalendarMonth): boolean =>
  own.kind === 'case' && readyBy(own)[placeOf(month)] === undefined

/** What is typed for a month: a value, or what the formula asks for. */
export function typedFor(
  indicator: Pick<Indicator, 'number' | 'series' | 'decimals' | 'baseline' | 'formula'>,
  own: SampleOwnValue,
  month: CalendarMonth,
): { readonly text: string; readonly inputs: Readonly<Record<string, string>> } {
  const place = placeOf(month)
  if ('inputs' in own) return { text: '', inputs: inputsFor(indicator, own, place) }
  const end = Number(own.final)
  if (own.kind === 'case')
    return { text: ((end * (readyBy(own)[place] ?? 100)) / 100).toFixed(0), inputs: {} }
  const by = (at: number) => Number(wayTo(indicator, own, end, at).toFixed(indicator.decimals))
  const value = indicator.series === 'monthly' && place > 1 ? by(place) - by(place - 1) : by(place)
  return { text: value.toFixed(indicator.decimals), inputs: {} }
}

/** How it stands by the end of a month. */
function wayTo(
  { number, baseline }: Pick<Indicator, 'number' | 'baseline'>,
  own: SampleOwnValue,
  end: number,
  place: number,
): number {
  const share = shareOf(own, place)
  if (own.kind !== 'level') return end * share
  const start = baseline === null ? end : toNumber(baseline)
  return start + (end - start) * (share + offOf(number, place) * 0.3)
}

function inputsFor(
  { number, baseline, formula }: Pick<Indicator, 'number' | 'baseline' | 'formula'>,
  own: Extract<SampleOwnValue, { readonly inputs: unknown }>,
  place: number,
): Readonly<Record<string, string>> {
  const [[counted, end] = ['', 0], ...others] = Object.entries(own.inputs)
  const share = shareOf(own, place)
  const whole = others[0]?.[1] ?? 1
  const hundredfold = formula?.text.includes('* 100') === true ? 100 : 1
  const lastYear = baseline === null ? end : (toNumber(baseline) * whole) / hundredfold
  // Who is late did much worse than last year at first.
  const start = own.course === 'late' || own.course === 'weak' ? lastYear * 0.7 : lastYear
  const drifted = start + (end - start) * (share + offOf(number, place) * 0.2)
  const grown = place / lastMonth
  const first = { flow: drifted * grown, grows: end * share, level: drifted, case: end }
  const rest = own.kind === 'flow' ? grown : 1
  return Object.fromEntries([
    [counted, first[own.kind].toFixed(0)],
    ...others.map(([name, all]) => [name, (all * rest).toFixed(0)] as const),
  ])
}

/** How much of an indicator's end is there by a month, for cities of which no more is known. */
export const usualShare = (own: SampleOwnValue, place: number): number => {
  if (own.kind === 'case') return (readinessOfWatched[place] ?? 100) / 100
  return own.kind === 'grows' ? shareOf(own, place) : 1
}
