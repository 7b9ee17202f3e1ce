import type { Place } from './document-block.ts'
import { type FoundPeriod, periodAt } from './period.ts'
import type { ReadSchedule } from './plan-document.ts'
import { isUsualTitle } from './usual-title.ts'

/** What stands around an item of which a schedule entry is made. */
export interface ScheduleSurroundings {
  readonly year: number | null
  readonly programme: string
  readonly section: string | null
  readonly parent: string | null
  readonly place: Place
}

/** An entry, with the days in it that no calendar has. */
export interface FoundSchedule {
  readonly entry: ReadSchedule
  readonly impossible: boolean
}

const PERIOD_LABEL = /(?:기간|시기|일시|일정|기한|일자|시점|기일)$/u
const LABELLED = /^([^:：]{1,24})[:：]\s*/u
const OPENING = /^[『「〈<[‘“(]+\s*/u
const FREQUENCY = /(?<![가-힣\d])(?:연|년|월|주|매월|매년|매주|분기|반기)\s?\d{1,2}\s?회(?![의차])/u

/** The schedule entry that an item is, if it is one. */
export function scheduleIn(text: string, around: ScheduleSurroundings): FoundSchedule | null {
  return (
    labelled(text, around) ??
    leading(text, around) ??
    closing(text, around) ??
    inBrackets(text, around) ??
    frequency(text, around)
  )
}

/** Whether an item begins with a date, as the lines of a schedule do. */
export function beginsWithDate(text: string): boolean {
  return /^['’‘]?\d/u.test(text) && isLeading(text, periodAt(text, 0, null))
}

/** 기간 : 2월 ~ 11월. The period is that of whatever the item belongs to. */
function labelled(text: string, around: ScheduleSurroundings): FoundSchedule | null {
  const found = LABELLED.exec(text)
  const label = found?.[1]?.trim() ?? ''
  if (found === null || !PERIOD_LABEL.test(label.replace(/\s/g, ''))) return null
  const period = periodAt(text, found[0].length, around.year)
  if (period === null || (!period.isCertain && !period.hasMonth)) return null
  return made(ownerOf(around), label, period, around)
}

function ownerOf({ parent, section, programme }: ScheduleSurroundings): string {
  return parent ?? (section === null || isUsualTitle(section) ? programme : section)
}

/** 2021. 1월~3월 : 지표 분석; 매월 30일 보내는 날. */
function leading(text: string, around: ScheduleSurroundings): FoundSchedule | null {
  const start = OPENING.exec(text)?.[0].length ?? 0
  const period = periodAt(text, start, around.year)
  if (period === null || !isLeading(text, period)) return null
  const rest = text.slice(period.endsAt).replace(/^\s*[:：]?\s*/u, '')
  return rest === '' || /^(?:기준|현재|이후|이전|당시)/u.test(rest)
    ? null
    : made(start > 0 ? text : rest, null, period, around)
}

function isLeading(text: string, period: FoundPeriod | null): boolean {
  if (period === null) return false
  const rest = text.slice(period.endsAt).trimStart()
  if (/^[:：]/u.test(rest)) return period.hasMonth || period.isCertain
  if (period.recurs === 'monthly-on-day' || period.recurs?.endsWith('-week') === true) return true
  const hasYear = /^(?:['’‘]\d{2}|\d{4})\s?[.년]/u.test(period.printed)
  return hasYear && period.hasMonth && period.isCertain && /^[\s가-힣(「『]/u.test(text.slice(period.endsAt))
}

/** 보고회 개최 : 상·하반기: all behind the colon is the period. */
function closing(text: string, around: ScheduleSurroundings): FoundSchedule | null {
  const colon = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'))
  const label = text.slice(0, Math.max(colon, 0)).trim()
  if (label === '') return null
  const start = colon + 1 + (/^\s*/u.exec(text.slice(colon + 1))?.[0].length ?? 0)
  const period = periodAt(text, start, around.year)
  if (period === null || !period.isCertain || text.slice(period.endsAt).trim() !== '') return null
  return made(label, null, period, around)
}

/** 규정 개정(3월). */
function inBrackets(text: string, around: ScheduleSurroundings): FoundSchedule | null {
  const found = /\(([^()]{2,40})\)\s*$/u.exec(text.slice(-60))
  const inner = found?.[1] ?? ''
  const period = inner === '' ? null : periodAt(inner, 0, around.year)
  if (period?.isCertain !== true || !period.hasMonth || inner.slice(period.endsAt).trim() !== '') return null
  const title = text.slice(0, text.lastIndexOf('(')).trim()
  return title === '' ? null : made(title, null, period, around)
}

/** 심의회 월 1회 개최. */
function frequency(text: string, around: ScheduleSurroundings): FoundSchedule | null {
  const found = FREQUENCY.exec(text)
  const period = found === null ? null : periodAt(text, found.index, around.year)
  return period === null ? null : made(text, null, period, around)
}

function made(
  text: string,
  label: string | null,
  period: FoundPeriod,
  around: ScheduleSurroundings,
): FoundSchedule {
  const { start, end, recurs, days, printed, impossible } = period
  return {
    entry: { text, label, printed, start, end, recurs, days, section: around.section, place: around.place },
    impossible,
  }
}

/** The entry of a table's row whose column says when (조사시기). */
export function scheduleInCell(
  text: string,
  label: string,
  cell: string,
  around: ScheduleSurroundings,
): FoundSchedule | null {
  const period = periodAt(cell, 0, around.year)
  if (period === null || !period.isCertain) return null
  return made(text, label, period, around)
}

/** Whether a column's head says that its cells are periods. */
export function isPeriodHead(head: string): boolean {
  return PERIOD_LABEL.test(head.replace(/\s/g, ''))
}
