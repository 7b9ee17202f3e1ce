import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { type PlanId, type TrackedTask, trackedTasks } from '#modules/workplan/index.ts'
import { answersOf, type MonthAnswer, type MonthCheck } from '../data/check-queries.ts'
import { listSnapshots, readSnapshot, type SnapshotHead } from '../data/snapshot-queries.ts'
import { staleDays } from '../domain/monthly-check-settings.ts'
import { unitOf } from '../domain/owner-unit.ts'
import type { FrozenTask } from '../domain/snapshot.ts'
import { stageOf } from '../domain/stage.ts'

/** A task as a month sees it, with what its owner was asked. */
export interface MonthLine extends Omit<FrozenTask, 'answer'> {
  /** Null for a task that the month did not ask about. */
  readonly answer: MonthAnswer | null
  /** The plan's task as it is now; null in a frozen month. */
  readonly task: TrackedTask | null
}

/** A month with all its tasks: as they are while it is open, as they were frozen when it is closed. */
export interface MonthStanding {
  readonly check: MonthCheck
  readonly day: CalendarDate
  readonly staleDays: number
  readonly lines: readonly MonthLine[]
  /** What the lines were read from when the month is closed. */
  readonly snapshot: SnapshotHead | null
}

/** Reads a month with a fixed number of questions, however many tasks it has. */
export async function readMonth(
  session: Session,
  check: MonthCheck,
  today: CalendarDate,
): Promise<MonthStanding> {
  return check.state === 'closed' ? await frozenMonth(session, check) : await liveMonth(session, check, today)
}

/** The month's tasks as they are now, whatever was frozen before. */
export async function liveMonth(
  session: Session,
  check: MonthCheck,
  today: CalendarDate,
): Promise<MonthStanding> {
  const tasks = await trackedTasks(session, check.planId as PlanId, today)
  const answers = new Map((await answersOf(session, check.id)).map((answer) => [answer.taskId, answer]))
  const stale = await settingValue(session, staleDays, today)
  const names = await departmentNames(
    session,
    [...new Set(tasks.map(({ departmentId }) => departmentId))],
    today,
  )
  const lines = tasks.map((task): MonthLine => {
    const answer = answers.get(task.id) ?? null
    return {
      ...asFrozen(task, names, { day: today, staleDays: stale }),
      problem: answer?.problem ?? '',
      answer,
      task,
    }
  })
  return { check, day: today, staleDays: stale, lines, snapshot: null }
}

async function frozenMonth(session: Session, check: MonthCheck): Promise<MonthStanding> {
  const [head] = await listSnapshots(session, { checkId: check.id })
  const snapshot = head === undefined ? null : await readSnapshot(session, head.id)
  if (head === undefined || snapshot === null)
    throw new Error(`the closed month ${check.month} was never frozen`)
  const answers = new Map((await answersOf(session, check.id)).map((answer) => [answer.taskId, answer]))
  const { content } = snapshot
  const lines = content.tasks.map((frozen): MonthLine => ({
    ...frozen,
    answer: answers.get(frozen.id) ?? null,
    task: null,
  }))
  return { check, day: content.day, staleDays: content.staleDays, lines, snapshot: head }
}

/** A task as a snapshot keeps it. */
function asFrozen(
  task: TrackedTask,
  names: ReadonlyMap<DepartmentId, Localized>,
  rule: { readonly day: CalendarDate; readonly staleDays: number },
): Omit<FrozenTask, 'answer' | 'problem'> {
  return {
    id: task.id,
    programme: task.programme.number,
    programmeTitle: task.programme.title,
    place: task.place,
    text: task.text,
    departmentId: task.departmentId,
    department: names.get(task.departmentId) ?? { ko: '', en: '' },
    team: unitOf(task).team,
    teamEn: unitOf(task).team === null ? null : (task.programme.team?.en ?? null),
    state: task.state,
    stage: stageOf(task, rule.day, rule.staleDays),
    percent: task.percent,
    reportedOn: task.reportedOn,
    note: task.lastReport?.note ?? '',
    firstDay: task.firstDay,
    dueDay: task.dueDay,
    budget: task.budget === null ? null : task.budget.toString(),
  }
}
