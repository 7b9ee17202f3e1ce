import type { ReadPart, ReadTable } from '../plan-document.ts'
import type { DraftAward, DraftContest, DraftResult } from './document-draft.ts'
import { dayIn, monthIn } from './draft-figures.ts'
import { planSections, tableAsLines } from './draft-sections.ts'
import { textOfSections } from './plan-lines.ts'

export interface DraftResults {
  readonly results: readonly DraftResult[]
  readonly awards: readonly DraftAward[]
  readonly contests: readonly DraftContest[]
}

/** Last year's results; their tables of awards and contests won as such, any other table as lines. */
export function draftResults(parts: readonly ReadPart[]): DraftResults {
  const found = parts.map(({ tables }) => tables.map(readResultTable))
  return {
    results: parts.map((part, index) => ({
      number: part.number,
      title: part.title,
      body: textOfSections([
        ...planSections(part.sections),
        ...part.tables.flatMap((table, place) => (isPlain(found[index]?.[place]) ? tableAsLines(table) : [])),
      ]),
      leaveOut: false,
    })),
    awards: found.flat().flatMap(({ awards }) => awards),
    contests: found.flat().flatMap(({ contests }) => contests),
  }
}

interface ResultTable {
  readonly awards: readonly DraftAward[]
  readonly contests: readonly DraftContest[]
}

const isPlain = (table: ResultTable | undefined): boolean =>
  table === undefined || table.awards.length + table.contests.length === 0

function readResultTable(table: ReadTable): ResultTable {
  const column = (form: RegExp) => table.head.findIndex((head) => form.test(head.replace(/\s/g, '')))
  const cell = (row: readonly string[], at: number) => (row[at] ?? '').replace(/\s+/g, ' ').trim()
  const [grade, giver, awarded] = [
    column(/훈격|등급|상격/u),
    column(/시상|수여|주관/u),
    column(/일자|수상일/u),
  ]
  if (grade >= 0 && giver >= 0 && awarded >= 0) {
    const title = column(/내역|상명|대회|명칭/u)
    const awards = table.rows.map((row) => ({
      title: cell(row, Math.max(title, 0)),
      grade: cell(row, grade),
      by: cell(row, giver),
      day: dayIn(cell(row, awarded)),
      keep: true,
    }))
    return { awards, contests: [] }
  }
  const [by, name, chosen] = [column(/공모기관|주관/u), column(/사업명|공모명/u), column(/선정일|선정월/u)]
  if (by < 0 || name < 0 || chosen < 0) return { awards: [], contests: [] }
  const contests = table.rows.map((row) => ({
    title: cell(row, name),
    by: cell(row, by),
    month: monthIn(cell(row, chosen)),
    keep: true,
  }))
  return { awards: [], contests }
}
