import { printable } from '../blocks-from-text.ts'
import type { Place } from '../document-block.ts'
import type { ReadItem, ReadPart, ReadPlan } from '../plan-document.ts'

interface Told {
  readonly text: string
  /** From how many lines of the document it was put together. */
  readonly pieces: number
}

/** Marks of Markdown are no letters of the document; space is laid out anew. */
const bare = (text: string): string =>
  text
    .replaceAll('**', '')
    .replaceAll('\\', '')
    .replace(/[\s\u00a0]+/gu, '')

/** The texts of a plan that its document does not hold: each must be in it, run by run, one run for each line. */
export function inventedTexts(plan: ReadPlan, document: string): readonly string[] {
  const held = bare(printable(document))
  return toldBy(plan)
    .filter(({ text, pieces }) => !isHeld(bare(text), held, pieces))
    .map(({ text }) => text)
}

function isHeld(text: string, held: string, pieces: number): boolean {
  if (held.includes(text)) return true
  let rest = text
  for (let piece = 0; piece < pieces && rest !== ''; piece += 1) rest = rest.slice(longestRun(rest, held))
  return rest === ''
}

/** How far a text begins as a run of the document does. */
function longestRun(text: string, held: string): number {
  let [low, high] = [0, text.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (held.includes(text.slice(0, middle))) low = middle
    else high = middle - 1
  }
  return low
}

const told = (text: string | null, pieces = 1): readonly Told[] =>
  text === null || text === '' ? [] : [{ text, pieces }]
const piecesOf = ({ joined }: Place) => joined.length + 1

function toldBy(plan: ReadPlan): readonly Told[] {
  return [
    ...told(plan.title),
    ...told(plan.organization),
    ...[...plan.vision, ...plan.aims, ...plan.coreTasks].flatMap(toldByItem),
    ...[...plan.results, ...plan.programmes].flatMap(toldByPart),
  ]
}

function toldByItem({ text, notes, items, place }: ReadItem): readonly Told[] {
  return [
    ...told(text, piecesOf(place)),
    ...notes.flatMap((note) => told(note.text, 400)),
    ...items.flatMap(toldByItem),
  ]
}

function toldByPart(part: ReadPart): readonly Told[] {
  return [
    ...told(part.title, piecesOf(part.place)),
    ...part.aims.flatMap(toldByItem),
    ...part.sections.flatMap(({ title, items }) => [...told(title), ...items.flatMap(toldByItem)]),
    ...part.schedule.flatMap(({ text, label, printed, place }) => [
      ...told(text, MOST_PIECES),
      ...told(label),
      ...told(printed, piecesOf(place)),
    ]),
    ...[...part.amounts, ...part.counts, ...part.ratios].flatMap(({ text, label, place }) => [
      ...told(text, piecesOf(place)),
      ...told(label, piecesOf(place)),
    ]),
    ...part.tables.flatMap(({ caption, unit, basis, head, headGroups, rows }) =>
      [caption, unit, basis, ...head, ...headGroups.flat(), ...rows.flat()].flatMap((text) => told(text)),
    ),
    ...part.offices.flatMap(({ department, team, phone, contacts }) => [
      ...[department, team, phone].flatMap((text) => told(text)),
      ...contacts.flatMap(({ post, phone: number, name }) =>
        [post, number, name].flatMap((text) => told(text)),
      ),
    ]),
  ]
}

/** An entry may take the text of its programme's title or of the item above. */
const MOST_PIECES = 13
