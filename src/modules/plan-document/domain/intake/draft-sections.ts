import type { ReadItem, ReadSection, ReadTable } from '../plan-document.ts'
import { type LineMarker, markerOf, type PlanLine, type PlanSection } from './plan-lines.ts'

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** An item as it was read, in the plan's marks; a printed number stays in its text. */
function planLine(item: ReadItem, depth: number): readonly PlanLine[] {
  const { marker, text } = inPlanMarks(item, depth)
  const notes = item.notes.map((note): PlanLine => ({
    marker: '※',
    text: oneLine(`${note.mark} ${note.text}`),
    items: [],
  }))
  const items = [...item.items.flatMap((below) => planLine(below, depth + 1)), ...notes]
  return text === '' ? items : [{ marker, text, items }]
}

function inPlanMarks({ marker, text }: ReadItem, depth: number): { marker: LineMarker; text: string } {
  const usual = depth === 0 ? '○' : '-'
  if (marker === '') return { marker: usual, text: oneLine(text) }
  const known = markerOf(marker)
  return known === null
    ? { marker: usual, text: oneLine(`${marker} ${text}`) }
    : { marker: known, text: oneLine(text) }
}

export const planLines = (items: readonly ReadItem[]): readonly PlanLine[] =>
  items.flatMap((item) => planLine(item, 0))

/** Sections as they were read, in the plan's marks. */
export function planSections(sections: readonly ReadSection[]): readonly PlanSection[] {
  return sections.map(({ title, items }) => ({
    title: title === null ? null : oneLine(title),
    items: planLines(items),
  }))
}

/** Items as lines of a text without marks: aims, core tasks. */
export function plainLines(items: readonly ReadItem[]): string {
  return items
    .flatMap((item) => [item.text, ...item.items.map(({ text }) => text)])
    .map(oneLine)
    .filter((text) => text !== '')
    .join('\n')
}

/** A table whose rows stand as lines of the plan: one line a row, its cells with their heads' order. */
export function tableAsLines({ caption, rows }: Pick<ReadTable, 'caption' | 'rows'>): readonly PlanSection[] {
  const items = rows.map((row): PlanLine => ({
    marker: '-',
    text: oneLine(spanless(row).join(' · ')),
    items: [],
  }))
  const title = caption === null ? '' : oneLine(caption)
  return [{ title: title === '' ? null : title, items: items.filter(({ text }) => text !== '') }]
}

/** A cell that spans is repeated in each column that it covers: once is enough in a line. */
const spanless = (row: readonly string[]): readonly string[] =>
  row.filter((cell, index) => cell.trim() !== '' && cell !== row[index - 1])
