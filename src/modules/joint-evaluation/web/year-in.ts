import { z } from 'zod'
import { trouble, type Reply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import {
  type Indicator,
  type IndicatorSet,
  monthFlaw,
  setById,
  staleDays,
} from '#modules/indicators/index.ts'
import { readYear } from '../data/year-queries.ts'
import type { JointYear } from '../domain/joint-year.ts'
import { type IndicatorLine, indicatorLines, monthToEnter } from '../use-cases/indicator-lines.ts'
import { type YearFacts, yearFacts } from '../use-cases/year-board.ts'
import type { JointParts } from './parts.ts'
import { jointTexts } from './words.ts'

export const office = '/office/joint-evaluation'
export const yearHref = (year: { readonly evaluationYear: number }, rest = '') =>
  `${office}/${year.evaluationYear}${rest}`
export const indicatorHref = (
  year: { readonly evaluationYear: number },
  { number }: Pick<Indicator, 'number'>,
  rest = '',
) => yearHref(year, `/indicators/${encodeURIComponent(number)}${rest}`)

/** The year that an address names. */
export async function yearIn(request: WebRequest): Promise<JointYear | null> {
  const asked = request.param('year')
  return /^\d{4}$/.test(asked) ? await readYear(request.context.database, Number(asked)) : null
}

/** The year that an address names, and its set. */
export async function setIn(
  request: WebRequest,
): Promise<{ readonly year: JointYear; readonly set: IndicatorSet } | null> {
  const year = await yearIn(request)
  const set = year === null ? null : await setById(request.context.database, year.setId)
  return year === null || set === null ? null : { year, set }
}

/** A year with everything that is known in it. */
export async function factsIn(request: WebRequest): Promise<YearFacts | null> {
  const year = await yearIn(request)
  return year === null ? null : await yearFacts(request.context.database, year)
}

/** Every indicator as it stands today. */
export async function linesOf(
  request: WebRequest,
  facts: YearFacts,
  parts: JointParts,
): Promise<{ readonly lines: readonly IndicatorLine[]; readonly staleDays: number }> {
  const { database, today } = request.context
  const days = await settingValue(database, staleDays, today)
  const signalsOf = await parts.signalsOf(request, facts)
  return { lines: indicatorLines(facts, { today, staleDays: days, signalsOf }), staleDays: days }
}

/** The way down to a page of a year. */
export function crumbs(
  { locale }: WebRequest,
  year?: Pick<JointYear, 'evaluationYear'>,
  ...further: readonly { readonly href: string; readonly label: string }[]
) {
  const words = jointTexts[locale]
  return [
    { href: office, label: words.title },
    ...(year === undefined
      ? []
      : [{ href: yearHref(year), label: words.yearTitle(String(year.evaluationYear)) }]),
    ...further,
  ]
}

export const notFound = (): Reply => trouble('not-found')

/** Boxes that were ticked under one name, however many. */
export const manyOf = (most: number) =>
  z.preprocess(
    (given: unknown): unknown => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z.array(z.string()).max(most),
  )

/** A part of an address as it was meant; a malformed one stands for itself and is found nowhere. */
export function meant(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The month that an address asks for, where it can be entered; else the one that is entered now. */
export function monthAsked(set: IndicatorSet, asked: string | undefined, today: CalendarDate): CalendarMonth {
  const month = asked as CalendarMonth
  const canBe =
    /^\d{4}-(?:0[1-9]|1[0-2])$/.test(asked ?? '') && monthFlaw(set, month, today) !== 'month-outside-year'
  return canBe ? month : monthToEnter(set, today)
}
