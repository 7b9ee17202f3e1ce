import type { Session } from '#platform/database/session.ts'
import type { Interview, InterviewId, OwnerPromise, PromiseId } from '../domain/interview.ts'
import type { IndicatorId, IndicatorSetId, OwnerId } from '../domain/of-indicators.ts'
import { type InterviewRow, type PromiseRow, workTables } from './tables.ts'

/** Talks of a year or on an indicator, the latest first. One query. */
export async function listInterviews(
  session: Session,
  asked: { readonly setId?: IndicatorSetId; readonly indicatorId?: IndicatorId },
): Promise<readonly Interview[]> {
  let query = workTables(session).selectFrom('evaluation_interview').selectAll()
  if (asked.setId !== undefined) query = query.where('set_id', '=', asked.setId)
  if (asked.indicatorId !== undefined) query = query.where('indicator_id', '=', asked.indicatorId)
  const rows = await query.orderBy('day', 'desc').orderBy('id', 'desc').execute()
  return rows.map(interviewOf)
}

/** A talk by its id; held until the transaction ends where it is to be changed. */
export async function readInterview(
  session: Session,
  id: InterviewId,
  how: 'read' | 'hold' = 'read',
): Promise<Interview | null> {
  const query = workTables(session).selectFrom('evaluation_interview').selectAll().where('id', '=', id)
  const row = await (how === 'hold' ? query.forUpdate() : query).executeTakeFirst()
  return row === undefined ? null : interviewOf(row)
}

export interface PromisesAsked {
  readonly setId?: IndicatorSetId
  readonly setIds?: readonly IndicatorSetId[]
  readonly indicatorId?: IndicatorId
  readonly interviewId?: InterviewId
  readonly staffId?: OwnerId
  readonly ids?: readonly PromiseId[]
  readonly open?: boolean
}

/** Promises, the first due first. One query. */
export async function listPromises(session: Session, asked: PromisesAsked): Promise<readonly OwnerPromise[]> {
  if (asked.setIds?.length === 0 || asked.ids?.length === 0) return []
  let query = workTables(session).selectFrom('evaluation_promise').selectAll()
  if (asked.setId !== undefined) query = query.where('set_id', '=', asked.setId)
  if (asked.setIds !== undefined) query = query.where('set_id', 'in', [...asked.setIds])
  if (asked.indicatorId !== undefined) query = query.where('indicator_id', '=', asked.indicatorId)
  if (asked.interviewId !== undefined) query = query.where('interview_id', '=', asked.interviewId)
  if (asked.staffId !== undefined) query = query.where('staff_id', '=', asked.staffId)
  if (asked.ids !== undefined) query = query.where('id', 'in', [...asked.ids])
  if (asked.open === true) query = query.where('state', '=', 'open')
  const rows = await query.orderBy('due_day').orderBy('id').execute()
  return rows.map(promiseOf)
}

/** A promise held until the transaction ends. */
export async function lockPromise(session: Session, id: PromiseId): Promise<OwnerPromise | null> {
  const row = await workTables(session)
    .selectFrom('evaluation_promise')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : promiseOf(row)
}

/** A talk's promises, held until the transaction ends, so that none is settled meanwhile. */
export async function lockPromisesOf(
  session: Session,
  interviewId: InterviewId,
): Promise<readonly OwnerPromise[]> {
  const rows = await workTables(session)
    .selectFrom('evaluation_promise')
    .selectAll()
    .where('interview_id', '=', interviewId)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(promiseOf)
}

const interviewOf = (row: InterviewRow): Interview => ({
  ...{ id: row.id, setId: row.set_id, indicatorId: row.indicator_id, staffId: row.staff_id },
  ...{ kind: row.kind, day: row.day, said: row.said, byName: row.by_name },
})

const promiseOf = (row: PromiseRow): OwnerPromise => ({
  ...{ id: row.id, setId: row.set_id, interviewId: row.interview_id, indicatorId: row.indicator_id },
  ...{ staffId: row.staff_id, text: row.text, dueDay: row.due_day, state: row.state },
  ...{ settledOn: row.settled_on, note: row.note },
})
