import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { insertFields, insertPledges, insertStatuses, insertTerm } from '../data/pledge-store.ts'
import type { PledgeStatusId, StatusRow } from '../data/tables.ts'
import type { MayorTermId, PledgeFieldId, PledgeId } from '../domain/pledge.ts'
import { pledgeActions } from '../domain/pledge-actions.ts'
import {
  type GivenPledge,
  type GivenRegister,
  type RegisterFlaw,
  registerFlaws,
} from '../domain/register-input.ts'

export type BringInRegisterRefusal =
  | 'not-allowed'
  | 'term-has-a-register'
  | { readonly code: 'register-has-flaws'; readonly flaws: readonly RegisterFlaw[] }
  | { readonly code: 'unknown-departments'; readonly names: readonly string[] }

type Brought = Result<MayorTermId, BringInRegisterRefusal>

/** Takes a term's whole register in, in one transaction, with what it says of days gone by. */
export async function bringInRegister(context: Context, given: GivenRegister): Promise<Brought> {
  if (!may(context.person, pledgeActions['bring-in-register'])) return refuse('not-allowed')
  const flaws = registerFlaws(given)
  if (flaws.length > 0) return refuse({ code: 'register-has-flaws', flaws })
  return await change(context, async (session): Promise<Brought> => {
    const departments = await departmentsByName(session, context.today)
    const names = new Set(given.pledges.flatMap(({ department, helpers }) => [department, ...helpers]))
    const unknown = [...names].filter((name) => !departments.has(name))
    if (unknown.length > 0) return refuse({ code: 'unknown-departments', names: unknown })
    const termId = context.newId<MayorTermId>()
    if (!(await insertTerm(session, { id: termId, ...given.term }))) return refuse('term-has-a-register')
    const fields = given.fields.map((field) => ({ ...field, id: context.newId<PledgeFieldId>() }))
    await insertFields(session, termId, fields)
    const fieldIds = new Map(fields.map(({ number, id }) => [number, id]))
    const find = (name: string) => found(departments.get(name), name)
    const kept = given.pledges.map((pledge) => {
      const id = context.newId<PledgeId>()
      return {
        row: {
          id,
          term_id: termId,
          field_id: found(fieldIds.get(pledge.field), `field ${pledge.field}`),
          number: pledge.number,
          title_ko: pledge.title.ko,
          title_en: pledge.title.en,
          source_text: pledge.sourceText,
          content: pledge.content ?? '',
          goal: pledge.goal ?? '',
          merged_into_id: null,
          horizon: pledge.horizon,
          department_id: find(pledge.department),
        },
        helperIds: [...new Set(pledge.helpers.map(find))],
        statuses: statusRows(context, id, pledge),
      }
    })
    await insertPledges(session, kept)
    await insertStatuses(
      session,
      kept.flatMap(({ statuses }) => statuses),
    )
    await audit(session, context, {
      action: 'pledges.bring-in-register',
      subject: { kind: 'mayor-term', id: termId },
      after: { term: given.term.number, fields: fields.length, pledges: kept.length },
    })
    return ok(termId)
  })
}

function statusRows(context: Context, pledgeId: PledgeId, { statuses }: GivenPledge): readonly StatusRow[] {
  return statuses.map(({ day, stage, progress, note }) => ({
    id: context.newId<PledgeStatusId>(),
    pledge_id: pledgeId,
    day,
    stage,
    progress,
    note,
    recorded_at: context.now,
    recorded_by_name: context.person.name,
  }))
}

async function departmentsByName(
  session: Session,
  day: CalendarDate,
): Promise<ReadonlyMap<string, DepartmentId>> {
  const departments = await listDepartments(session, day)
  const byName = departments.map(({ name, departmentId }) => [name.ko, departmentId] as const)
  return new Map([...byName, ...departments.map(({ code, departmentId }) => [code, departmentId] as const)])
}

/** What was checked to be there. */
function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} was checked and is gone`)
  return value
}
