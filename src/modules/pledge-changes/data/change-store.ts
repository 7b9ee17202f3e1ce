import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { ChangeCourse } from '../domain/change-course.ts'
import type { AskedChange, DepartmentComment, PledgeChange, PledgeChangeId } from '../domain/pledge-change.ts'
import type { PledgeText } from '../domain/pledge-text.ts'
import { rowOfCourse } from './course-row.ts'
import { changeTables, type EventRow, type MailRow, type TextRow } from './tables.ts'

/** Keeps a new request; false when its pledge has an open one already. */
export async function insertChange(session: Session, change: PledgeChange): Promise<boolean> {
  const row = await changeTables(session)
    .insertInto('pledge_change')
    .values({
      id: change.id,
      pledge_id: change.pledgeId,
      ...askedColumns(change),
      stage_before: change.stageBefore,
      ...rowOfCourse(change.course),
      drafted_on: change.draftedOn,
      drafted_by_id: change.draftedById,
      drafted_by_name: change.draftedBy,
      version: change.version,
    })
    .onConflict((conflict) =>
      conflict
        .column('pledge_id')
        .where('state', 'not in', ['published', 'withdrawn', 'refused'])
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) return false
  await saveTexts(session, change.id, change)
  return true
}

/** Gives a request what is asked from now on. */
export async function saveAsked(
  session: Session,
  change: AskedChange & Pick<PledgeChange, 'id' | 'before' | 'stageBefore' | 'version'>,
): Promise<void> {
  await changeTables(session)
    .updateTable('pledge_change')
    .set({ ...askedColumns(change), stage_before: change.stageBefore, version: change.version + 1 })
    .where('id', '=', change.id)
    .execute()
  await changeTables(session).deleteFrom('pledge_change_text').where('change_id', '=', change.id).execute()
  await saveTexts(session, change.id, change)
}

function askedColumns({ kind, resumedStage, intoPledgeId, reason, impact }: AskedChange) {
  return { kind, reason, impact, resumed_stage: resumedStage, into_pledge_id: intoPledgeId }
}

async function saveTexts(
  session: Session,
  id: PledgeChangeId,
  { before, after }: Pick<PledgeChange, 'before' | 'after'>,
): Promise<void> {
  await changeTables(session)
    .insertInto('pledge_change_text')
    .values([textRow(id, 'before', before), textRow(id, 'after', after)])
    .execute()
}

function textRow(change_id: PledgeChangeId, side: TextRow['side'], text: PledgeText) {
  return {
    change_id,
    side,
    title_ko: text.title.ko,
    title_en: text.title.en,
    content: text.content,
    goal: text.goal,
    horizon: text.horizon,
    department_id: text.leadDepartmentId,
    helper_ids: JSON.stringify(text.helperIds),
  }
}

/** Keeps how far a request has come. */
export async function saveCourse(
  session: Session,
  { id, version }: Pick<PledgeChange, 'id' | 'version'>,
  course: ChangeCourse,
): Promise<void> {
  await changeTables(session)
    .updateTable('pledge_change')
    .set({ ...rowOfCourse(course), version: version + 1 })
    .where('id', '=', id)
    .execute()
}

/** Asks departments in a round of consultation. */
export async function askDepartments(
  session: Session,
  change_id: PledgeChangeId,
  round: number,
  departments: readonly DepartmentId[],
): Promise<void> {
  if (departments.length === 0) return
  const unsaid = { stance: null, note: null, said_on: null, said_by_name: null }
  await changeTables(session)
    .insertInto('pledge_change_comment')
    .values(departments.map((department_id) => ({ change_id, round, department_id, ...unsaid })))
    .execute()
}

/** Keeps what an asked department says, in the place of what it said before. */
export async function saveComment(
  session: Session,
  at: { readonly id: PledgeChangeId; readonly round: number; readonly departmentId: DepartmentId },
  { stance, words, on, by }: NonNullable<DepartmentComment['answer']>,
): Promise<void> {
  await changeTables(session)
    .updateTable('pledge_change_comment')
    .set({ stance, note: words, said_on: on, said_by_name: by })
    .where('change_id', '=', at.id)
    .where('round', '=', at.round)
    .where('department_id', '=', at.departmentId)
    .execute()
}

export async function insertEvent(session: Session, row: EventRow): Promise<void> {
  await changeTables(session).insertInto('pledge_change_event').values(row).execute()
}

/** Claims the reminder of a phase for a person; false when it was sent already. */
export async function claimMail(session: Session, row: MailRow): Promise<boolean> {
  const kept = await changeTables(session)
    .insertInto('pledge_change_mail')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('change_id')
    .executeTakeFirst()
  return kept !== undefined
}

/** Takes away reminders of long ago: who was told what is in the mails themselves. */
export async function deleteMailsBefore(session: Session, instant: Date): Promise<void> {
  await changeTables(session).deleteFrom('pledge_change_mail').where('sent_at', '<', instant).execute()
}

/** Gives unanswered questions of ended departments to their heirs. */
export async function handOnComments(
  session: Session,
  from: DepartmentId,
  to: DepartmentId,
): Promise<number> {
  const open = await changeTables(session)
    .deleteFrom('pledge_change_comment')
    .where('department_id', '=', from)
    .where('stance', 'is', null)
    .returning(['change_id', 'round'])
    .execute()
  if (open.length === 0) return 0
  await changeTables(session)
    .insertInto('pledge_change_comment')
    .values(
      open.map(({ change_id, round }) => ({
        ...{ change_id, round, department_id: to },
        ...{ stance: null, note: null, said_on: null, said_by_name: null },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return open.length
}
