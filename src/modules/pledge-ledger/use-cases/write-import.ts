import type { Context } from '#platform/access/context.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Won } from '#platform/kernel/won.ts'
import type { lastPlaces } from '../data/history-queries.ts'
import { readLedgers } from '../data/ledger-queries.ts'
import { insertCells, insertImport, insertVersions } from '../data/ledger-store.ts'
import type { VersionRow } from '../data/tables.ts'
import {
  type LedgerCells,
  type LedgerImportId,
  type LedgerKind,
  type LedgerVersionId,
  sameCells,
} from '../domain/ledger.ts'
import { beginning, placeOfChange } from '../domain/ledger-history.ts'
import { addSums, noMoney, sumsOf } from '../domain/ledger-sums.ts'
import type { ImportWay } from '../domain/plan-import.ts'
import { auditedSums } from './audited-sums.ts'
import type { TermRegister } from './term-register.ts'

/** A sum of a sheet that its lines do not give, kept to be looked at. */
export interface StatedSum {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly word: string
  readonly kind: LedgerKind
  readonly pledge: number | null
  readonly stated: Won
  readonly computed: Won
}

export interface WriteImport {
  readonly day: CalendarDate
  readonly fileName: string
  readonly way: ImportWay
  readonly reason: string
  readonly stated: readonly StatedSum[]
  /** What each pledge will hold on the day, by its number; all of them are pledges of the term. */
  readonly next: ReadonlyMap<number, LedgerCells>
  /**
   * Where the histories stood before anything of them was looked at: whoever saved since has taken the number, and is
   * not overwritten.
   */
  readonly places: Awaited<ReturnType<typeof lastPlaces>>
}

/** Keeps an import that was checked: a further version for each pledge whose money it changes. Null when somebody was quicker. */
export async function writeImport(
  session: Session,
  context: Context,
  { term, pledges }: TermRegister,
  input: WriteImport,
): Promise<number | null> {
  const told = pledges.filter(({ number }) => input.next.has(number))
  const ids = told.map(({ id }) => id)
  const before = new Map((await readLedgers(session, ids, input.day)).map((each) => [each.pledgeId, each]))
  const changed = told.flatMap(({ id, number }) => {
    const cells = input.next.get(number) ?? []
    const now = before.get(id)
    return now?.day === input.day && sameCells(now.cells, cells) ? [] : [{ id, cells }]
  })
  const importId = await keepImport(session, context, input, { termId: term.id, pledges: changed.length })
  const versions = changed.map(({ id: pledgeId, cells }) => {
    const { version, undoTo, redoTo } = placeOfChange(input.places.get(pledgeId) ?? beginning)
    const id = context.newId<LedgerVersionId>()
    const row: VersionRow = {
      ...{ id, pledge_id: pledgeId, day: input.day, version, change: 'import', content_id: id },
      ...{ undo_to: undoTo, redo_to: redoTo, import_id: importId, reason: input.reason },
      ...{ recorded_at: context.now, recorded_by_name: context.person.name },
    }
    return { row, cells }
  })
  if (
    !(await insertVersions(
      session,
      versions.map(({ row }) => row),
    ))
  )
    return null
  await insertCells(
    session,
    versions.map(({ row, cells }) => ({ versionId: row.id, cells })),
  )
  const sums = changed.map(({ cells }) => sumsOf(cells)).reduce(addSums, noMoney)
  await audit(session, context, {
    action: 'pledge-ledger.import',
    subject: { kind: 'pledge-ledger-import', id: importId },
    after: {
      ...{ term: term.number, day: input.day, file: input.fileName, way: input.way },
      ...{ pledges: changed.length, sumsOff: input.stated.length, ...auditedSums(sums) },
    },
    ...(input.reason === '' ? {} : { reason: input.reason }),
  })
  return changed.length
}

async function keepImport(
  session: Session,
  context: Context,
  { day, fileName, way, reason, stated }: WriteImport,
  of: { readonly termId: string; readonly pledges: number },
): Promise<LedgerImportId> {
  const id = context.newId<LedgerImportId>()
  await insertImport(
    session,
    {
      ...{ id, term_id: of.termId, day, file_name: fileName, way, pledges: of.pledges, reason },
      ...{ imported_at: context.now, imported_by_name: context.person.name },
    },
    stated.map(({ column, ...sum }, place) => ({ ...sum, import_id: id, place, column_number: column })),
  )
  return id
}
