import { cellText, compact, isBlank } from '#platform/kernel/sheet-cells.ts'
import { printedDecimal } from './import-mean.ts'
import type { PageHead, StageColumn } from './import-page-head.ts'
import type { PageIssue, PageIssueMatter } from './import-page-issue.ts'
import type { PagePledge } from './import-page-facts.ts'
import { stageOfWord } from './import-stage-words.ts'

export interface ReadPledgeRow {
  readonly pledge: PagePledge
  readonly errors: readonly PageIssue[]
  readonly doubts: readonly PageIssue[]
}

/** A circle, a dot, a tick, or the count 1. */
const MARK = /^(?:[○◯〇●◎⊙■□√✓✔☑OoVv]|1)$/u

/** Reads the row of one pledge; an error leaves what it is about empty. */
export function readPledgeRow(
  head: PageHead,
  cells: readonly string[],
  row: number,
  field: number | null,
): ReadPledgeRow {
  const errors: PageIssueMatter[] = []
  const doubts: PageIssueMatter[] = []
  const title = cellText(cells[head.title])
  const department = cellText(cells[head.department])
  if (title === '') errors.push({ code: 'title-missing' })
  if (isBlank(department)) errors.push({ code: 'department-missing' })
  if (field === null) errors.push({ code: 'pledge-without-field' })
  const { word, stage } = stageIn(head, cells, errors)
  if (word === null && !errors.some(({ code }) => code === 'unknown-mark' || code === 'two-stages'))
    doubts.push({ code: 'stage-missing' })
  const progress = progressIn(cellText(cells[head.progress]), errors)
  const isCompleted = stage === 'completed' || stage === 'continuing'
  if (isCompleted && progress !== null && progress < 100)
    errors.push({ code: 'completed-under-100', progress })
  if (word !== null && stage !== null && !isCompleted && progress === 100)
    doubts.push({ code: 'under-way-at-100', word })
  const number = Number(compact(cells[head.number]))
  const at = (matter: PageIssueMatter): PageIssue => ({ row, ...matter })
  return {
    pledge: { row, field, number, title, department, stageWord: word, stage, progress },
    errors: errors.map(at),
    doubts: doubts.map(at),
  }
}

type StageIn = Pick<PagePledge, 'stage'> & { readonly word: string | null }

function stageIn(head: PageHead, cells: readonly string[], errors: PageIssueMatter[]): StageIn {
  if (head.stageWord !== null) {
    const word = cellText(cells[head.stageWord])
    return isBlank(word) ? { word: null, stage: null } : named(word, stageOfWord(word), errors)
  }
  const marked = head.stages.filter(({ column, word }) => isMarked(cellText(cells[column]), word, errors))
  const [only, second] = marked
  if (only === undefined) return { word: null, stage: null }
  if (second === undefined) return named(only.word, only.stage, errors)
  errors.push({ code: 'two-stages', words: marked.map(({ word }) => word) })
  return { word: null, stage: null }
}

function named(word: string, read: StageColumn['stage'], errors: PageIssueMatter[]): StageIn {
  if (read.ok) return { word, stage: read.value.stage }
  errors.push({ code: 'unknown-stage', word, known: read.refusal.known })
  return { word, stage: null }
}

function isMarked(text: string, word: string, errors: PageIssueMatter[]): boolean {
  if (isBlank(text) || text === '0') return false
  if (MARK.test(text)) return true
  errors.push({ code: 'unknown-mark', text, word })
  return false
}

/** A register holds whole percents: 88 and 88.0, but not 88.5. */
function progressIn(text: string, errors: PageIssueMatter[]): number | null {
  const read = printedDecimal(text)
  const size = 10n ** BigInt(read?.decimals ?? 0)
  if (read === null || read.digits % size !== 0n) {
    errors.push({ code: 'progress-not-a-percent', text })
    return null
  }
  if (read.digits / size <= 100n) return Number(read.digits / size)
  errors.push({ code: 'progress-over-100', text })
  return null
}
