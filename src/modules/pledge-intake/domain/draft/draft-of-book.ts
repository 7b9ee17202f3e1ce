import type { PageIssue } from '../import-page-issue.ts'
import type { PagePledge } from '../import-page-facts.ts'
import type { PledgeBook } from '../read-book.ts'
import type { DraftField, DraftFindings, DraftIssue, DraftRow } from './intake-draft.ts'

type Printed = DraftRow['printed']

/** What a book becomes before anybody has looked at it. */
export function draftOfBook(
  book: PledgeBook,
  printedOf: (pledge: PagePledge) => Printed,
): {
  readonly rows: readonly DraftRow[]
  readonly fields: readonly DraftField[]
  readonly findings: DraftFindings
} {
  const weighed = (issues: readonly PageIssue[], weight: DraftIssue['weight']): readonly DraftIssue[] =>
    issues.map((issue) => ({ ...issue, weight }))
  const issues = [...weighed(book.errors, 'error'), ...weighed(book.doubts, 'doubt')]
  const isOf =
    ({ table, row }: PagePledge) =>
    (issue: DraftIssue) =>
      issue.table === table && issue.row === row
  const rows = book.pledges.map((pledge, at) => rowOf(pledge, at + 1, registerNumber(book.pledges, at), printedOf(pledge), issues.filter(isOf(pledge)))) // prettier-ignore
  return {
    rows,
    fields: book.fields.map(({ number, title }) => ({ number, titleKo: title, titleEn: title })),
    findings: {
      issues: issues.filter((issue) => !book.pledges.some((pledge) => isOf(pledge)(issue))),
      means: book.means,
      summaries: book.summaries,
    },
  }
}

/** The printed number, where each is printed once; where the fields count anew, the place in the file. */
function registerNumber(pledges: readonly PagePledge[], at: number): number {
  const isOnce = new Set(pledges.map(({ number }) => number)).size === pledges.length
  return isOnce ? (pledges[at]?.number ?? at + 1) : at + 1
}

function rowOf(
  pledge: PagePledge,
  place: number,
  number: number,
  printed: Printed,
  issues: readonly DraftIssue[],
): DraftRow {
  const { progress } = pledge
  return {
    place,
    printed,
    number,
    field: pledge.field,
    titleKo: pledge.title,
    titleEn: pledge.title,
    sourceText: pledge.title,
    department: pledge.department,
    helpers: pledge.helpers,
    stage: pledge.stage,
    // The register holds whole percents: 99.6 is not yet 100.
    progress: progress === null ? null : Math.floor(progress),
    horizon: pledge.horizon ?? 'in-term',
    note: '',
    included: true,
    issues,
    settled: false,
  }
}
