import { cellText, compact, isBlank } from '#platform/kernel/sheet-cells.ts'
import { printedDecimal } from './import-mean.ts'
import type { PageHead, StageColumn } from './import-page-head.ts'
import type { PageIssueMatter } from './import-page-issue.ts'
import {
  isGoingOn,
  isUnsureStageWord,
  knownStageWords,
  stageInCell,
  stageOfWord,
} from './import-stage-words.ts'
import type { PledgeStage } from './pledge-stage.ts'

/** Says what is wrong or unsure in a column, counted from 0; null for the row. */
export type Tell = (column: number | null, matter: PageIssueMatter) => void

/** A row's stage as far as its own cells tell. */
export interface Found {
  readonly word: string | null
  readonly stage: PledgeStage | null
  /** A percentage beside the word, or in place of the mark. */
  readonly percent: string | null
  /** 계속추진: the progress decides. */
  readonly goesOn: boolean
  readonly column: number | null
}

interface Tells {
  readonly wrong: Tell
  readonly unsure: Tell
}

const none: Found = { word: null, stage: null, percent: null, goesOn: false, column: null }

/** The stage of a row: a word in its column, a mark in one of several, else the word of the table's heading. */
export function stageIn(
  head: PageHead,
  cells: readonly string[],
  heading: string | null,
  tells: Tells,
): Found {
  if (head.stage !== null) {
    const text = cellText(cells[head.stage])
    return isBlank(text) ? none : named(text, head.stage, tells)
  }
  if (head.stages.length > 0) return marked(head, cells, tells)
  const inProgress = head.progress === null ? '' : cellText(cells[head.progress])
  // 완료 where a percentage was expected.
  if (inProgress !== '' && printedDecimal(inProgress) === null && stageInCell(inProgress) !== null)
    return named(inProgress, head.progress, tells)
  return heading === null ? none : named(heading, null, tells)
}

function named(text: string, column: number | null, { wrong, unsure }: Tells): Found {
  const read = stageInCell(text)
  if (read === null) {
    wrong(column, { code: 'unknown-stage', word: text, known: knownStageWords })
    return { ...none, word: text }
  }
  const { word, percent } = read
  if (isGoingOn(word)) return { word, stage: null, percent, goesOn: true, column }
  const stage = stageOfWord(word)
  if (!stage.ok) return none
  if (isUnsureStageWord(word)) unsure(column, { code: 'stage-word-unsure', word, stage: stage.value.stage })
  return { word, stage: stage.value.stage, percent, goesOn: false, column }
}

/** A circle, a dot, a tick, the count 1, or the word for yes. */
const MARK = /^(?:[○◯〇●◎⊙◉■▣√✓✔☑★OoVvYy]|1|해당|해당됨|예|○표)$/u
const EMPTY_BOX = /^[□☐]$/u
const NO_MARK = /^(?:0|[xX×✕✗Nn]|아니오|해당안됨|해당없음|미해당)$/u

interface Mark {
  readonly column: StageColumn
  readonly text: string
}

function marked(head: PageHead, cells: readonly string[], tells: Tells): Found {
  const told = head.stages
    .map((column): Mark => ({ column, text: cellText(cells[column.column]).normalize('NFKC') }))
    .filter(({ text }) => !isBlank(text) && !NO_MARK.test(text))
  const boxes = told.filter(({ text }) => EMPTY_BOX.test(text))
  // □ is a mark, unless another box of the row is ticked.
  const marks = boxes.length < told.length ? told.filter((mark) => !boxes.includes(mark)) : told
  const known = marks.filter((mark) => isMark(mark, head.progress === null))
  for (const { column, text } of marks)
    if (!known.some((mark) => mark.column === column))
      tells.wrong(column.column, { code: 'unknown-mark', text, word: column.word })
  const [only, second] = known
  if (only === undefined) return none
  if (second !== undefined) {
    tells.wrong(only.column.column, { code: 'two-stages', words: known.map(({ column }) => column.word) })
    return none
  }
  const { column, word, stage } = only.column
  const percent = head.progress === null && /%|\d{2}/u.test(only.text) ? only.text : null
  if (stage.ok) return { word, stage: stage.value.stage, percent, goesOn: false, column }
  tells.wrong(column, { code: 'unknown-stage', word, known: stage.refusal.known })
  return { ...none, word, column }
}

/** A mark, the word of its own column, or where no column tells the progress a percentage. */
function isMark({ column, text }: Mark, mayBePercent: boolean): boolean {
  return (
    MARK.test(text) ||
    EMPTY_BOX.test(text) ||
    compact(text) === compact(column.word) ||
    (mayBePercent && printedDecimal(text) !== null)
  )
}
