import type { Column } from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { SheetCell, SheetColumnType } from '#platform/documents/sheet.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import { formatDay } from '#platform/text/format.ts'
import type { TaskLine } from '../data/task-queries.ts'
import { wordsIn } from '../domain/plan-text.ts'
import { LateMilestones, MilestoneCell, sayMilestones } from './milestone-parts.tsx'
import { sayMoney, sayPeriod, sayRecurrence } from './say.ts'
import { Said, StateBadge } from './task-parts.tsx'
import { workplanTexts } from './words.ts'

/** A column of the list and of the files that hold the same. */
export interface TaskColumn extends Column<TaskLine> {
  readonly sheet: SheetColumnType
  readonly value: (task: TaskLine) => SheetCell
}

export type DepartmentNames = ReadonlyMap<DepartmentId, Localized>

/** Every column that the list of tasks can show; keys of those that sort are the sort's names. */
export function taskColumns(names: DepartmentNames, locale: Locale): readonly TaskColumn[] {
  const words = workplanTexts[locale]
  const name = (id: DepartmentId) => names.get(id)?.[locale] ?? '–'
  const helpers = ({ helperIds }: TaskLine) => helperIds.map(name).join(', ')
  return [
    { key: 'programme', title: words.programme, sort: true, kind: 'number', sheet: 'integer', value: ({ programme }) => programme.number, cell: ({ programme }) => programme.number },
    { key: 'text', title: words.task, sort: true, head: true, sheet: 'text', value: ({ text }) => wordsIn(text, locale), cell: ({ text }) => <Said text={text} /> },
    { key: 'owner', title: words.owner, sheet: 'text', value: ({ departmentId }) => name(departmentId), cell: ({ departmentId }) => name(departmentId) },
    { key: 'helpers', title: words.helpers, optional: true, sheet: 'text', value: helpers, cell: helpers },
    { key: 'start', title: words.period, sort: true, kind: 'date', sheet: 'text', value: ({ period }) => sayPeriod(period, locale), cell: ({ period }) => sayPeriod(period, locale) },
    { key: 'recurrence', title: words.recurrence, optional: true, sheet: 'text', value: ({ recurrence }) => sayRecurrence(recurrence, locale), cell: ({ recurrence }) => sayRecurrence(recurrence, locale) },
    { key: 'due', title: words.due, sort: true, kind: 'date', sheet: 'date', value: ({ dueDay }) => dueDay, cell: ({ dueDay }) => formatDay(dueDay, locale) },
    { key: 'state', title: words.state, sort: true, kind: 'status', sheet: 'text', value: ({ state }) => words.states[state], cell: ({ state, milestones }) => <><StateBadge state={state} /> <LateMilestones milestones={milestones} /></> },
    { key: 'percent', title: words.progress, sort: true, kind: 'number', sheet: 'integer', value: ({ percent }) => percent, cell: ({ percent }) => words.percentOf(percent) },
    { key: 'milestones', title: words.milestones, optional: true, sheet: 'text', value: ({ milestones }) => sayMilestones(milestones, locale), cell: ({ milestones }) => <MilestoneCell milestones={milestones} /> },
    { key: 'reported', title: words.reportedOn, optional: true, kind: 'date', sheet: 'date', value: ({ reportedOn }) => reportedOn, cell: ({ reportedOn }) => (reportedOn === null ? '–' : formatDay(reportedOn, locale)) },
    { key: 'budget', title: words.budget, optional: true, kind: 'number', sheet: 'won', value: ({ budget }) => budget, cell: ({ budget }) => (budget === null ? '–' : sayMoney(budget, locale)) },
  ] // prettier-ignore
}

/** The columns that `?columns=` asks for; without it all that are not optional. */
export function chosenColumns(
  columns: readonly TaskColumn[],
  chosen: readonly string[],
): readonly TaskColumn[] {
  const picked = columns.filter(({ key, head }) => head === true || chosen.includes(key))
  return picked.length > 1 ? picked : columns.filter(({ optional }) => optional !== true)
}
