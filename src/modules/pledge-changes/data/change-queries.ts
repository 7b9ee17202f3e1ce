import type { Selectable } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { type ChangeState, closedStates } from '../domain/change-course.ts'
import type {
  ChangeKind,
  DepartmentComment,
  PledgeChange,
  PledgeChangeId,
  Stance,
} from '../domain/pledge-change.ts'
import type { PledgeText } from '../domain/pledge-text.ts'
import { changeTables, type ChangeRow, type EventRow, type TextRow } from './tables.ts'
import { courseOf } from './course-row.ts'

/** A request with what the departments of its present round have said. */
export interface ChangeLine extends PledgeChange {
  readonly comments: readonly DepartmentComment[]
}

/** Something that happened with a request. */
export interface ChangeEvent {
  readonly act: EventRow['act']
  readonly round: number
  readonly day: CalendarDate
  readonly at: Date
  readonly by: string
  readonly note: string
}

export interface AskedChanges {
  readonly pledgeIds?: readonly string[]
  readonly states?: readonly ChangeState[]
  readonly kinds?: readonly ChangeKind[]
  /** Requests that this pledge's are merged by, beside its own. */
  readonly withMerged?: boolean
}

/** Requests, the latest drafted first. One query, however many. */
export async function listChanges(session: Session, asked: AskedChanges): Promise<readonly ChangeLine[]> {
  const { pledgeIds, states, kinds } = asked
  if (pledgeIds?.length === 0 || states?.length === 0) return []
  let query = changes(session)
  if (pledgeIds !== undefined)
    query = query.where((eb) =>
      asked.withMerged === true
        ? eb.or([eb('c.pledge_id', 'in', pledgeIds), eb('c.into_pledge_id', 'in', pledgeIds)])
        : eb('c.pledge_id', 'in', pledgeIds),
    )
  if (states !== undefined) query = query.where('c.state', 'in', states)
  if (kinds !== undefined && kinds.length > 0) query = query.where('c.kind', 'in', kinds)
  return (await query.orderBy('c.drafted_on', 'desc').orderBy('c.id', 'desc').execute()).map(changeOf)
}

export async function readChange(session: Session, id: PledgeChangeId): Promise<ChangeLine | null> {
  const row = await changes(session).where('c.id', '=', id).executeTakeFirst()
  return row === undefined ? null : changeOf(row)
}

/** A request, kept from being changed by others until the transaction ends. */
export async function lockChange(session: Session, id: PledgeChangeId): Promise<ChangeLine | null> {
  const locked = await changeTables(session)
    .selectFrom('pledge_change')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return locked === undefined ? null : await readChange(session, id)
}

/** Whether a pledge has a request that is still open. */
export async function hasOpenChange(session: Session, pledgeId: string): Promise<boolean> {
  const row = await changeTables(session)
    .selectFrom('pledge_change')
    .select('id')
    .where('pledge_id', '=', pledgeId)
    .where('state', 'not in', closedStates)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** What happened with a request, the latest first. */
export async function eventsOf(session: Session, id: PledgeChangeId): Promise<readonly ChangeEvent[]> {
  const rows = await changeTables(session)
    .selectFrom('pledge_change_event')
    .selectAll()
    .where('change_id', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ act, round, day, at, by_name: by, note }) => ({ act, round, day, at, by, note }))
}

function changes(session: Session) {
  return changeTables(session)
    .selectFrom('pledge_change as c')
    .selectAll('c')
    .select((eb) => [
      jsonArrayFrom(
        eb.selectFrom('pledge_change_text as t').selectAll('t').whereRef('t.change_id', '=', 'c.id'),
      ).as('texts'),
      jsonArrayFrom(
        eb
          .selectFrom('pledge_change_comment as d')
          .select(['d.department_id', 'd.stance', 'd.note', 'd.said_on', 'd.said_by_name'])
          .whereRef('d.change_id', '=', 'c.id')
          .whereRef('d.round', '=', 'c.round')
          .orderBy('d.department_id'),
      ).as('comments'),
    ])
}

interface CommentJson {
  readonly department_id: DepartmentId
  readonly stance: Stance | null
  readonly note: string | null
  readonly said_on: CalendarDate | null
  readonly said_by_name: string | null
}

function changeOf(
  row: ChangeRow & {
    readonly texts: readonly Selectable<TextRow>[]
    readonly comments: readonly CommentJson[]
  },
): ChangeLine {
  return {
    id: row.id,
    pledgeId: row.pledge_id,
    kind: row.kind,
    before: textOf(row.texts, 'before'),
    after: textOf(row.texts, 'after'),
    stageBefore: row.stage_before,
    resumedStage: row.resumed_stage,
    intoPledgeId: row.into_pledge_id,
    reason: row.reason,
    impact: row.impact,
    course: courseOf(row),
    draftedOn: row.drafted_on,
    draftedById: row.drafted_by_id,
    draftedBy: row.drafted_by_name,
    version: row.version,
    comments: row.comments.map(({ department_id, stance, note, said_on, said_by_name }) => ({
      departmentId: department_id,
      answer:
        stance === null || said_on === null
          ? null
          : { stance, words: note ?? '', on: said_on, by: said_by_name ?? '' },
    })),
  }
}

function textOf(texts: readonly Selectable<TextRow>[], side: TextRow['side']): PledgeText {
  const row = texts.find((text) => text.side === side)
  if (row === undefined) throw new Error(`a request without its text ${side}`)
  return {
    title: { ko: row.title_ko, en: row.title_en },
    content: row.content,
    goal: row.goal,
    horizon: row.horizon,
    leadDepartmentId: row.department_id,
    helperIds: row.helper_ids,
  }
}
