import type { ReadPart, ReadTable } from '../plan-document.ts'
import type { DraftFigure, DraftTable } from './document-draft.ts'

/** As many as a plan takes for one programme. */
export const mostFigures = 100
export const mostTables = 20
const mostColumns = 20
const mostRows = 200

/**
 * The numbers that the text tells, in its order. None is kept until someone says so: which of them is a figure of
 * the plan, and on which day it held, the document does not say.
 */
export function draftFigures(part: ReadPart): readonly DraftFigure[] {
  const inTables = part.tables.map(({ place, lastPlace }) => [place.number, lastPlace.number] as const)
  const isInTable = (line: number) => inTables.some(([first, last]) => line >= first && line <= last)
  const base = { unit: '', day: '', keep: false }
  const figures: DraftFigure[] = [
    ...part.amounts.map(({ text, label, won, place }) => ({
      ...base,
      kind: 'money' as const,
      printed: text,
      line: place.number,
      label: label ?? '',
      value: won.toString(),
    })),
    ...part.counts.map(({ text, label, value, unit, place }) => ({
      ...base,
      kind: 'count' as const,
      printed: text,
      line: place.number,
      label: label ?? '',
      value: value.toString(),
      unit,
    })),
    ...part.ratios.map(({ text, label, percent, part: some, whole, place }) => ({
      ...base,
      kind: percent === null ? ('ratio' as const) : ('rate' as const),
      printed: text,
      line: place.number,
      label: label ?? '',
      value: percent ?? `${(some ?? 0n).toString()}/${(whole ?? 0n).toString()}`,
    })),
  ]
  return figures
    .filter(({ line }) => !isInTable(line))
    .toSorted((a, b) => a.line - b.line)
    .slice(0, mostFigures)
}

/** The tables that were read; one that is too large for a plan is left out until it is made smaller. */
export function draftTables(tables: readonly ReadTable[]): readonly DraftTable[] {
  return tables.slice(0, mostTables).map((table) => ({
    line: table.place.number,
    caption: table.caption ?? '',
    unit: table.unit ?? '',
    basis: table.basis ?? '',
    head: headOf(table),
    rows: table.rows,
    day: dayIn(table.basis ?? ''),
    keep: fits(table),
  }))
}

/** Whether a plan takes a table of this size. */
export function fits({ head, rows }: Pick<DraftTable, 'head' | 'rows'>): boolean {
  return head.length > 0 && head.length <= mostColumns && rows.length > 0 && rows.length <= mostRows
}

/** 사업비 / 국비: what stands above is said before. */
function headOf({ head, headGroups }: ReadTable): readonly string[] {
  return head.map((title, column) => {
    const above = headGroups.map((row) => row[column] ?? '')
    return [...new Set([...above, title])].filter((text) => text.trim() !== '').join(' / ')
  })
}

const DAY = /((?:19|20)\d{2})\s*[.년]\s*(\d{1,2})\s*[.월]\s*(\d{1,2})/u

/** The day in a 기준일 as printed; empty when it names none. */
export function dayIn(text: string): string {
  const found = DAY.exec(text)
  if (found === null) return ''
  const [, year = '', month = '', day = ''] = found
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const MONTH = /((?:19|20)\d{2})\s*[.년]\s*(\d{1,2})/u

/** The month in a text as printed; empty when it names none. */
export function monthIn(text: string): string {
  const found = MONTH.exec(text)
  return found === null ? '' : `${found[1] ?? ''}-${(found[2] ?? '').padStart(2, '0')}`
}
