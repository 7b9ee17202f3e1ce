import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { MilestoneFacts, MilestoneId } from '../domain/milestone.ts'
import type { PlanId, TaskId } from '../domain/task.ts'
import type { WorkplanTables } from './tables.ts'

const rows = (session: Session) => session.$extendTables<WorkplanTables>()

/** Keeps new milestones. */
export async function insertMilestones(
  session: Session,
  milestones: readonly {
    readonly id: MilestoneId
    readonly planId: PlanId
    readonly taskId: TaskId
    readonly facts: MilestoneFacts
  }[],
): Promise<void> {
  if (milestones.length === 0) return
  await rows(session)
    .insertInto('plan_task_milestone')
    .values(
      milestones.map(({ id, planId, taskId, facts }) => ({
        id,
        plan_id: planId,
        task_id: taskId,
        name_ko: facts.name.ko,
        name_en: facts.name.en,
        day: facts.day,
        done_on: null,
        done_by_name: null,
        version: 1,
      })),
    )
    .execute()
}

interface AtVersion {
  readonly id: MilestoneId
  readonly version: number
}

/** Saves a milestone that is still at the version the writer saw; false when it is not. */
export async function saveMilestone(
  session: Session,
  seen: AtVersion,
  facts: MilestoneFacts,
): Promise<boolean> {
  return await updated(session, seen, { name_ko: facts.name.ko, name_en: facts.name.en, day: facts.day })
}

/** Ticks a milestone off, or not after all. */
export async function saveMilestoneDone(
  session: Session,
  seen: AtVersion,
  done: { readonly on: CalendarDate; readonly byName: string } | null,
): Promise<boolean> {
  return await updated(session, seen, { done_on: done?.on ?? null, done_by_name: done?.byName ?? null })
}

async function updated(
  session: Session,
  { id, version }: AtVersion,
  columns: Partial<Omit<WorkplanTables['plan_task_milestone'], 'id' | 'plan_id' | 'task_id' | 'version'>>,
): Promise<boolean> {
  const result = await rows(session)
    .updateTable('plan_task_milestone')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Takes a milestone away; what it was stays in the log. */
export async function deleteMilestone(session: Session, { id, version }: AtVersion): Promise<boolean> {
  const result = await rows(session)
    .deleteFrom('plan_task_milestone')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}
