import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { AnswerState } from './month-answer.ts'
import { countStages, type PlanTaskState, type Stage, type StageCounts } from './stage.ts'

/** A text of the plan, English when someone has written it. */
export interface FrozenText {
  readonly ko: string
  readonly en: string | null
}

/** A task as it stood when its month was closed. Amounts are digits: JSON has no big integers. */
export interface FrozenTask {
  readonly id: string
  readonly programme: number
  readonly programmeTitle: Localized
  readonly place: number
  readonly text: FrozenText
  readonly departmentId: DepartmentId
  readonly department: Localized
  readonly team: string | null
  readonly teamEn: string | null
  readonly state: PlanTaskState
  readonly stage: Stage
  readonly percent: number
  readonly reportedOn: CalendarDate | null
  readonly note: string
  readonly problem: string
  readonly firstDay: CalendarDate
  readonly dueDay: CalendarDate
  readonly budget: string | null
  /** Null for a task that the month did not ask about. */
  readonly answer: AnswerState | null
}

/** A figure of the plan as it stood: its value as the plan keeps it, with digits for big integers. */
export interface FrozenFigure {
  readonly id: string
  readonly programme: number
  readonly label: FrozenText
  readonly value: unknown
  readonly day: CalendarDate
}

/** A month, frozen. What its hash is taken of. */
export interface SnapshotContent {
  readonly month: CalendarMonth
  readonly year: number
  readonly day: CalendarDate
  readonly staleDays: number
  readonly tasks: readonly FrozenTask[]
  readonly figures: readonly FrozenFigure[]
}

/** The stages of a frozen month. */
export function stagesOfSnapshot({ tasks }: Pick<SnapshotContent, 'tasks'>): StageCounts {
  return countStages(tasks.map(({ stage }) => stage))
}
