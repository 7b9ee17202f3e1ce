import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { Edge } from '../domain/network.ts'
import type { Ranked, Scored } from '../domain/ranking.ts'
import type { Weights } from '../domain/score.ts'
import type { Settlement, SettlementId, SettlementKind, SubjectKind } from '../domain/settlement.ts'
import { keptLatest } from './kept-latest.ts'
import { collaborationTables, type SettledRow, type SettlementRow } from './tables.ts'

function settlementOf(row: SettlementRow): Settlement {
  return {
    ...{ id: row.id, kind: row.kind, period: row.period, from: row.from_day, until: row.until_day },
    weights: JSON.parse(row.weights) as Readonly<Record<CalendarMonth, Weights>>,
    settledAt: row.settled_at,
  }
}

/** The rankings that stand, the latest first. */
export async function listSettlements(
  session: Session,
  asked: { readonly kind: SettlementKind; readonly periods?: readonly string[] },
): Promise<readonly Settlement[]> {
  if (asked.periods?.length === 0) return []
  let query = collaborationTables(session)
    .selectFrom('collaboration_settlement')
    .selectAll()
    .where('kind', '=', asked.kind)
    .orderBy('period', 'desc')
  if (asked.periods !== undefined) query = query.where('period', 'in', [...asked.periods])
  return (await query.execute()).map(settlementOf)
}

export async function readSettlement(
  session: Session,
  by: { readonly id: SettlementId } | { readonly kind: SettlementKind; readonly period: string },
): Promise<Settlement | null> {
  const query = collaborationTables(session).selectFrom('collaboration_settlement').selectAll()
  const row = await (
    'id' in by
      ? query.where('id', '=', by.id)
      : query.where('kind', '=', by.kind).where('period', '=', by.period)
  ).executeTakeFirst()
  return row === undefined ? null : settlementOf(row)
}

/** A line of a ranking that stands. */
export interface SettledLine extends Ranked<string> {
  readonly departmentId: DepartmentId | null
  readonly hasLeft: boolean
}

function lineOf(row: SettledRow): SettledLine {
  return {
    id: row.subject_id,
    score: Number(row.score),
    tally: {
      ...{ received: Number(row.received), sent: Number(row.sent), special: row.special },
      ...{ receivedCount: row.received_count, sentCount: row.sent_count },
    },
    ...{ place: row.place, meanPlace: row.mean_place, heads: row.heads },
    ...{ departmentId: row.department_id, hasLeft: row.has_left },
  }
}

/** The lines of a ranking by place; those without one come last. */
export async function settledLines(
  session: Session,
  settlementId: SettlementId,
  subjectKind: SubjectKind,
  limit?: number,
): Promise<readonly SettledLine[]> {
  let query = collaborationTables(session)
    .selectFrom('collaboration_settled_row')
    .selectAll()
    .where('settlement_id', '=', settlementId)
    .where('subject_kind', '=', subjectKind)
    .orderBy('place', (place) => place.asc().nullsLast())
    .orderBy('score', 'desc')
    .orderBy('received', 'desc')
    .orderBy('subject_id')
  if (limit !== undefined) query = query.limit(limit)
  return (await query.execute()).map(lineOf)
}

/**
 * Sums of rankings that stand never change, and a page of the year asks for the same ones again and again: the latest
 * asked for are kept, by the rankings' ids, so that a page costs the same after ten months and after one.
 */
const keptSums = keptLatest<readonly Scored<string>[]>(8)
const keptEdges = keptLatest<readonly Edge[]>(4)

const idsOf = (settled: readonly Settlement[]) => settled.map(({ id }) => id).toSorted()

/** What settled months add up to, for everybody or every department. */
export async function settledSums<Id extends string>(
  session: Session,
  settled: readonly Settlement[],
  subjectKind: SubjectKind,
): Promise<readonly Scored<Id>[]> {
  if (settled.length === 0) return []
  const ids = idsOf(settled)
  const sums = await keptSums(`${subjectKind} ${ids.join()}`, () => readSums(session, ids, subjectKind))
  return sums as readonly Scored<Id>[]
}

async function readSums(
  session: Session,
  ids: readonly SettlementId[],
  subjectKind: SubjectKind,
): Promise<readonly Scored<string>[]> {
  const rows = await collaborationTables(session)
    .selectFrom('collaboration_settled_row')
    .select((eb) => [
      'subject_id',
      eb.fn.sum<bigint>('score').as('score'),
      eb.fn.sum<bigint>('received').as('received'),
      eb.fn.sum<bigint>('sent').as('sent'),
      eb.fn.sum<bigint>('special').as('special'),
      eb.fn.sum<bigint>('received_count').as('received_count'),
      eb.fn.sum<bigint>('sent_count').as('sent_count'),
    ])
    .where('settlement_id', 'in', ids)
    .where('subject_kind', '=', subjectKind)
    .groupBy('subject_id')
    .execute()
  return rows.map((row) => ({
    id: row.subject_id,
    score: Number(row.score),
    tally: {
      ...{ received: Number(row.received), sent: Number(row.sent), special: Number(row.special) },
      ...{ receivedCount: Number(row.received_count), sentCount: Number(row.sent_count) },
    },
  }))
}

/** Between which departments points went in settled months. */
export async function settledEdges(
  session: Session,
  settled: readonly Settlement[],
): Promise<readonly Edge[]> {
  if (settled.length === 0) return []
  const months = settled.map(({ period }) => period as CalendarMonth)
  return await keptEdges(idsOf(settled).join(), () => readEdges(session, months))
}

async function readEdges(session: Session, months: readonly CalendarMonth[]): Promise<readonly Edge[]> {
  const rows = await collaborationTables(session)
    .selectFrom('collaboration_settled_edge')
    .select((eb) => ['from_department_id', 'to_department_id', eb.fn.sum<bigint>('sends').as('sends')])
    .where('month', 'in', [...months])
    .groupBy(['from_department_id', 'to_department_id'])
    .execute()
  return rows.map((row) => ({
    ...{ from: row.from_department_id, to: row.to_department_id, sends: Number(row.sends) },
  }))
}
