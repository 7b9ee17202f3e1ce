import type { AccountId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { TaskId } from '../domain/task.ts'
import type { WorkplanTables } from './tables.ts'

const rows = (session: Session) => session.$extendTables<WorkplanTables>()

/** Puts a task on an account's own calendar; harmless when it is there. */
export async function insertKeeper(session: Session, accountId: AccountId, taskId: TaskId): Promise<void> {
  await rows(session)
    .insertInto('plan_task_keeper')
    .values({ account_id: accountId, task_id: taskId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes a task off an account's own calendar. */
export async function deleteKeeper(session: Session, accountId: AccountId, taskId: TaskId): Promise<void> {
  await rows(session)
    .deleteFrom('plan_task_keeper')
    .where('account_id', '=', accountId)
    .where('task_id', '=', taskId)
    .execute()
}

/** Whoever has reported on a task of a year that is not closed keeps it. */
export async function fillKeepers(session: Session): Promise<void> {
  await rows(session)
    .insertInto('plan_task_keeper')
    .columns(['account_id', 'task_id'])
    .expression((eb) =>
      eb
        .selectFrom('plan_task_report as r')
        .innerJoin('plan_task as t', 't.id', 'r.task_id')
        .innerJoin('plan as y', 'y.id', 't.plan_id')
        .select((of) => [of.ref('r.reporter_id').$notNull().as('account_id'), 'r.task_id'])
        .distinct()
        .where('r.reporter_id', 'is not', null)
        .where('y.state', '<>', 'closed'),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
