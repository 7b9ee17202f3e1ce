import type { BudgetSource, ReportState, TaskState } from './plan-content.ts'

/** The words that books are made of, in one language. */
export interface BookWords {
  /** Before a year's results, its vision, its plan, the list of sources. */
  readonly resultsTitle: (year: number) => string
  readonly visionTitle: (year: number) => string
  readonly planTitle: (year: number) => string
  readonly sourcesTitle: (year: number) => string
  readonly unrecordedTitle: (year: number) => string
  readonly kicker: (city: string, issuer: string) => string
  readonly contents: string
  readonly awardsAndContests: string
  readonly awards: string
  readonly awardHead: readonly [string, string, string, string]
  readonly contests: string
  readonly contestHead: readonly [string, string, string, string, string]
  readonly vision: string
  readonly aims: string
  readonly coreTasks: string
  readonly overview: string
  readonly overviewHead: readonly [string, string, string, string, string]
  readonly schedule: string
  readonly scheduleHead: readonly [string, string, string]
  readonly budget: string
  readonly budgetHead: readonly [string, string, string]
  readonly sum: string
  readonly figures: string
  readonly figuresHead: readonly [string, string, string, string]
  readonly unitOf: (unit: string) => string
  readonly targetOf: (value: string) => string
  readonly office: string
  /** Whoever leads a team: no name. */
  readonly teamLeader: (team: string) => string
  readonly asOf: (day: string) => string
  readonly sources: Readonly<Record<BudgetSource, string>>
  readonly states: Readonly<Record<TaskState, string>>
  readonly reportStates: Readonly<Record<ReportState, string>>
  readonly programme: (number: number) => string
  readonly sourceHead: readonly [string, string, string, string, string]
  readonly budgetRecord: string
  readonly tableRecord: string
  readonly tasksRecord: string
  readonly unrecordedHead: readonly [string, string, string]
  readonly unrecorded: string
  readonly unrecordedOnly: (figures: string) => string
  readonly none: string
  readonly summary: string
  readonly byProgramme: string
  readonly progress: string
  readonly cases: string
  readonly resultsOverviewHead: readonly [string, string, string, string, string, string]
  readonly counts: (facts: {
    total: string
    done: string
    share: string
    going: string
    late: string
    held: string
  }) => string
  readonly reached: string
  readonly underWay: string
  readonly troubled: string
  readonly toCome: string
  readonly wasDue: (day: string) => string
  readonly reported: (facts: { day: string; state: string; percent: string; note: string }) => string
  readonly notReported: string
  readonly percent: (percent: number) => string
  readonly targets: string
  readonly targetsHead: readonly [string, string, string, string, string]
  readonly card: string
  readonly cardFacts: Readonly<
    Record<'programme' | 'owner' | 'helpers' | 'period' | 'money' | 'state' | 'due' | 'percent', string>
  >
  readonly cardHead: readonly [string, string]
  readonly reportsTitle: string
  readonly reportsHead: readonly [string, string, string, string]
  readonly moreReports: (count: string) => string
  readonly monthTitle: (month: string) => string
  readonly monthHead: readonly [string, string, string, string, string]
  readonly noTasks: string
  readonly handoutTitle: (department: string) => string
  readonly handoutHead: readonly [string, string, string, string, string, string]
  readonly daysLate: (days: string) => string
  readonly toDiscuss: string
}
