import type { Context } from '#platform/access/context.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { indicatorsByIds, type OwnerId } from '#modules/indicators/index.ts'
import { listYears } from '#modules/joint-evaluation/index.ts'
import {
  type DepartmentHeir,
  departmentPeople,
  type DutySource,
  successorOf,
} from '#modules/organization/index.ts'
import { listPromises } from '../data/interview-queries.ts'
import { movePromises } from '../data/interview-store.ts'
import { departmentsWithTasks, listTasks } from '../data/task-queries.ts'
import { moveTasks, moveTasksOf } from '../data/task-store.ts'
import type { OwnerPromise, PromiseId } from '../domain/interview.ts'
import type { WorkTaskId } from '../domain/work-task.ts'
import { promisePath, taskPath } from './work-paths.ts'

/** Nothing promised and no task is left with somebody who has gone, nor with a department that has ended. */
export const evaluationWorkDuties: DutySource = {
  name: 'evaluation-work',
  openDuties: async (session, staffId) => {
    const tasks = await listTasks(session, { ownerId: staffId, left: true })
    const promises = await listPromises(session, { staffId, open: true })
    if (tasks.length + promises.length === 0) return []
    const years = await yearsBySet(session)
    return [
      ...tasks.map((task) => ({
        ...{ id: task.id, title: `시군종합평가 과제: ${task.title}`, due: task.dueDay },
        href: taskPath(years.get(task.setId) ?? 0, task),
        onlyIn: task.departmentId,
      })),
      ...promises.map((promise) => ({
        ...{ id: promise.id, title: `시군종합평가 약속: ${promise.text}`, due: promise.dueDay },
        href: promisePath(years.get(promise.setId) ?? 0, promise),
      })),
    ]
  },
  handOver: handOn,
  departmentsWithDuties: departmentsWithTasks,
  departmentsEnded: handOnDepartments,
}

/**
 * Who works elsewhere takes over no task, as they could not report on it: it stays with its department, whose head is
 * reminded. What was promised of an indicator is kept by whoever answers for it now.
 */
async function handOn(
  session: Session,
  context: Context,
  duties: readonly string[],
  from: OwnerId,
  to: OwnerId,
  day: CalendarDate,
): Promise<void> {
  const { since, departmentIds: works } = await successorOf(session, context, to, day)
  const allTasks = await listTasks(session, { ids: duties as readonly WorkTaskId[], left: true })
  const tasks = Map.groupBy(
    allTasks.filter(({ ownerId }) => ownerId === from),
    ({ departmentId }) => works.has(departmentId),
  )
  const [taken, left] = [idsOf(tasks.get(true)), idsOf(tasks.get(false))]
  await moveTasks(session, taken, to)
  await moveTasks(session, left, null)
  const allPromises = await listPromises(session, { ids: duties as readonly PromiseId[], open: true })
  const promises = allPromises.filter(({ staffId }) => staffId === from)
  const keepers = await keepersOf(session, promises, { from, to, works, since })
  for (const [keeper, theirs] of Map.groupBy(promises, ({ indicatorId }) => keepers.get(indicatorId) ?? to))
    await movePromises(session, idsOf(theirs), keeper)
  await audit(session, context, {
    action: 'evaluation-work.hand-over',
    subject: { kind: 'staff', id: from },
    after: {
      ...{ to, tasks: taken.length + left.length, promises: promises.length, leftWithDepartment: left },
    },
  })
}

const idsOf = <Id extends string>(all: readonly { readonly id: Id }[] = []): readonly Id[] =>
  all.map(({ id }) => id)

/** Who keeps what was promised of indicators: the successor where they work for it, else its owner, deputy or head. */
async function keepersOf(
  session: Session,
  promises: readonly OwnerPromise[],
  {
    from,
    to,
    works,
    since,
  }: {
    readonly from: OwnerId
    readonly to: OwnerId
    readonly works: ReadonlySet<string>
    readonly since: CalendarDate
  },
): Promise<ReadonlyMap<string, OwnerId>> {
  const indicators = await indicatorsByIds(
    session,
    promises.map(({ indicatorId }) => indicatorId),
  )
  const elsewhere = indicators.filter(({ departmentId }) => !works.has(departmentId))
  const departmentIds = elsewhere.map(({ departmentId }) => departmentId)
  const heads = (await departmentPeople(session, departmentIds, since)).filter(({ isHead }) => isHead)
  return new Map(
    elsewhere.map(({ id, ownerId, deputyId, departmentId }) => {
      const ofDepartment = heads.filter((head) => head.departmentId === departmentId)
      const asked = [ownerId, deputyId, ...ofDepartment.map(({ staffId }) => staffId)]
      return [id, asked.find((one) => one !== null && one !== from) ?? to]
    }),
  )
}

/** The evaluation years by their sets. */
export async function yearsBySet(session: Session): Promise<ReadonlyMap<string, number>> {
  return new Map((await listYears(session)).map(({ setId, evaluationYear }) => [setId, evaluationYear]))
}

async function handOnDepartments(
  session: Session,
  context: Context,
  ended: readonly DepartmentHeir[],
  reason: string,
): Promise<void> {
  for (const { departmentId: from, heirId: to } of ended) {
    const moved = await moveTasksOf(session, from, to)
    if (moved.length === 0) continue
    await audit(session, context, {
      action: 'evaluation-work.hand-on-department',
      subject: { kind: 'department', id: from },
      after: { departmentId: to, tasks: moved.length },
      reason,
    })
  }
}
