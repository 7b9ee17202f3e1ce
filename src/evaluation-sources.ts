import type { Session } from '#platform/database/session.ts'
import {
  type CalendarDate,
  type CalendarMonth,
  calendarMonthOf,
  yearOf,
} from '#platform/kernel/calendar-date.ts'
import { type Ratio, ratio } from '#platform/kernel/ratio.ts'
import { listProposals, proposalStates } from '#modules/budget-proposals/index.ts'
import { sendsIn } from '#modules/collaboration/index.ts'
import type { PrefillSource } from '#modules/evaluation-work/index.ts'
import { type Rational, rational } from '#modules/indicators/index.ts'
import { readRound } from '#modules/participatory-budget/index.ts'
import { listPledges, termOn, ratesOf } from '#modules/pledges/index.ts'
import { listPlans, trackedTasks } from '#modules/workplan/index.ts'

/** A ratio in percent; nothing where nothing is counted. */
const percentOf = ({ part, whole }: Ratio): Rational | null =>
  whole === 0n ? null : rational(part * 100n, whole)

async function pledgesFulfilled(session: Session, day: CalendarDate): Promise<Rational | null> {
  const term = await termOn(session, day)
  if (term === null) return null
  return percentOf(ratesOf(await listPledges(session, term.id, day)).inTerm)
}

async function tasksDone(session: Session, day: CalendarDate): Promise<Rational | null> {
  const plan = (await listPlans(session, { drafts: false })).find(({ year }) => year === yearOf(day))
  if (plan === undefined) return null
  const tasks = await trackedTasks(session, plan.id, day)
  const done = tasks.filter(({ state, reportedOn }) => state === 'done' && (reportedOn ?? day) <= day)
  return percentOf(ratio(done.length, tasks.length))
}

/** More proposals than a round ever had. */
const MOST_PROPOSALS = 100_000

async function proposalsReceived(session: Session, day: CalendarDate): Promise<Rational | null> {
  const round = await readRound(session, yearOf(day))
  if (round === null) return null
  const states = proposalStates.filter((state) => state !== 'draft' && state !== 'withdrawn')
  const all = await listProposals(session, { roundId: round.id, states, limit: MOST_PROPOSALS })
  return rational(BigInt(all.filter(({ sentOn }) => sentOn !== null && sentOn <= day).length))
}

async function thanksSent(session: Session, day: CalendarDate): Promise<Rational | null> {
  const last = Number(calendarMonthOf(day).slice(5))
  const months = Array.from(
    { length: last },
    (_, at) => `${yearOf(day)}-${String(at + 1).padStart(2, '0')}` as CalendarMonth,
  )
  const sends = await sendsIn(session, months)
  return rational(BigInt(sends.filter((each) => each.day <= day).length))
}

/** Figures of the house that an evaluation's indicators may be tied to, as they stood at the end of a day. */
export const evaluationSources: readonly PrefillSource[] = [
  {
    ...{ key: 'pledges.fulfilled-in-term', unit: '%', valueAt: pledgesFulfilled },
    title: { ko: '임기 안 공약 이행률', en: 'Pledges due in the term that are fulfilled' },
  },
  {
    ...{ key: 'workplan.tasks-done', unit: '%', valueAt: tasksDone },
    title: { ko: '주요업무 과제 완료율', en: 'Tasks of the yearly plan that are done' },
  },
  {
    ...{ key: 'budget-proposals.received', unit: '건', valueAt: proposalsReceived },
    title: { ko: '주민참여예산 제안 접수', en: 'Proposals received for the participatory budget' },
  },
  {
    ...{ key: 'collaboration.sent', unit: '건', valueAt: thanksSent },
    title: { ko: '협업포인트 보낸 건수', en: 'Collaboration points: sends' },
  },
]
