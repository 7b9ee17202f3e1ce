import type { DocumentBlock, Place } from './document-block.ts'
import { readMarker } from './marker.ts'
import { numberedTitles, type NumberedTitle, type TitleForm, titleForms } from './numbered-title.ts'
import { isDrawnHeading, partHeading, type PlanPart } from './part-heading.ts'

/** A numbered title and what stands below it. */
export interface Chapter {
  readonly number: number
  /** What the number should have been; the same when the row is whole. */
  readonly expected: number
  readonly title: string
  readonly place: Place
  readonly blocks: readonly DocumentBlock[]
}

/** A plan cut into its parts. */
export interface SplitPlan {
  readonly front: readonly DocumentBlock[]
  readonly headings: readonly { readonly part: PlanPart; readonly text: string; readonly place: Place }[]
  readonly results: readonly Chapter[]
  readonly vision: readonly DocumentBlock[]
  readonly programmes: readonly Chapter[]
}

/** Cuts a document at the headings of its parts and at the numbered titles in them. */
export function splitPlan(blocks: readonly DocumentBlock[]): SplitPlan {
  const parts: Record<PlanPart, DocumentBlock[]> = { front: [], results: [], vision: [], plan: [] }
  const headings: SplitPlan['headings'][number][] = []
  let current: PlanPart = 'front'
  let inProgramme = false
  for (const block of blocks) {
    const heading = partHeading(block)
    const isNew = heading !== null && block.kind !== 'table' && (!inProgramme || isDrawnHeading(block))
    if (isNew) {
      headings.push({ part: heading, text: block.text, place: block.place })
      if (heading !== current) inProgramme = false
      current = heading
      continue
    }
    if (current === 'plan' && block.kind === 'line' && numberedTitles(block.text).length > 0)
      inProgramme = true
    parts[current].push(block)
  }
  // A document that names no part is all plan, if it is one.
  const isNamed = headings.some(({ part }) => part === 'plan')
  const body = isNamed ? parts.plan : [...parts.front, ...parts.plan]
  const programmes = chaptersOf(body)
  return {
    front: isNamed ? parts.front : body.slice(0, 40),
    headings,
    results: chaptersOf(parts.results),
    vision: parts.vision,
    programmes: isNamed || programmes.length > 1 ? programmes : [],
  }
}

interface Start {
  readonly index: number
  readonly title: NumberedTitle
  readonly expected: number
  readonly place: Place
}

/** The chapters by whichever way of numbering gives the longest row 1, 2, 3 …; framed titles and headings come first. */
function chaptersOf(blocks: readonly DocumentBlock[]): readonly Chapter[] {
  const drawn = longest(
    blocks,
    (block) => block.kind === 'heading' || (block.kind === 'line' && block.framed),
  )
  const starts = drawn.length >= 2 ? drawn : longest(blocks, (block) => block.kind !== 'table')
  return starts.map(({ index, title, expected, place }, position) => ({
    number: title.number,
    expected,
    title: title.title,
    place,
    blocks: blocks.slice(index + 1, starts[position + 1]?.index ?? blocks.length),
  }))
}

function longest(
  blocks: readonly DocumentBlock[],
  mayBe: (block: DocumentBlock) => boolean,
): readonly Start[] {
  const candidates = blocks.map((block) =>
    block.kind !== 'table' && mayBe(block) ? numberedTitles(block.text) : [],
  )
  return titleForms
    .map((form) => rowOf(form, blocks, candidates))
    .reduce((most, next) => (next.length > most.length ? next : most))
}

function rowOf(
  form: TitleForm,
  blocks: readonly DocumentBlock[],
  candidates: readonly (readonly NumberedTitle[])[],
): readonly Start[] {
  let starts: Start[] = []
  let list = 0
  for (const [index, block] of blocks.entries()) {
    const title = candidates[index]?.find((candidate) => candidate.form === form)
    if (title === undefined || block.kind === 'table') continue
    const expected = starts.length === 0 ? 1 : (starts.at(-1)?.title.number ?? 0) + 1
    const opens = opensBody(blocks[index + 1])
    if (title.number === 1 && starts.length > 0) {
      // A table of contents has the whole row without anything between.
      if (isWithoutBodies(starts)) starts = []
      else {
        list = 2
        continue
      }
    } else if (title.number === list && !opens) {
      list += 1
      continue
    }
    const fits =
      starts.length === 0
        ? title.number === 1
        : title.number === expected || (opens && title.number > expected && title.number <= expected + 3)
    if (!fits) continue
    starts.push({ index, title, expected: starts.length === 0 ? 1 : expected, place: block.place })
    list = 0
  }
  return isWithoutBodies(starts) && starts.length > 1 ? [] : starts
}

const isWithoutBodies = (starts: readonly Start[]) =>
  starts.length > 1 &&
  starts.every(({ index }, position) => position === 0 || index - (starts[position - 1]?.index ?? 0) <= 1)

/** Aims and sections stand right below a programme's title, not below an item of a list. */
function opensBody(block: DocumentBlock | undefined): boolean {
  if (block === undefined || block.kind !== 'line') return block !== undefined
  const kind = readMarker(block.text)?.kind
  return block.framed || kind === 'aim' || kind === 'section'
}
