import type { Place } from '../document-block.ts'
import type { Doubt, DoubtWhere } from '../doubt.ts'
import type { ReadItem, ReadPart, ReadPlan } from '../plan-document.ts'

/** One text of the plan with all that a check wants to know of its surroundings. */
export interface PlanLine {
  readonly text: string
  readonly place: Place
  readonly where: DoubtWhere
  /** The item above it; null right below a section. */
  readonly parent: string | null
  readonly childCount: number
  /** The year that it tells of, as its part does. */
  readonly year: number | null
  readonly notes: ReadItem['notes']
}

/** What every check is given. */
export interface Checked {
  readonly plan: Omit<ReadPlan, 'doubts'>
  readonly lines: readonly PlanLine[]
}

export type Check = (checked: Checked) => readonly Doubt[]

/** Every title and item of a plan, in the order of the document. */
export function linesOf(plan: Omit<ReadPlan, 'doubts'>): readonly PlanLine[] {
  const loose = { programme: null, section: null, year: plan.year }
  return [
    ...plan.results.flatMap((part) => linesOfPart(part, null, plan.year === null ? null : plan.year - 1)),
    ...[...plan.vision, ...plan.aims, ...plan.coreTasks].flatMap((item) => linesOfItem(item, null, loose)),
    ...plan.programmes.flatMap((part) => linesOfPart(part, part.number, plan.year)),
  ]
}

interface Around {
  readonly programme: number | null
  readonly section: string | null
  readonly year: number | null
}

function linesOfPart(part: ReadPart, programme: number | null, year: number | null): readonly PlanLine[] {
  const title = lineOf(part.title, part.place, null, 0, { programme, section: null, year })
  const aims = part.aims.flatMap((aim) => linesOfItem(aim, null, { programme, section: null, year }))
  const sections = part.sections.flatMap((section) => {
    const around = { programme, section: section.title, year }
    const own =
      section.title === null ? [] : [lineOf(section.title, section.place, null, section.items.length, around)]
    return [...own, ...section.items.flatMap((item) => linesOfItem(item, null, around))]
  })
  return [title, ...aims, ...sections]
}

function linesOfItem(item: ReadItem, parent: string | null, around: Around): readonly PlanLine[] {
  const own = lineOf(item.text, item.place, parent, item.items.length, around, item.notes)
  return [own, ...item.items.flatMap((child) => linesOfItem(child, item.text, around))]
}

function lineOf(
  text: string,
  place: Place,
  parent: string | null,
  childCount: number,
  { programme, section, year }: Around,
  notes: ReadItem['notes'] = [],
): PlanLine {
  return { text, place, where: { place, programme, section }, parent, childCount, year, notes }
}

/** A place in words that a fact can hold: the line's or block's number. */
export function placeFact({ number }: Place): string {
  return String(number)
}
