import { z } from 'zod'
import type { DepartmentId } from '#platform/access/person.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { searchKey, searchTerm } from '#platform/text/korean.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { listFields, type MayorTerm, type PledgeField, type PledgeLine } from '#modules/pledges/index.ts'
import { type LedgerImport, listImports } from '../data/history-queries.ts'
import { ledgerDays, readLedgers, type StandingLedger } from '../data/ledger-queries.ts'
import { type LedgerTotals, ledgerTotals } from '../data/total-queries.ts'
import { ledgerSources } from '../domain/ledger.ts'
import { type LedgerSums, noMoney } from '../domain/ledger-sums.ts'
import { termRegister } from '../use-cases/term-register.ts'

/** A pledge with its money, in a list. Without an entry its money is null. */
export interface LedgerLine {
  readonly pledge: PledgeLine
  readonly standing: StandingLedger | null
  readonly sums: LedgerSums
}

/** The ledger of the term of today, whole, and what of it was asked for. */
export interface ShownLedger {
  readonly term: MayorTerm
  readonly fields: readonly PledgeField[]
  readonly lines: readonly LedgerLine[]
  readonly fitting: readonly LedgerLine[]
  readonly totals: LedgerTotals
  readonly days: readonly CalendarDate[]
  /** The day of the latest money shown; the asked one while there is none. */
  readonly day: CalendarDate
  readonly asked: AskedLedger
  readonly names: ReadonlyMap<DepartmentId, Localized>
  /** The last import up to the day; its sums that were off are told. */
  readonly lastImport: LedgerImport | null
}

const ledgerQuery = z.object({
  day: z
    .string()
    .transform((text) => parseCalendarDate(text.trim()) ?? undefined)
    .optional()
    .catch(undefined),
  q: z.string().max(100).optional().catch(undefined),
  field: z.coerce.number().int().min(1).max(99).optional().catch(undefined),
  source: z.enum(ledgerSources).optional().catch(undefined),
})

export type AskedLedger = z.output<typeof ledgerQuery>

/** The day of the address, never one to come; today when it names none. */
export function askedDay(request: WebRequest): CalendarDate {
  const { today } = request.context
  const { day } = request.query(ledgerQuery)
  return day === undefined || day > today ? today : day
}

/** Reads the term's ledger; null while there is no register. A fixed number of queries, whatever is asked. */
export async function shownLedger(request: WebRequest): Promise<ShownLedger | null> {
  const { database, today } = request.context
  const register = await termRegister(database, today)
  if (register === null) return null
  const { term, pledges } = register
  const asked = request.query(ledgerQuery)
  const on = askedDay(request)
  const ids = pledges.map(({ id }) => id)
  const totals = await ledgerTotals(
    database,
    pledges.map(({ id, field }) => ({ id, field: field.number })),
    on,
  )
  const standing = new Map((await readLedgers(database, ids, on)).map((each) => [each.pledgeId, each]))
  const lines = pledges.map((pledge) => ({
    pledge,
    standing: standing.get(pledge.id) ?? null,
    sums: totals.byPledge.get(pledge.id) ?? noMoney,
  }))
  const [lastImport = null] = await listImports(database, term.id, on, 1)
  return {
    ...{ term, lines, totals, asked, lastImport },
    fields: await listFields(database, term.id),
    fitting: lines.filter((line) => fits(line, asked)),
    days: await ledgerDays(database, ids, today),
    day: totals.day ?? on,
    names: await departmentNames(database, 'all', today),
  }
}

function fits({ pledge, standing }: LedgerLine, asked: AskedLedger): boolean {
  if (asked.field !== undefined && pledge.field.number !== asked.field) return false
  const { source } = asked
  if (source !== undefined && !(standing?.cells.some((cell) => cell.source === source) ?? false)) return false
  const { title, sourceText } = pledge
  return searchKey(`${title.ko} ${title.en} ${sourceText}`).includes(searchTerm(asked.q ?? ''))
}
