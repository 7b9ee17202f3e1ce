import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { type DepartmentPerson, departmentPeople } from '#modules/organization/index.ts'
import type { MonthCheck } from '../data/check-queries.ts'
import { isMissing } from '../domain/month-answer.ts'
import { askedPeople, type Colleague, type OwnerUnit, type UnitKey, unitKey } from '../domain/owner-unit.ts'
import type { OwingUnit } from '../domain/reminder-plan.ts'
import { liveMonth, type MonthLine } from './month-lines.ts'

/** A unit that owes answers, with what its mails say. */
export interface OwingMonthUnit extends OwingUnit, OwnerUnit {
  readonly month: CalendarMonth
  readonly department: Localized
  readonly tasks: readonly { readonly text: string; readonly returned: string | null }[]
}

/** Who works in these departments, as asking sees them. */
export async function colleaguesIn(
  session: Session,
  departmentIds: readonly DepartmentId[],
  day: CalendarDate,
): Promise<readonly Colleague[]> {
  const people = await departmentPeople(session, [...new Set(departmentIds)], day)
  return people.map((person: DepartmentPerson) => ({
    ...person,
    isTeamLeader: person.post === 'team-leader',
  }))
}

/** Tasks by the unit that answers for them, in the plan's order. */
export function linesByUnit<Line extends OwnerUnit>(
  lines: readonly Line[],
): ReadonlyMap<UnitKey, readonly [Line, ...Line[]]> {
  return Map.groupBy(lines, unitKey) as Map<UnitKey, [Line, ...Line[]]>
}

/** The units of open months that still owe something, with whom to ask. */
export async function owingUnits(
  session: Session,
  checks: readonly MonthCheck[],
  today: CalendarDate,
): Promise<readonly OwingMonthUnit[]> {
  const owing: { readonly check: MonthCheck; readonly lines: readonly [MonthLine, ...MonthLine[]] }[] = []
  for (const check of checks) {
    const { lines } = await liveMonth(session, check, today)
    const missing = lines.filter(({ answer }) => answer !== null && isMissing(answer.state))
    for (const own of linesByUnit(missing).values()) owing.push({ check, lines: own })
  }
  const departments = owing.map(({ lines: [{ departmentId }] }) => departmentId)
  const colleagues = await colleaguesIn(session, departments, today)
  return owing.map(({ check, lines }) => {
    const [{ departmentId, team, department }] = lines
    const reporters = lines.map(({ task }) => task?.lastReport?.reporterId ?? null)
    return {
      ...askedPeople({ departmentId, team }, colleagues, reporters),
      departmentId,
      team,
      department,
      checkId: check.id,
      month: check.month,
      dueDay: check.dueDay,
      unit: unitKey({ departmentId, team }),
      tasks: lines.map(({ text, answer }) => ({
        text: text.ko,
        returned: answer?.state === 'returned' ? answer.returnReason : null,
      })),
    }
  })
}
