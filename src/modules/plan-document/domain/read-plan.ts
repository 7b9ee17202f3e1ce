import { refuse, ok, type Result } from '#platform/kernel/result.ts'
import type { BodyRules, OpenSection } from './body-state.ts'
import type { DocumentBlock } from './document-block.ts'
import { type Doubt, doubt } from './doubt.ts'
import { doubtsOf } from './doubts/doubts-of.ts'
import { closedItems } from './item-tree.ts'
import { markedNumbers } from './footnote.ts'
import { withoutFrames } from './frames.ts'
import { learnMarkerOrder } from './marker-order.ts'
import { readMarker } from './marker.ts'
import { sectionKeysOf } from './section-keys.ts'
import { figuresOf } from './part-figures.ts'
import { scheduleOf } from './part-schedule.ts'
import type { NotAPlan, ReadPart, ReadPlan } from './plan-document.ts'
import { titleOf, withoutNamesIn } from './plan-title.ts'
import { readBody } from './read-body.ts'
import { type Chapter, splitPlan, type SplitPlan } from './split-plan.ts'
import { readVision } from './vision.ts'

export interface ReadPlanOptions {
  /** Officers' names are left out unless this is set. */
  readonly withNames: boolean
}

/** As many as anybody would look through. */
const mostDoubts = 500

/** Reads a yearly plan (주요업무계획) from a document's blocks. Nothing is guessed silently: see its doubts. */
export function readPlan(
  document: readonly DocumentBlock[],
  options: ReadPlanOptions = { withNames: false },
): Result<ReadPlan, NotAPlan> {
  const blocks = withoutFrames(document)
  const split = splitPlan(blocks)
  if (split.programmes.length === 0) return refuse(notAPlan(blocks))
  const { title, year, organization } = titleOf(split)
  const rules = rulesFor(blocks, split)
  const results = split.results.map((chapter) => readChapter(chapter, { ...rules, programme: null }, null))
  const programmes = split.programmes.map((chapter) =>
    readChapter(chapter, { ...rules, programme: chapter.number }, year),
  )
  const parts = { results: results.map(({ part }) => part), programmes: programmes.map(({ part }) => part) }
  const plan = { title, organization, year, ...parts, ...readVision(split.vision) }
  const early =
    year === null ? [doubt({ place: null, programme: null, section: null }, 'year-not-found', {})] : []
  const own = [...results, ...programmes].flatMap(({ doubts }) => doubts)
  const doubts = inOrder([...early, ...own, ...doubtsOf(plan)]).slice(0, mostDoubts)
  return ok(withoutNamesIn({ ...plan, doubts }, options.withNames))
}

function readChapter(
  chapter: Chapter,
  rules: BodyRules,
  year: number | null,
): { readonly part: ReadPart; readonly doubts: readonly Doubt[] } {
  const body = readBody({ text: chapter.title, place: chapter.place }, chapter.blocks, rules)
  const programme = { number: chapter.number, title: body.title }
  // Last year's results tell what was, not what will be.
  const isPlanned = rules.programme !== null
  const { schedule, doubts } = isPlanned
    ? scheduleOf(body, { year, programme })
    : { schedule: [], doubts: [] }
  const where = { place: chapter.place, programme: chapter.number, section: null }
  const jump =
    chapter.number === chapter.expected
      ? []
      : [
          doubt(where, 'number-out-of-order', {
            number: String(chapter.number),
            expected: String(chapter.expected),
          }),
        ]
  const part: ReadPart = {
    number: chapter.number,
    title: body.title,
    aims: closedItems(body.aims),
    sections: body.sections.map(closed),
    schedule,
    ...figuresOf(body),
    tables: body.tables,
    offices: body.offices,
    place: body.titlePlace,
  }
  return { part, doubts: [...jump, ...body.doubts, ...doubts] }
}

const closed = ({ title, items, place }: OpenSection) => ({ title, items: closedItems(items), place })

function rulesFor(blocks: readonly DocumentBlock[], split: SplitPlan): Omit<BodyRules, 'programme'> {
  const chapters = [...split.results, ...split.programmes]
  const keys = chapters.map((chapter) =>
    chapter.blocks.flatMap((block) => (block.kind === 'line' ? [readMarker(block.text)] : [])),
  )
  const sectionKeys = sectionKeysOf(keys)
  const runs = keys.flatMap((marks) =>
    runsBetween(
      marks.map((mark) => mark?.key ?? null),
      sectionKeys,
    ),
  )
  const hasSections = keys.some((marks) => marks.some((mark) => mark !== null && sectionKeys.has(mark.key)))
  return { order: learnMarkerOrder(runs), sectionKeys, marked: markedNumbers(blocks), hasSections }
}

function runsBetween(
  keys: readonly (string | null)[],
  sectionKeys: ReadonlySet<string>,
): readonly (readonly string[])[] {
  const runs: string[][] = [[]]
  for (const key of keys) {
    if (key !== null && sectionKeys.has(key)) runs.push([])
    else if (key !== null) runs.at(-1)?.push(key)
  }
  return runs
}

const inOrder = (doubts: readonly Doubt[]): readonly Doubt[] =>
  doubts.toSorted((a, b) => (a.where.place?.number ?? 0) - (b.where.place?.number ?? 0))

function notAPlan(blocks: readonly DocumentBlock[]): NotAPlan {
  const lines = blocks.filter((block) => block.kind === 'line')
  const kinds = lines.map(({ text }) => readMarker(text)?.kind ?? null)
  return {
    code: 'not-a-plan',
    found: {
      firstLine: blocks.find((block) => block.kind !== 'table')?.text.slice(0, 80) ?? null,
      lines: lines.length,
      headings: blocks.filter(({ kind }) => kind === 'heading').length,
      sections: kinds.filter((kind) => kind === 'section').length,
      items: kinds.filter((kind) => kind !== null && kind !== 'section').length,
      tables: blocks.filter(({ kind }) => kind === 'table').length,
    },
  }
}
