import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { askedPeople, colleaguesIn, type OwingUnit, unitKey } from '#modules/monthly-check/index.ts'
import { departmentNames } from '#modules/organization/index.ts'
import type { PledgeId } from '#modules/pledges/index.ts'
import { answersBefore, answersOf, type CheckAnswer } from '../data/answer-queries.ts'
import type { PledgeCheck } from '../data/check-queries.ts'
import { type Correction, listCorrections } from '../data/correction-queries.ts'
import { isMissing } from '../domain/check-answer.ts'
import { pledgesById } from './check-lines.ts'
import type { NamedPledge, ReminderSection } from './check-mails.ts'

/** A department that owes something: answers to a round, or what a correction order asks. */
export interface OwingDepartment extends OwingUnit<string> {
  readonly departmentId: DepartmentId
  readonly department: Localized
  readonly about: ReminderSection['about']
  readonly pledges: readonly NamedPledge[]
}

interface Owed {
  readonly departmentId: DepartmentId
  readonly dueDay: CalendarDate
  readonly about: ReminderSection['about']
  readonly pledgeIds: readonly PledgeId[]
}

/**
 * Who owes what on a day: departments with answers missing in open rounds, and those whose orders are open, whatever
 * the state of their round. Asked is
 * whoever answered for these pledges last and still works there; else the department's head.
 */
export async function owingDepartments(
  session: Session,
  checks: readonly PledgeCheck[],
  today: CalendarDate,
): Promise<readonly OwingDepartment[]> {
  const open = checks.filter(({ state }) => state === 'open')
  const answers = await answersOf(
    session,
    open.map(({ id }) => id),
  )
  const orders = (await listCorrections(session, { state: 'not-done' })).filter(
    ({ state }) => state === 'open',
  )
  const owed = [...open.flatMap((check) => owedAnswers(check, answers)), ...orders.map(owedOrder)]
  if (owed.length === 0) return []
  const pledgeIds = [...new Set(owed.flatMap((each) => each.pledgeIds))]
  const last = await answersBefore(session, pledgeIds, '9999-12-31' as CalendarDate)
  const departments = owed.map(({ departmentId }) => departmentId)
  const colleagues = await colleaguesIn(session, departments, today)
  const names = await departmentNames(session, departments, today)
  const named = await namedPledges(session, checks, today)
  return owed.map(({ departmentId, dueDay, about, pledgeIds: own }) => {
    const unit = { departmentId, team: null }
    const reporters = own.map((id) => last.get(id)?.answered?.byId ?? null)
    return {
      ...askedPeople(unit, colleagues, reporters),
      checkId: about.kind === 'check' ? about.checkId : about.correctionId,
      unit: unitKey(unit),
      departmentId,
      department: names.get(departmentId) ?? { ko: '–', en: '–' },
      dueDay,
      about,
      pledges: own.flatMap((id) => named.get(id) ?? []).toSorted((a, b) => a.number - b.number),
    }
  })
}

function owedAnswers(check: PledgeCheck, answers: readonly CheckAnswer[]): readonly Owed[] {
  const missing = answers.filter(({ checkId, state }) => checkId === check.id && isMissing(state))
  return [...Map.groupBy(missing, ({ departmentId }) => departmentId)].map(([departmentId, own]) => ({
    departmentId,
    dueDay: check.dueDay,
    about: { kind: 'check', checkId: check.id, period: { year: check.year, quarter: check.quarter } },
    pledgeIds: own.map(({ pledgeId }) => pledgeId),
  }))
}

function owedOrder({ id, departmentId, dueDay, pledgeId, text }: Correction): Owed {
  return {
    departmentId,
    dueDay,
    about: { kind: 'correction', correctionId: id, text },
    pledgeIds: [pledgeId],
  }
}

/** The pledges of the terms that these rounds are of. */
async function namedPledges(session: Session, checks: readonly PledgeCheck[], today: CalendarDate) {
  const all = new Map<PledgeId, NamedPledge>()
  for (const termId of new Set(checks.map((check) => check.termId)))
    for (const [id, { number, title }] of await pledgesById(session, termId, today))
      all.set(id, { number, title })
  return all
}
