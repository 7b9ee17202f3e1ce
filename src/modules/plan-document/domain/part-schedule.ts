import type { Doubt } from './doubt.ts'
import { doubt, quoted } from './doubt.ts'
import type { OpenItem } from './item-tree.ts'
import { atLine, type Place } from './document-block.ts'
import type { ReadSchedule, ReadTable } from './plan-document.ts'
import type { ReadBody } from './read-body.ts'
import { type FoundSchedule, isPeriodHead, scheduleIn, scheduleInCell } from './schedule.ts'

interface ScheduleContext {
  readonly year: number | null
  readonly programme: { readonly number: number; readonly title: string }
}

/** Every schedule entry of a programme in the order of the document, and the days in them that do not exist. */
export function scheduleOf(
  body: ReadBody,
  context: ScheduleContext,
): { readonly schedule: readonly ReadSchedule[]; readonly doubts: readonly Doubt[] } {
  const found = [
    ...body.sections.flatMap(({ title, items }) => entriesOf(items, title, null, context)),
    ...body.tables.flatMap((table) => entriesOfTable(table, context)),
  ]
  const doubts = found.flatMap(({ entry, impossible }) => {
    const where = { place: entry.place, programme: context.programme.number, section: entry.section }
    return impossible ? [doubt(where, 'no-such-day', { text: quoted(entry.printed) })] : []
  })
  const schedule = found.map(({ entry }) => entry)
  return { schedule: schedule.toSorted((a, b) => a.place.number - b.place.number), doubts }
}

function entriesOf(
  items: readonly OpenItem[],
  section: string | null,
  parent: string | null,
  context: ScheduleContext,
): readonly FoundSchedule[] {
  const own = items.map((item) =>
    scheduleIn(item.text, {
      year: context.year,
      programme: context.programme.title,
      section,
      parent,
      place: item.place,
    }),
  )
  const stated = own.filter((found) => isStated(found?.entry))
  const bounds = parent !== null && stated.length === 1 ? stated[0]?.entry : undefined
  return items.flatMap((item, index) => {
    const found = own[index]
    const below = entriesOf(item.items, section, item.text, context)
    return found == null ? below : [withinBounds(found, bounds), ...below]
  })
}

const isStated = (entry: ReadSchedule | undefined): entry is ReadSchedule =>
  entry?.label != null && entry.start !== null && entry.end !== null

/** "Every 30th" beside "February to November" is meant within it. */
function withinBounds(found: FoundSchedule, bounds: ReadSchedule | undefined): FoundSchedule {
  const { entry } = found
  if (bounds === undefined || entry.recurs === null || entry.start !== null) return found
  return { ...found, entry: { ...entry, start: bounds.start, end: bounds.end } }
}

/** A table with a column that says when (조사시기) is a schedule. */
function entriesOfTable(table: ReadTable, { year, programme }: ScheduleContext): readonly FoundSchedule[] {
  const column = table.head.findIndex(isPeriodHead)
  const label = table.head[column]
  if (label === undefined) return []
  const height = table.headGroups.length + 1
  return table.rows.flatMap((row, index) => {
    const text = row.find((cell, at) => at !== column && cell !== '')?.replace(/^[·ㆍ•\-○]\s*/u, '')
    if (text === undefined) return []
    const place = placeOfRow(table, height + index)
    const around = { year, programme: programme.title, section: table.section, parent: null, place }
    const found = scheduleInCell(text, label, row[column] ?? '', around)
    return found === null ? [] : [found]
  })
}

/** A row's own line where a table stands line by line, else the table's place. */
export function placeOfRow({ place, lastPlace, rows, headGroups }: ReadTable, row: number): Place {
  const height = rows.length + headGroups.length + 1
  const isByLine = place.at === 'line' && lastPlace.number - place.number + 1 === height
  return isByLine ? atLine(place.number + row) : place
}
