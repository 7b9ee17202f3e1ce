import type { Session } from '#platform/database/session.ts'
import { type AnswerCounts, countAnswers } from '../domain/month-answer.ts'
import { askedPeople, type Colleague, type UnitKey } from '../domain/owner-unit.ts'
import { countStages, type StageCounts } from '../domain/stage.ts'
import { addQuality, noQuality, qualityOf, type QualityScore } from '../domain/tracking-quality.ts'
import type { MonthLine, MonthStanding } from './month-lines.ts'
import { colleaguesIn, linesByUnit } from './owing-units.ts'

/** How one unit answers and tracks its tasks. */
export interface UnitStanding {
  readonly key: UnitKey
  /** The first of its tasks: says its names. */
  readonly first: MonthLine
  readonly asked: number
  readonly answers: AnswerCounts
  readonly stages: StageCounts
  readonly score: QualityScore
  readonly people: readonly Colleague[]
}

/** Each unit of a month, in the plan's order, with whom to ask and the score of its tracking. One question. */
export async function unitStandings(
  session: Session,
  { lines, day, staleDays }: MonthStanding,
): Promise<readonly UnitStanding[]> {
  const units = linesByUnit(lines)
  const departments = [...units.values()].map(([{ departmentId }]) => departmentId)
  const colleagues = await colleaguesIn(session, departments, day)
  return [...units].map(([key, own]): UnitStanding => {
    const [first] = own
    const open = own.filter(({ task }) => task?.hasWorkLeft === true)
    const reporters = open.map(({ task }) => task?.lastReport?.reporterId ?? null)
    const { asked: people } = askedPeople(first, colleagues, reporters)
    const facts = { hasOwner: people.length > 0, staleDays }
    const answers = own.flatMap(({ answer }) => (answer === null ? [] : [answer.state]))
    return {
      key,
      first,
      asked: answers.length,
      answers: countAnswers(answers),
      stages: countStages(own.map(({ stage }) => stage)),
      score: own.reduce((score, line) => addQuality(score, qualityOf(line, facts, day)), noQuality),
      people,
    }
  })
}

/** The tasks that are neither over nor on hold, and how many of them are silent; one that is late as well counts as late. */
export function staleShare({ lines }: Pick<MonthStanding, 'lines'>): {
  readonly stale: number
  readonly open: number
} {
  const open = lines.filter(({ stage }) => stage !== 'done' && stage !== 'on-hold')
  return { stale: open.filter(({ stage }) => stage === 'stale').length, open: open.length }
}
