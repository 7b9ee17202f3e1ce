import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { listPledges, type PledgeId, type PledgeLine } from '#modules/pledges/index.ts'
import {
  type AnswerFile,
  answersBefore,
  answersOf,
  type CheckAnswer,
  filesOf,
} from '../data/answer-queries.ts'
import type { PledgeCheck } from '../data/check-queries.ts'
import { type Correction, listCorrections } from '../data/correction-queries.ts'
import { goalsOf, type PledgeGoal } from '../data/goal-queries.ts'
import type { Standing } from '../domain/check-answer.ts'

/** One pledge of a round: what was asked and answered, and all that an answer is measured against. */
export interface CheckLine {
  readonly answer: CheckAnswer
  /** As the register had it on the period's last day. */
  readonly pledge: PledgeLine
  /** As the register has it today, and since when. */
  readonly now: Standing & { readonly asOf: CalendarDate }
  readonly department: Localized
  /** What was answered in the round before. */
  readonly before: CheckAnswer | null
  /** Of the year that the round lies in. */
  readonly goals: readonly PledgeGoal[]
  readonly files: readonly AnswerFile[]
  readonly corrections: readonly Correction[]
}

const unnamed: Localized = { ko: '–', en: '–' }

/** Every pledge of a round by number, in eight queries. */
export async function checkLines(
  session: Session,
  check: PledgeCheck,
  today: CalendarDate,
): Promise<readonly CheckLine[]> {
  const { id, termId, lastDay, year } = check
  const answers = await answersOf(session, [id])
  const pledges = new Map((await listPledges(session, termId, lastDay)).map((each) => [each.id, each]))
  const standing = new Map((await listPledges(session, termId, today)).map((each) => [each.id, each]))
  const ids = [...pledges.keys()]
  const names = await departmentNames(session, 'all', today)
  const before = await answersBefore(session, ids, lastDay)
  const goals = Map.groupBy(await goalsOf(session, ids, year), ({ pledgeId }) => pledgeId)
  const files = Map.groupBy(await filesOf(session, [id]), ({ answerId }) => answerId)
  const orders = Map.groupBy(await listCorrections(session, { checkIds: [id] }), ({ pledgeId }) => pledgeId)
  return answers
    .flatMap((answer): CheckLine[] => {
      const pledge = pledges.get(answer.pledgeId)
      if (pledge === undefined) return []
      return [
        {
          answer,
          pledge,
          now: standing.get(answer.pledgeId) ?? pledge,
          department: names.get(answer.departmentId) ?? unnamed,
          before: before.get(answer.pledgeId) ?? null,
          goals: goals.get(answer.pledgeId) ?? [],
          files: files.get(answer.id) ?? [],
          corrections: orders.get(answer.pledgeId) ?? [],
        },
      ]
    })
    .toSorted((a, b) => a.pledge.number - b.pledge.number)
}

/** Lines by the department that answers, in the order of its first pledge. */
export function linesByDepartment<Line extends { readonly answer: { readonly departmentId: DepartmentId } }>(
  lines: readonly Line[],
): ReadonlyMap<DepartmentId, readonly [Line, ...Line[]]> {
  return Map.groupBy(lines, ({ answer }) => answer.departmentId) as Map<DepartmentId, [Line, ...Line[]]>
}

/** A term's pledges by id, as they stand on a day. */
export async function pledgesById(
  session: Session,
  termId: PledgeCheck['termId'],
  day: CalendarDate,
): Promise<ReadonlyMap<PledgeId, PledgeLine>> {
  return new Map((await listPledges(session, termId, day)).map((pledge) => [pledge.id, pledge]))
}
