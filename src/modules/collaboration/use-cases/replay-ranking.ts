import type { Session } from '#platform/database/session.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { readSettlement, type SettledLine, settledLines } from '../data/settlement-queries.ts'
import { rankDepartments, type Ranked, rankPeople } from '../domain/ranking.ts'
import type { SettlementId, SubjectKind } from '../domain/settlement.ts'
import type { StaffId } from '../domain/foreign-ids.ts'
import { scoreSpan } from './score-span.ts'

/** A line that comes out otherwise than it was settled; null on the side where there is none. */
export interface ReplayDifference {
  readonly kind: SubjectKind
  readonly subjectId: string
  readonly settled: { readonly place: number | null; readonly score: number } | null
  readonly replayed: { readonly place: number | null; readonly score: number } | null
}

/**
 * Draws a settled ranking again from the ledger's entries, by the weights, leavers and heads that were kept with it.
 * Gives back what differs: nothing, unless somebody has touched the books. Null when there is no such ranking.
 */
export async function replayRanking(
  session: Session,
  id: SettlementId,
): Promise<readonly ReplayDifference[] | null> {
  const settlement = await readSettlement(session, { id })
  if (settlement === null) return null
  const people = await settledLines(session, id, 'person')
  const departments = await settledLines(session, id, 'department')
  const scores = await scoreSpan(session, settlement, settlement.weights)
  const left = new Set(people.filter(({ hasLeft }) => hasLeft).map((line) => line.id as StaffId))
  const heads = new Map(departments.map((line) => [line.id as DepartmentId, line.heads ?? 0]))
  return [
    ...differences(
      'person',
      people,
      rankPeople(scores.people, (each) => left.has(each)),
    ),
    ...differences(
      'department',
      departments,
      rankDepartments(scores.departments, (each) => heads.get(each) ?? 0),
    ),
  ]
}

function differences(
  kind: SubjectKind,
  settled: readonly SettledLine[],
  replayed: readonly Ranked<string>[],
): readonly ReplayDifference[] {
  const [then, now] = [byId(settled), byId(replayed)]
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((subjectId) => {
    const [one, other] = [then.get(subjectId), now.get(subjectId)]
    const isSame = one !== undefined && other !== undefined && sameLine(one, other)
    return isSame ? [] : [{ kind, subjectId, settled: brief(one), replayed: brief(other) }]
  })
}

const byId = (lines: readonly Ranked<string>[]) => new Map(lines.map((line) => [line.id, line]))

const brief = (line: Ranked<string> | undefined) =>
  line === undefined ? null : { place: line.place, score: line.score }

function sameLine(one: Ranked<string>, other: Ranked<string>): boolean {
  const [a, b] = [one.tally, other.tally]
  return (
    one.place === other.place &&
    one.meanPlace === other.meanPlace &&
    one.score === other.score &&
    a.received === b.received &&
    a.sent === b.sent &&
    a.special === b.special &&
    a.receivedCount === b.receivedCount &&
    a.sentCount === b.sentCount
  )
}
