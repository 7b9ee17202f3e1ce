import { cellText, isBlank } from '#platform/kernel/sheet-cells.ts'
import { horizonOf } from './cell-kinds.ts'
import { printedDecimal, type PrintedDecimal } from './import-mean.ts'
import { hasStage, type PageHead } from './import-page-head.ts'
import type { PageIssue, PageIssueMatter } from './import-page-issue.ts'
import type { PagePledge } from './import-page-facts.ts'
import { pledgeNumber } from './pledge-number.ts'
import { readPeriod } from './periods/read-period.ts'
import { type Found, stageIn, type Tell } from './row-stage.ts'

export interface ReadPledgeRow {
  readonly pledge: PagePledge
  readonly errors: readonly PageIssue[]
  readonly doubts: readonly PageIssue[]
}

/** Where a row stands, and what is known of it from around it. */
export interface RowPlace {
  readonly table: number
  readonly row: number
  readonly field: number | null
  /** Its place in the list, for a row without a number. */
  readonly position: number
  /** The stage in the words of the heading over the table; null where it names none. */
  readonly stageWord: string | null
}

/** Reads the row of one pledge; an error leaves what it is about empty. */
export function readPledgeRow(head: PageHead, cells: readonly string[], place: RowPlace): ReadPledgeRow {
  const { table, row, field, position } = place
  const errors: PageIssue[] = []
  const doubts: PageIssue[] = []
  const put =
    (into: PageIssue[]): Tell =>
    (column, matter: PageIssueMatter) =>
      into.push({ table, row, column: column === null ? null : column + 1, ...matter })
  const [wrong, unsure] = [put(errors), put(doubts)]
  const { code, number, title } = named(head, cells, position)
  const department = textIn(cells, head.department)
  if (title === '') wrong(head.title, { code: 'title-missing' })
  if (head.department !== null && isBlank(department)) wrong(head.department, { code: 'department-missing' })
  const found = stageIn(head, cells, place.stageWord, { wrong, unsure })
  const progress = progressIn(head, cells, found, { wrong, unsure })
  const decided = decidedStage(found, progress, unsure)
  checkTogether(head, decided, progress, { wrong, unsure })
  if (
    hasStage(head) &&
    decided.word === null &&
    !errors.some(({ code: one }) => one === 'unknown-mark' || one === 'two-stages')
  )
    unsure(head.stage, { code: 'stage-missing' })
  const period = textIn(cells, head.period)
  const horizon = textIn(cells, head.horizon) || period
  return {
    pledge: {
      table, row, field, number, code, title, department,
      helpers: textIn(cells, head.helpers),
      stageWord: decided.word,
      stage: decided.stage,
      progress,
      period: isBlank(period) ? null : readPeriod(period),
      horizon: horizonOf(horizon),
      cost: costIn(head, cells),
    },
    errors,
    doubts,
  } // prettier-ignore
}

const textIn = (cells: readonly string[], column: number | null): string =>
  column === null ? '' : cellText(cells[column])

/** Number and title; where no column numbers the pledges the title may begin with the number. */
function named(head: PageHead, cells: readonly string[], position: number) {
  const title = cellText(cells[head.title])
  const read = head.number === null ? null : pledgeNumber(cells[head.number])
  if (read !== null) return { code: read.code, number: read.number, title }
  const [, before = '', after = ''] = /^([\d-]{1,8}|[①-⑳]|\d{1,3})[.)]?\s+(\S.*)$/u.exec(title) ?? []
  const inTitle = head.number === null ? pledgeNumber(before) : null
  return inTitle === null
    ? { code: '', number: position, title }
    : { code: inTitle.code, number: inTitle.number, title: after }
}

/** 계속추진 goes on after it is done, or has not been done: its progress says which. */
function decidedStage(found: Found, progress: number | null, unsure: Tell): Found {
  if (!found.goesOn || found.word === null) return found
  const stage = progress === 100 ? 'continuing' : 'on-track'
  unsure(found.column, { code: 'stage-by-progress', word: found.word, stage })
  return { ...found, stage }
}

function checkTogether(
  head: PageHead,
  { word, stage }: Found,
  progress: number | null,
  { wrong, unsure }: { readonly wrong: Tell; readonly unsure: Tell },
): void {
  const isCompleted = stage === 'completed' || stage === 'continuing'
  if (isCompleted && progress !== null && progress < 100)
    wrong(head.progress, { code: 'completed-under-100', progress })
  if (word !== null && stage !== null && !isCompleted && progress === 100)
    unsure(head.progress, { code: 'under-way-at-100', word })
}

const BRACKETED = /^(\d{1,3}(?:\.\d{1,4})?)\s*%?\s*\([^()]*\)$/u

/** 88 · 88.0 · 77.7% · 85(80): what stands before brackets; with the stage's word where it has no column. */
function progressIn(
  head: PageHead,
  cells: readonly string[],
  found: Found,
  { wrong, unsure }: { readonly wrong: Tell; readonly unsure: Tell },
): number | null {
  const text = textIn(cells, head.progress)
  if (head.progress === null || isBlank(text) || found.column === head.progress) {
    const beside = found.percent === null ? null : printedDecimal(found.percent)
    if (head.progress !== null && beside === null) unsure(head.progress, { code: 'progress-missing' })
    return beside === null ? null : bounded(beside, found.percent ?? '', found.column, wrong)
  }
  const plain = text.normalize('NFKC').replace(/(?<=\d)\s*(?:퍼센트|프로)$/u, '')
  const bracketed = BRACKETED.exec(plain)?.[1]
  if (bracketed !== undefined) unsure(head.progress, { code: 'progress-in-brackets', text })
  const read = printedDecimal(bracketed ?? plain)
  if (read !== null) return bounded(read, text, head.progress, wrong)
  wrong(head.progress, { code: 'progress-not-a-percent', text })
  return null
}

function bounded(
  { digits, decimals }: PrintedDecimal,
  text: string,
  column: number | null,
  wrong: Tell,
): number | null {
  const size = 10 ** decimals
  if (digits <= 100n * BigInt(size)) return Number(digits) / size
  wrong(column, { code: 'progress-over-100', text })
  return null
}

/** With the unit that the column's head tells. */
function costIn(head: PageHead, cells: readonly string[]): string {
  const text = textIn(cells, head.cost)
  if (head.cost === null || isBlank(text)) return ''
  const unit = /\(\s*(?:단위\s*[:：]\s*)?(천원|백만원|억원|원)\s*\)/u.exec(
    head.labels[head.cost]?.join(' ') ?? '',
  )?.[1]
  return unit === undefined || /[가-힣]/u.test(text) ? text : `${text}${unit}`
}
