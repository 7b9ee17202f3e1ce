import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { type WorkEvent, type WorkStep, workSteps } from '../domain/execution.ts'
import type { Finding, MonitoringId } from '../domain/monitoring.ts'
import type { ProposalEventId, ProposalId, ProposalState } from '../domain/proposal.ts'
import { type MonitoringRow, proposalTables } from './tables.ts'

/** A step of a project as it is kept. */
export interface KeptStep extends WorkEvent {
  readonly id: ProposalEventId
  readonly text: string
}

/** A project after it was selected: for how much, and the steps that stand, by their days. */
export interface Work {
  readonly selectedOn: CalendarDate
  readonly selectedWon: bigint
  readonly steps: readonly KeptStep[]
}

type Of = { readonly roundId: string } | { readonly id: ProposalId }

/** What became of selected projects, by their ids; one query, whether of a round or of one. */
export async function worksOf(session: Session, of: Of): Promise<ReadonlyMap<ProposalId, Work>> {
  const query = proposalTables(session)
    .selectFrom('budget_proposal_event as e')
    .innerJoin('budget_proposal as p', 'p.id', 'e.proposal_id')
    .select(['e.id', 'e.proposal_id', 'e.kind', 'e.day', 'e.text', 'e.won'])
    .where('p.state', '=', 'selected')
    .where('e.kind', 'in', ['selected', ...workSteps])
    .where('e.undone_on', 'is', null)
    .orderBy('e.day')
    .orderBy('e.noted_at')
    .orderBy('e.id')
  const rows = await (
    'id' in of ? query.where('p.id', '=', of.id) : query.where('p.round_id', '=', of.roundId)
  ).execute()
  const works = new Map<ProposalId, { selectedOn: CalendarDate; selectedWon: bigint; steps: KeptStep[] }>()
  for (const { kind, day, won, proposal_id: id } of rows)
    if (kind === 'selected') works.set(id, { selectedOn: day, selectedWon: won ?? 0n, steps: [] })
  for (const { proposal_id: proposalId, kind, ...step } of rows)
    if (kind !== 'selected') works.get(proposalId)?.steps.push({ ...step, kind: kind as WorkStep })
  return works
}

/** What a member of the monitoring body found of a project, and what the department answered. */
export interface MonitoringReport {
  readonly id: MonitoringId
  readonly proposalId: ProposalId
  readonly day: CalendarDate
  readonly name: string
  readonly finding: Finding
  readonly text: string
  /** Until when an answer is due; null where none is asked for. */
  readonly dueDay: CalendarDate | null
  readonly answer: { readonly text: string; readonly day: CalendarDate } | null
}

const reportOf = (row: MonitoringRow): MonitoringReport => ({
  ...{ id: row.id, proposalId: row.proposal_id, day: row.day, name: row.name, finding: row.finding },
  ...{ text: row.text, dueDay: row.due_day },
  answer: row.answer === null || row.answered_on === null ? null : { text: row.answer, day: row.answered_on },
})

/** Monitoring reports of a round or of one project, the latest first; one query. */
export async function reportsOf(session: Session, of: Of): Promise<readonly MonitoringReport[]> {
  const query = proposalTables(session)
    .selectFrom('budget_proposal_monitoring as m')
    .selectAll('m')
    .orderBy('m.day', 'desc')
    .orderBy('m.noted_at', 'desc')
    .orderBy('m.id', 'desc')
  const rows = await (
    'id' in of
      ? query.where('m.proposal_id', '=', of.id)
      : query.innerJoin('budget_proposal as p', 'p.id', 'm.proposal_id').where('p.round_id', '=', of.roundId)
  ).execute()
  return rows.map(reportOf)
}

/** A report, locked while its transaction answers it. */
export async function lockReport(session: Session, id: MonitoringId): Promise<MonitoringReport | null> {
  const row = await proposalTables(session)
    .selectFrom('budget_proposal_monitoring')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : reportOf(row)
}

/** A report that these departments have not answered yet. */
export interface OwedAnswer {
  readonly id: MonitoringId
  readonly roundId: string
  readonly number: number
  readonly title: string
  readonly dueDay: CalendarDate
}

/** What these departments have to answer, in due order; one query. */
export async function listOwedAnswers(
  session: Session,
  departmentIds: readonly DepartmentId[],
): Promise<readonly OwedAnswer[]> {
  if (departmentIds.length === 0) return []
  const rows = await proposalTables(session)
    .selectFrom('budget_proposal_monitoring as m')
    .innerJoin('budget_proposal as p', 'p.id', 'm.proposal_id')
    .select(['m.id', 'm.due_day', 'p.round_id', 'p.number', 'p.title'])
    .where('p.department_id', 'in', [...departmentIds])
    .where('m.due_day', 'is not', null)
    .where('m.answered_on', 'is', null)
    .orderBy('m.due_day')
    .orderBy('p.number')
    .execute()
  return rows.flatMap(({ id, round_id: roundId, number, title, due_day: dueDay }) =>
    number === null || dueDay === null ? [] : [{ id, roundId, number, title, dueDay }],
  )
}

const decisions = ['selected', 'not-selected', 'merged', 'ineligible'] as const
type Decision = (typeof decisions)[number]
const isDecision = (kind: string): kind is Decision => (decisions as readonly string[]).includes(kind)

/** When and in which words each of a round's proposals was decided on last, by state; one query. */
export async function reasonsOf(
  session: Session,
  roundId: string,
): Promise<
  ReadonlyMap<ProposalId, ReadonlyMap<ProposalState, { readonly day: CalendarDate; readonly text: string }>>
> {
  const rows = await proposalTables(session)
    .selectFrom('budget_proposal_event as e')
    .innerJoin('budget_proposal as p', 'p.id', 'e.proposal_id')
    .select(['e.proposal_id as id', 'e.kind', 'e.day', 'e.text'])
    .where('p.round_id', '=', roundId)
    .where('e.kind', 'in', [...decisions])
    .orderBy('e.day')
    .orderBy('e.noted_at')
    .execute()
  const reasons = new Map<ProposalId, Map<ProposalState, { day: CalendarDate; text: string }>>()
  for (const { id, kind, day, text } of rows) {
    const own = reasons.get(id) ?? new Map<ProposalState, { day: CalendarDate; text: string }>()
    // The latest stays.
    if (isDecision(kind)) reasons.set(id, own.set(kind, { day, text }))
  }
  return reasons
}
