import { type CalendarDate, monthOf, yearOf } from '#platform/kernel/calendar-date.ts'
import type { Tone } from '../tone.tsx'

export interface YearSpan {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly title: string
  readonly tone?: Tone | undefined
}

/** A stretch of months: with a span, or free. */
export interface LanePart {
  readonly months: number
  readonly span: YearSpan | null
}

/** The months (1–12) of a year that a span touches; null when none. */
function monthsIn(year: number, span: YearSpan): { first: number; last: number } | null {
  if (yearOf(span.to) < year || yearOf(span.from) > year) return null
  return {
    first: yearOf(span.from) < year ? 1 : monthOf(span.from),
    last: yearOf(span.to) > year ? 12 : monthOf(span.to),
  }
}

/** Lays spans into as few rows of twelve months as they need: none covers another. */
export function lanesOf(year: number, spans: readonly YearSpan[]): readonly (readonly LanePart[])[] {
  const lanes: { parts: LanePart[]; next: number }[] = []
  const placed = spans
    .map((span) => ({ span, months: monthsIn(year, span) }))
    .flatMap(({ span, months }) => (months === null ? [] : [{ span, ...months }]))
    .sort((a, b) => a.first - b.first || b.last - a.last)
  for (const { span, first, last } of placed) {
    let lane = lanes.find(({ next }) => next <= first)
    if (lane === undefined) {
      lane = { parts: [], next: 1 }
      lanes.push(lane)
    }
    if (first > lane.next) lane.parts.push({ months: first - lane.next, span: null })
    lane.parts.push({ months: last - first + 1, span })
    lane.next = last + 1
  }
  return lanes.map(({ parts, next }) => (next > 12 ? parts : [...parts, { months: 13 - next, span: null }]))
}
