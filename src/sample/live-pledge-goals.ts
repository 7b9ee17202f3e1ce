import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import {
  goalsOf,
  type GoalResult,
  judgeGoals,
  type PledgeGoal,
  planGoals,
} from '#modules/pledge-checks/index.ts'
import type { SampleGoals } from './pledge-check-data.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

type Goal = SampleGoals['goals'][number]
const firstYear = 2019

/** The leader of 기획팀 enters what departments hand in. */
const planner = '180077'
const asPlanner = (life: SampleLife, day: CalendarDate) => life.by(planner, day, ['planner'], [])

async function plan(
  life: SampleLife,
  all: readonly Goal[],
  { year, day }: { readonly year: number; readonly day: CalendarDate },
): Promise<void> {
  const goals = all.flatMap((goal) => {
    const planned = goal.plan[year - firstYear] ?? null
    if (planned === null) return []
    const [unitKo, unitEn] = goal.unit
    return [
      {
        pledgeId: life.pledgeId(goal.pledge),
        text: { ko: goal.ko, en: goal.en },
        unit: { ko: unitKo, en: unitEn },
        planned,
      },
    ]
  })
  lived(await planGoals(asPlanner(life, day), { year, goals }), `goals of ${year}`)
}

/** Reached is met; seven tenths and more is met in part. */
function resultOf(planned: number, reached: number): GoalResult {
  if (reached >= planned) return 'met'
  return reached * 10 >= planned * 7 ? 'partly' : 'missed'
}

function noteOf(result: GoalResult): string {
  if (result === 'met') return '계획한 대로 마침.'
  return result === 'partly'
    ? '남은 물량은 다음 해로 넘겨 이어서 함.'
    : '사업이 늦어져 목표에 크게 못 미침. 만회 계획을 세움.'
}

async function judge(
  life: SampleLife,
  asked: readonly Goal[],
  { year, day }: { readonly year: number; readonly day: CalendarDate },
): Promise<void> {
  const ids = asked.map(({ pledge }) => life.pledgeId(pledge))
  const goals = await goalsOf(life.environment.database, ids, year)
  const judgements = asked.flatMap((goal) => {
    const own = goals.find(({ pledgeId }) => pledgeId === life.pledgeId(goal.pledge))
    return own === undefined || own.result !== null ? [] : [judgementOf(goal, own, year)]
  })
  lived(await judgeGoals(asPlanner(life, day), judgements), `results of ${year}`)
}

function judgementOf(goal: Goal, own: PledgeGoal, year: number) {
  const reached = goal.reached[year - firstYear] ?? 0
  const result = resultOf(own.planned ?? 0, reached)
  return { goalId: own.id, result, reached, note: noteOf(result) }
}

/** Goals planned each January, and what came of them a year later; some of the last year's already in October. */
export function goalEvents({ goals, planned, judged, early }: SampleGoals): readonly SampleEvent[] {
  const soon = goals.filter(({ pledge }) => early.pledges.includes(pledge))
  return [
    ...planned.map((each) => ({ day: each.day, live: (life: SampleLife) => plan(life, goals, each) })),
    ...judged.map((each) => ({ day: each.day, live: (life: SampleLife) => judge(life, goals, each) })),
    { day: early.day, live: (life) => judge(life, soon, early) },
  ]
}
