import type { DepartmentId } from '#platform/access/person.ts'
import type { Aggregate } from './aggregate.ts'
import type { EntryId } from './entry.ts'
import { type Grade, type GradeShares, placesOf } from './grades.ts'

/** What an entry got, as it was frozen by the close; upheld objections are beside it. */
export interface JudgedEntry extends Aggregate {
  readonly entryId: EntryId
  readonly title: string
  readonly departmentId: DepartmentId
  readonly reference: string
  /** Added by upheld objections, in hundredths. */
  readonly adjustment: number
}

/** What an entry comes to. */
export interface ResultLine extends JudgedEntry {
  /** Points with what an objection added, in hundredths. */
  readonly final: number
  readonly rank: number
  readonly grade: Grade
  /** Equals stood on both sides of a border: all of them got the better grade. */
  readonly shares: boolean
}

/** Ranks and grades judged entries by their final points, the best first. */
export function resultOf(judged: readonly JudgedEntry[], shares: GradeShares): readonly ResultLine[] {
  const finals = judged.map(({ points, adjustment }) => points + adjustment)
  const places = placesOf(finals, shares)
  return judged
    .flatMap((entry, index) => {
      const [final, place] = [finals[index], places[index]]
      return final === undefined || place === undefined ? [] : [{ ...entry, final, ...place }]
    })
    .toSorted(
      (a, b) => a.rank - b.rank || a.title.localeCompare(b.title, 'ko') || (a.entryId < b.entryId ? -1 : 1),
    )
}
