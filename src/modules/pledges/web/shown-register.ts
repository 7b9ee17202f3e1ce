import { z } from 'zod'
import { readColumns, readSort } from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { type CalendarDate, calendarDate } from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { searchKey, searchTerm } from '#platform/text/korean.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { listFields, listPledges, listTerms, type PledgeLine } from '../data/pledge-queries.ts'
import { gapTo, type TargetGap } from '../domain/completion-target.ts'
import { termAsked } from '../domain/term-asked.ts'
import { type MayorTerm, type PledgeField, pledgeStages } from '../domain/pledge.ts'
import { completionTarget } from '../domain/pledge-settings.ts'
import { compareBy, pledgeSorts } from './pledge-columns.tsx'

/** The register of the term of today, whole, and what of it was asked for. */
export interface ShownRegister {
  readonly term: MayorTerm
  /** Every term with a register, the latest first. */
  readonly terms: readonly MayorTerm[]
  /** Whether it is the term of today, which addresses need not name. */
  readonly isNow: boolean
  readonly fields: readonly PledgeField[]
  readonly pledges: readonly PledgeLine[]
  readonly asked: AskedPledges
  /** Those that fit what was asked. */
  readonly fitting: readonly PledgeLine[]
  readonly names: ReadonlyMap<DepartmentId, Localized>
  /** The day of the last record; today while there is none. */
  readonly day: CalendarDate
  /** How many completed pledges the city wants by the term's end, and how many of them are left. */
  readonly target: TargetGap
}

const pledgeQuery = z.object({
  term: z.coerce.number().int().min(1).max(99).optional().catch(undefined),
  q: z.string().max(100).optional().catch(undefined),
  field: z.coerce.number().int().min(1).max(99).optional().catch(undefined),
  stage: z
    .enum([...pledgeStages, 'none'])
    .optional()
    .catch(undefined),
  department: z.string().refine(isId).optional().catch(undefined),
  sort: z.string().max(20).optional().catch(undefined),
  columns: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .catch(undefined)
    .transform((value) => readColumns(value)),
  /** The day as of which the register is told; a day to come says nothing more than today. */
  day: z.iso.date().transform(calendarDate).optional().catch(undefined),
})

export type AskedPledges = z.output<typeof pledgeQuery>

function sorted(pledges: readonly PledgeLine[], sort: string | undefined): readonly PledgeLine[] {
  const { key, direction } = readSort(sort, pledgeSorts, { key: 'number', direction: 'up' })
  const turn = direction === 'up' ? 1 : -1
  return pledges.toSorted((a, b) => turn * compareBy[key](a, b) || a.number - b.number)
}

/** Reads the register of the term that was asked for; null while there is none. Five queries, whatever is asked. */
export async function shownRegister(request: WebRequest): Promise<ShownRegister | null> {
  const { database, today } = request.context
  const asked = request.query(pledgeQuery)
  const until = asked.day !== undefined && asked.day < today ? asked.day : today
  const terms = await listTerms(database)
  const term = termAsked(terms, asked.term, until)
  if (term === null) return null
  const [pledges, fields, names, percent] = await Promise.all([
    listPledges(database, term.id, until),
    listFields(database, term.id),
    departmentNames(database, 'all', until),
    settingValue(database, completionTarget, until),
  ])
  return {
    term,
    terms,
    isNow: term.id === termAsked(terms, undefined, today)?.id,
    fields,
    pledges,
    asked,
    fitting: sorted(
      pledges.filter((pledge) => fits(pledge, asked)),
      asked.sort,
    ),
    names,
    day:
      pledges
        .map(({ asOf }) => asOf)
        .toSorted()
        .at(-1) ?? until,
    target: gapTo(percent, pledges),
  }
}

function fits(
  { field, stage, title, sourceText, leadDepartmentId }: PledgeLine,
  asked: AskedPledges,
): boolean {
  if (asked.department !== undefined && leadDepartmentId !== asked.department) return false
  if (asked.field !== undefined && field.number !== asked.field) return false
  if (asked.stage !== undefined && (stage ?? 'none') !== asked.stage) return false
  // A key costs: nobody waits for one of each pledge who does not search.
  if (asked.q === undefined || asked.q === '') return true
  return searchKey(`${title.ko} ${title.en} ${sourceText}`).includes(searchTerm(asked.q))
}
