import { blocksFromText } from '../blocks-from-text.ts'
import type { ReadPart } from '../plan-document.ts'
import { readPlan } from '../read-plan.ts'
import type { DraftFigure, ProgrammeDraft } from './document-draft.ts'
import { draftFigures, mostFigures } from './draft-figures.ts'
import { renewedSchedule } from './draft-schedule.ts'
import { sectionsOfText, textOfSections } from './plan-lines.ts'

/**
 * Reads a programme's corrected text again: entries and figures that are new in it join those that are there, and
 * those that only its old text gave leave unless somebody worked on them.
 */
export function readBodyAgain(
  before: ProgrammeDraft,
  after: ProgrammeDraft,
  year: number | null,
): ProgrammeDraft {
  const body = textOfSections(sectionsOfText(after.body))
  const [old, read] = [readAlone(before.titleKo, before.body, year), readAlone(after.titleKo, body, year)]
  if (read === null) return { ...after, body }
  return {
    ...after,
    body,
    schedule: renewedSchedule(after.schedule, { before: old?.schedule ?? [], after: read.schedule }, year),
    figures: renewedFigures(after.figures, figuresIn(old), figuresIn(read)),
  }
}

const figuresIn = (part: ReadPart | null) => (part === null ? [] : draftFigures({ ...part, tables: [] }))

/** The reader knows plans, so the programme is given to it as a plan of its own. */
function readAlone(title: string, body: string, year: number | null): ReadPart | null {
  const head = `${year === null ? '' : `${year}년도 `}주요업무계획`
  const plan = readPlan(blocksFromText(`${head}\n\n1. ${title}\n\n${body}\n`))
  return plan.ok ? (plan.value.programmes[0] ?? null) : null
}

/** Lines of the corrected text are no lines of the document: what was read from the document keeps its own. */
function renewedFigures(
  rows: readonly DraftFigure[],
  before: readonly DraftFigure[],
  after: readonly DraftFigure[],
): readonly DraftFigure[] {
  const key = ({ kind, printed, label }: DraftFigure) => [kind, printed, label].join('\u0000')
  const [still, known] = [new Set(after.map(key)), new Set(rows.map(key))]
  const gone = new Set(before.map(key).filter((one) => !still.has(one)))
  const fresh = after.filter((row) => !known.has(key(row))).map((row) => ({ ...row, line: 0 }))
  return [...rows.filter((row) => row.keep || !gone.has(key(row))), ...fresh].slice(0, mostFigures)
}
